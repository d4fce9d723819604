import type { ComplaintContext, Letter, LetterName } from '../complaint.context.js';
import type { Change, Recording } from '../complaint.recording.js';
import { of } from '../complaint.recording.js';

/** What became of letters, and what that undoes. */
export const letterRecords = {
  letterDelivered: of('letter.delivered', (context, event) => become(context, event.letterId, 'delivered')),
  letterFailed: of('letter.failed', (context, event) => become(context, event.letterId, 'failed')),
  letterWithheld: of('letter.withheld', (context, event) => become(context, event.letterId, 'withheld', event.reason)),
  letterReleased: of('letter.released', (context, event) => become(context, event.letterId, 'sent')),
  letterResent: of('letter.resent', (context, event) => become(context, event.letterId, 'sent')),

  /** What was said in person needs no letter that did not arrive. */
  acknowledgedInPerson: (context: ComplaintContext): Change => ({
    acknowledgedInPerson: true,
    letters: context.letters.map((one) =>
      one.letter === 'acknowledgement' && one.state !== 'delivered' ? withState(one, 'replaced') : one,
    ),
  }),
  /** Who never got the decision has not been silent about it. */
  silenceTakenBack: (): Change => ({ customerAnswer: undefined }),
  /** It was not over, for the customer was never told so. */
  closingTakenBack: (): Change => ({ closedAt: undefined }),
  /** It was not answered with an answer. */
  enquiryTakenBack: (): Change => ({ outcome: undefined, followUpResult: undefined }),
} satisfies Record<string, Recording>;

/** A letter that goes out now, under an id that says which of its kind it is. */
export function nextLetter(context: ComplaintContext, letter: LetterName): Letter {
  const earlier = context.letters.filter((one) => one.letter === letter).length;
  return { id: `${letter}-${earlier + 1}`, letter, state: 'sent' };
}

function become(context: ComplaintContext, letterId: string, state: Letter['state'], because?: string): Change {
  return { letters: context.letters.map((one) => (one.id === letterId ? withState(one, state, because) : one)) };
}

function withState({ id, letter }: Letter, state: Letter['state'], because?: string): Letter {
  return { id, letter, state, ...(because !== undefined && { because }) };
}
