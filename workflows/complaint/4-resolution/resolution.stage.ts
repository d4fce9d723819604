import { lostAcknowledgement, lostDecision } from '../at-any-time/coming-back.js';
import { withdrawal } from '../at-any-time/leaving.js';
import { ratedAgain } from '../5-follow-up/dissatisfaction.js';
import { complaint, record, send, when } from '../complaint.vocabulary.js';
import { stageWords } from '../complaint.words.js';

/**
 * The decision on every point, and what is done to put it right. It is approved where it costs more than one person may
 * grant, told in a letter that counts when it has arrived, answered by the customer, and then done, each part with evidence.
 */
export const resolution = complaint.createStateConfig({
  id: 'resolution',
  meta: { title: stageWords.resolution, owner: 'agent' },
  initial: 'proposing',
  on: { ...withdrawal, ...ratedAgain },
  states: {
    proposing: {
      meta: { owner: 'agent' },
      tags: ['clock:resolution', 'clock:finalResponse', 'clock:progressUpdate'],
      on: {
        'resolution.proposed': [
          {
            guard: when('actorIsImpartial', 'withinOwnLimit'),
            target: 'offering',
            actions: [record('proposal'), send('finalResponse')],
          },
          {
            guard: when('actorIsImpartial'),
            target: 'awaitingApproval',
            actions: [record('proposal'), { type: 'askApproval' }],
          },
        ],
        'decision.stood': {
          guard: when('refusedBefore', 'actorIsImpartial'),
          target: 'standing',
          actions: [send('deadlock')],
        },
        'investigation.resumed': { target: '#investigation' },
        ...lostAcknowledgement,
      },
    },
    awaitingApproval: {
      meta: { owner: 'lead' },
      tags: ['clock:approval', 'clock:resolution', 'clock:finalResponse', 'clock:progressUpdate'],
      on: {
        'resolution.approved': {
          guard: when('approverIsNotDrafter', 'actorIsImpartial', 'withinApproversLimit'),
          target: 'offering',
          actions: [send('finalResponse'), { type: 'notifyOwner', params: { about: 'approved' } }],
        },
        'resolution.declined': {
          guard: when('approverIsNotDrafter', 'actorIsImpartial'),
          target: 'proposing',
          actions: [{ type: 'notifyOwner', params: { about: 'declined' } }],
        },
      },
    },
    /** Sent is not told: the statutory limit is met when the letter has arrived. */
    offering: {
      id: 'offering',
      meta: { owner: 'agent' },
      tags: ['clock:resolution', 'clock:finalResponse', 'clock:progressUpdate'],
      on: {
        'letter.delivered': { guard: when('letter:finalResponse'), target: 'awaitingAnswer' },
      },
    },
    awaitingAnswer: {
      meta: { owner: 'agent' },
      tags: ['clock:customerReply'],
      on: {
        // What was done before the letter came back need not be done again.
        'customer.accepted': [
          { guard: when('nothingLeftToDo'), target: '#followUp', actions: [record('customerAccepted')] },
          { target: 'fulfilling', actions: [record('customerAccepted'), record('agreement')] },
        ],
        'customer.refused': { target: 'proposing', actions: [record('customerRefused')] },
        'clock.warned': { guard: when('clock:customerReply'), actions: [send('reminder')] },
        // No answer: what was decided is done all the same, and the follow-up asks again.
        'clock.breached': [
          {
            guard: when('clock:customerReply', 'nothingLeftToDo'),
            target: '#followUp',
            actions: [record('customerSilent')],
          },
          {
            guard: when('clock:customerReply'),
            target: 'fulfilling',
            actions: [record('customerSilent'), record('agreement')],
          },
        ],
        ...lostDecision,
      },
    },
    /** The customer refused and nothing better can be offered; the letter says where else to go. */
    standing: {
      id: 'standing',
      meta: { owner: 'agent' },
      tags: ['clock:resolution'],
      on: {
        'letter.delivered': [
          { guard: when('letter:deadlock', 'nothingLeftToDo'), target: '#followUp' },
          { guard: when('letter:deadlock'), target: 'fulfilling', actions: [record('agreement')] },
        ],
      },
    },
    fulfilling: {
      id: 'fulfilling',
      meta: { owner: 'agent' },
      tags: ['clock:fulfilment'],
      on: {
        'remedy.done': [
          { guard: when('remedyOpen', 'lastOpenRemedy'), target: '#followUp', actions: [record('remedyDone')] },
          { guard: when('remedyOpen'), actions: [record('remedyDone')] },
        ],
        ...lostDecision,
      },
    },
  },
});
