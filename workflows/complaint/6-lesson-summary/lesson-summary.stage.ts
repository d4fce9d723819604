import { ratedDissatisfied } from '../5-follow-up/dissatisfaction.js';
import { complaint, record, when } from '../complaint.vocabulary.js';
import { stageWords } from '../complaint.words.js';

/**
 * What caused it and what changes. "Nothing to learn" needs a reason and a second person; a severe one is always read
 * by a second person. Then it closes, and only if nothing is left open. Until then the customer may change the rating, or
 * give the first one: whoever is dissatisfied now is heard again.
 */
export const lessonSummary = complaint.createStateConfig({
  id: 'lessonSummary',
  meta: { title: stageWords.lessonSummary, owner: 'agent' },
  initial: 'recording',
  on: {
    'survey.answered': [
      ...ratedDissatisfied,
      { guard: when('ratingAsked'), actions: [record('rating'), record('satisfied')] },
    ],
  },
  states: {
    recording: {
      meta: { owner: 'agent' },
      tags: ['clock:lesson'],
      on: {
        'lesson.recorded': [
          {
            guard: when('severityNeedsConfirmation', 'changesDated'),
            target: 'reviewing',
            actions: [record('lesson'), record('lessonActions')],
          },
          {
            guard: when('changesDated'),
            target: 'ready',
            actions: [record('lesson'), record('lessonActions'), { type: 'askActions' }],
          },
        ],
        'lesson.waived': { target: 'reviewing', actions: [record('waiver'), record('lessonActions')] },
      },
    },
    reviewing: {
      meta: { owner: 'lead' },
      tags: ['clock:lesson'],
      on: {
        'lesson.confirmed': {
          guard: when('confirmerIsNotRecorder'),
          target: 'ready',
          actions: [record('lessonConfirmed'), { type: 'askActions' }],
        },
        'lesson.returned': { guard: when('confirmerIsNotRecorder'), target: 'recording' },
      },
    },
    ready: {
      meta: { owner: 'agent' },
      tags: ['clock:lesson'],
      on: {
        'remedy.done': { guard: when('remedyOpen'), actions: [record('remedyDone')] },
        'complaint.closed': [
          {
            guard: when(
              'everyPromiseSettled',
              'everyRemedyDone',
              'everyLetterDelivered',
              'followedUp',
              'lessonRecorded',
              'actionsOpen',
            ),
            target: '#correcting',
            actions: [record('closing')],
          },
          {
            guard: when(
              'everyPromiseSettled',
              'everyRemedyDone',
              'everyLetterDelivered',
              'followedUp',
              'lessonRecorded',
              'lessonChangesSomething',
            ),
            target: '#watching',
            actions: [record('closing')],
          },
          {
            guard: when(
              'everyPromiseSettled',
              'everyRemedyDone',
              'everyLetterDelivered',
              'followedUp',
              'lessonRecorded',
            ),
            target: '#closed',
            actions: [record('closing')],
          },
        ],
      },
    },
  },
});
