import { dividing, mergingFrom, withdrawal } from '../at-any-time/leaving.js';
import { ratedAgain } from '../5-follow-up/dissatisfaction.js';
import { lostAcknowledgement } from '../at-any-time/coming-back.js';
import { complaint, record, send, when } from '../complaint.vocabulary.js';
import { stageWords } from '../complaint.words.js';

/**
 * The facts are gathered, from the customer, from other departments, from records, until every point has its finding.
 * Customer service stays the owner whoever is asked: "that is another department's fault" is not an answer.
 */
export const investigation = complaint.createStateConfig({
  id: 'investigation',
  meta: { title: stageWords.investigation, owner: 'agent' },
  initial: 'gathering',
  on: {
    'finding.recorded': { guard: when('pointKnown', 'actorIsImpartial'), actions: [record('finding')] },
    'investigation.concluded': {
      guard: when('classified', 'hasOwner', 'everyPointHasFinding', 'noRequestAwaited', 'actorIsImpartial'),
      target: '#resolution',
    },
    ...lostAcknowledgement,
    ...withdrawal,
    ...mergingFrom('investigation'),
    ...dividing,
    ...ratedAgain,
  },
  states: {
    gathering: {
      meta: { owner: 'agent' },
      tags: ['clock:investigation', 'clock:resolution', 'clock:finalResponse', 'clock:progressUpdate'],
      on: {
        'information.requested': { target: 'awaitingCustomer', actions: [send('informationRequest')] },
        'request.sent': [
          {
            guard: when('requestIsNew', 'promisedAhead', 'requestIsAwaited'),
            target: 'awaitingDepartment',
            actions: [record('request'), { type: 'askDepartment' }],
          },
          { guard: when('requestIsNew', 'promisedAhead'), actions: [record('request'), { type: 'askDepartment' }] },
        ],
      },
    },
    /** Only the customer can go on now. Whether a limit waits too is the policy's word: our own targets do, most laws' limits never. */
    awaitingCustomer: {
      meta: { owner: 'agent' },
      tags: [
        'clock:customerReply',
        'hold:investigation',
        'hold:resolution',
        'hold:finalResponse',
        'clock:progressUpdate',
      ],
      on: {
        'customer.wrote': { target: 'gathering' },
        'contact.recorded': { target: 'gathering' },
        'clock.warned': { guard: when('clock:customerReply'), actions: [send('reminder')] },
        // Silence is not an obstacle: it is decided on what is known.
        'clock.breached': { guard: when('clock:customerReply'), target: 'gathering' },
      },
    },
    awaitingDepartment: {
      meta: { owner: 'departmentMember' },
      tags: ['clock:investigation', 'clock:resolution', 'clock:finalResponse', 'clock:progressUpdate'],
      on: {
        'request.sent': {
          guard: when('requestIsNew', 'promisedAhead'),
          actions: [record('request'), { type: 'askDepartment' }],
        },
        'request.answered': { guard: when('requestOpen', 'lastAwaitedRequest'), target: 'gathering' },
        'request.handedBack': {
          guard: when('requestOpen', 'lastAwaitedRequest', 'handBackInTime'),
          target: 'gathering',
        },
        'information.requested': { target: 'awaitingCustomer', actions: [send('informationRequest')] },
      },
    },
  },
});
