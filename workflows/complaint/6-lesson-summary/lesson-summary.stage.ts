import { complaint, record, when } from '../complaint.vocabulary.js';
import { stageWords } from '../complaint.words.js';

/**
 * What caused it and what changes. "Nothing to learn" needs a reason and a second person; a severe one is always read
 * by a second person. Then it closes, and only if nothing is left open.
 */
export const lessonSummary = complaint.createStateConfig({
  id: 'lessonSummary',
  meta: { title: stageWords.lessonSummary, owner: 'agent' },
  initial: 'recording',
  states: {
    recording: {
      meta: { owner: 'agent' },
      tags: ['clock:lesson'],
      on: {
        'lesson.recorded': [
          { guard: when('severityNeedsConfirmation'), target: 'reviewing', actions: [record('lesson')] },
          { target: 'ready', actions: [record('lesson')] },
        ],
        'lesson.waived': { target: 'reviewing', actions: [record('waiver')] },
      },
    },
    reviewing: {
      meta: { owner: 'lead' },
      tags: ['clock:lesson'],
      on: {
        'lesson.confirmed': {
          guard: when('confirmerIsNotRecorder'),
          target: 'ready',
          actions: [record('lessonConfirmed')],
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
