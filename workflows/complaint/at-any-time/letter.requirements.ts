import type { ComplaintContext, Letter, LetterName } from '../complaint.context.js';
import type { ComplaintEvent } from '../complaint.events.js';
import type { Judge } from '../complaint.judging.js';
import { on, unless } from '../complaint.judging.js';

/** What must hold of the letters of a complaint, whatever event comes. */
export const lettersOfTheComplaint = {
  /** Of several of one kind the newest counts: it says what those before it did not get to say. */
  everyLetterDelivered: ({ context }) => {
    const letters = context.letters.filter(
      (one) => one.state !== 'delivered' && one.state !== 'replaced' && isOwed(one.letter) && isNewest(one, context),
    );
    return unless(letters.length === 0, 'letters-undelivered', {
      letters: letters.map(({ letter }) => letter).join(', '),
    });
  },
  /** The automatic notice of receipt is no acknowledgement when it is known not to have arrived. */
  noticeNotLost: ({ context }) => unless(!isNoticeLost(context), 'acknowledgement-by-person-needed'),
} satisfies Record<string, Judge>;

/** What must hold of an event about a letter. */
export const letterRequirements = {
  letterKnown: ({ context, event }) =>
    unless(letterOf(context, event) !== undefined, 'letter-unknown', { letter: letterIdOf(event) }),
  /** `letter:finalResponse`: the event is about a letter of this kind. */
  letter: ({ context, event }, letter) => unless(letterOf(context, event)?.letter === letter, 'not-that-letter'),
  letterWithheld: ({ context, event }) =>
    unless(letterOf(context, event)?.state === 'withheld', 'letter-not-withheld', { letter: letterIdOf(event) }),
  brokenOff: on('letter.withheld', ({ event }) => unless(event.brokenOff === true, 'otherwise-routed')),
  /**
   * The customer has nothing but this letter by which we acknowledged: the newest acknowledgement, or the notice of receipt
   * where it sufficed. Who has answered since, or complained anew, knows that we heard.
   */
  acknowledgementLost: ({ context, event }) => {
    const { acknowledgedInPerson, customerAnswer, letters, reopenings, rules, severity } = context;
    const letter = letterOf(context, event);
    const isKnownOtherwise = acknowledgedInPerson === true || customerAnswer !== undefined || reopenings > 0;
    const isIt =
      letter?.letter === 'acknowledgement'
        ? isNewest(letter, context)
        : letter?.letter === 'receiptNotice' &&
          rules.automaticAcknowledgementSufficesFor.includes(severity) &&
          !letters.some((one) => one.letter === 'acknowledgement');
    return unless(isIt && !isKnownOtherwise, 'otherwise-routed');
  },
  newestLetter: ({ context, event }) => {
    const letter = letterOf(context, event);
    return unless(letter !== undefined && isNewest(letter, context), 'otherwise-routed');
  },
  /** It ended with this letter, which tells that it was not taken on, or passed on. */
  noticeOfEndLost: ({ context, event }) => {
    const letter = letterOf(context, event);
    const isIt = letter?.letter === 'rejection' || letter?.letter === 'referral';
    return unless(isIt && isNewest(letter, context) && context.reopenings === 0, 'otherwise-routed');
  },
  /** Nothing shows that the customer knows the decision. */
  decisionUnheard: ({ context }) =>
    unless(context.customerAnswer === undefined || context.customerAnswer === 'silent', 'otherwise-routed'),
} satisfies Record<string, Judge>;

/** A letter that serves a duty; the others are courtesies that may fail without holding anything up. */
function isOwed(letter: LetterName): boolean {
  return !['progressUpdate', 'reminder', 'survey', 'receiptNotice', 'informationRequest', 'message'].includes(letter);
}

function isNewest({ id, letter }: Letter, { letters }: ComplaintContext): boolean {
  return letters.findLast((one) => one.letter === letter)?.id === id;
}

function isNoticeLost({ letters }: ComplaintContext): boolean {
  const notice = letters.findLast(({ letter }) => letter === 'receiptNotice');
  return notice?.state === 'failed' || notice?.state === 'withheld';
}

function letterIdOf(event: ComplaintEvent): string {
  return 'letterId' in event ? event.letterId : '';
}

function letterOf({ letters }: ComplaintContext, event: ComplaintEvent): Letter | undefined {
  return letters.find(({ id }) => id === letterIdOf(event));
}
