import { record, when } from '../complaint.vocabulary.js';

/*
 * Delivered is what a mail server said; days later the letter may come back all the same. Then the duty was never met: the
 * complaint goes back to where it is done, and its clock runs on, due when it was due.
 */

/** The customer does not know that we heard. What was found out meanwhile stays. */
export const lostAcknowledgement = {
  'letter.failed': { guard: when('acknowledgementLost'), target: '#acknowledgement' },
  'letter.withheld': { guard: when('acknowledgementLost'), target: '#acknowledgement' },
} as const;

/** The customer does not know what was decided, so silence was no answer; or, having refused, not that it stands. */
export const lostDecision = {
  'letter.failed': [
    {
      guard: when('letter:finalResponse', 'newestLetter', 'decisionUnheard'),
      target: '#offering',
      actions: [record('silenceTakenBack')],
    },
    { guard: when('letter:deadlock', 'newestLetter'), target: '#standing' },
  ],
} as const;
