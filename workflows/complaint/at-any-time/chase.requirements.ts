import type { LetterName } from '../complaint.context.js';
import type { Judge } from '../complaint.judging.js';
import { on, unless } from '../complaint.judging.js';

/** Letters that tell the customer where it stands, or what was decided. A reminder or a survey asks, and tells nothing. */
const telling: ReadonlySet<LetterName> = new Set<LetterName>([
  'acknowledgement',
  'progressUpdate',
  'holding',
  'finalResponse',
  'summaryResolution',
  'deadlock',
  'rejection',
  'referral',
  'withdrawalConfirmation',
  'message',
]);

/** What must hold of an event for it to be the answer to a chase (催办). */
export const chaseRequirements = {
  toCustomer: on('contact.recorded', ({ event }) => unless(event.direction === 'out', 'otherwise-routed')),
  fromCustomer: on('contact.recorded', ({ event }) => unless(event.direction === 'in', 'otherwise-routed')),
  tellsWhereItStands: on('letter.delivered', ({ context, event }) =>
    unless(
      context.letters.some(({ id, letter }) => id === event.letterId && telling.has(letter)),
      'otherwise-routed',
    ),
  ),
} satisfies Record<string, Judge>;
