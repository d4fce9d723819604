import { dividing, mergingFrom, withdrawal } from '../at-any-time/leaving.js';
import { complaint, record, send, when } from '../complaint.vocabulary.js';
import { stageWords } from '../complaint.words.js';

/**
 * A person contacts the customer, confirms the points and the wish, and says what happens next and by when; that is a
 * promise. The clock runs from receipt and stops only when the customer has it, not when it was sent (FEATURES G5).
 */
export const acknowledgement = complaint.createStateConfig({
  id: 'acknowledgement',
  meta: { title: stageWords.acknowledgement, owner: 'agent' },
  initial: 'contacting',
  on: {
    // DISP 1.5: settled by close of business of the third day, with the customer's evidenced acceptance.
    'complaint.settledAtOnce': [
      {
        guard: when('fastLaneOpen', 'withinOwnSettlement', 'settledWithRemedies', 'actorIsImpartial'),
        target: '#fulfilling',
        actions: [record('settlement'), send('summaryResolution')],
      },
      {
        guard: when('fastLaneOpen', 'withinOwnSettlement', 'actorIsImpartial'),
        target: '#followUp',
        actions: [record('settlement'), send('summaryResolution')],
      },
    ],
    ...withdrawal,
    ...mergingFrom('acknowledgement'),
    ...dividing,
  },
  states: {
    contacting: {
      meta: { owner: 'agent' },
      tags: [
        'clock:acknowledgement',
        'clock:resolution',
        'clock:finalResponse',
        'clock:progressUpdate',
        'clock:fastLane',
      ],
      on: {
        'acknowledgement.given': [
          {
            guard: when('inPerson', 'promiseIsNew', 'promisedAhead'),
            target: '#investigation',
            actions: [record('nextStepPromise'), record('acknowledgedInPerson')],
          },
          {
            guard: when('promiseIsNew', 'promisedAhead'),
            target: 'awaitingDelivery',
            actions: [record('nextStepPromise'), send('acknowledgement')],
          },
        ],
        // One that came back, or was withheld, goes out once more and arrives.
        'letter.delivered': { guard: when('letter:acknowledgement'), target: '#investigation' },
      },
    },
    awaitingDelivery: {
      meta: { owner: 'agent' },
      tags: [
        'clock:acknowledgement',
        'clock:resolution',
        'clock:finalResponse',
        'clock:progressUpdate',
        'clock:fastLane',
      ],
      on: {
        'letter.delivered': { guard: when('letter:acknowledgement'), target: '#investigation' },
        'letter.failed': { guard: when('letter:acknowledgement'), target: 'contacting' },
        'letter.withheld': { guard: when('letter:acknowledgement'), target: 'contacting' },
      },
    },
  },
});
