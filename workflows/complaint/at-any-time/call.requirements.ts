import type { Judge } from '../complaint.judging.js';
import { on, unless } from '../complaint.judging.js';

/** What must hold of a contact for it to be one, or to be a call that reached nobody. */
export const callRequirements = {
  inVain: on('contact.recorded', ({ event }) => unless(event.reached === false, 'otherwise-routed')),
  reached: on('contact.recorded', ({ event }) => unless(event.reached !== false, 'otherwise-routed')),
  /** It is tried again later, and only where there is still something to say. */
  nextTryFits: on('contact.recorded', ({ context, event: { nextTryAt, at } }) => {
    if (nextTryAt === undefined) return undefined;
    if (context.closedAt !== undefined) return { code: 'already-closed' };
    return unless(nextTryAt > at, 'promise-in-the-past');
  }),
  noNextTry: on('contact.recorded', ({ event }) => unless(event.nextTryAt === undefined, 'next-try-of-a-talk')),
} satisfies Record<string, Judge>;
