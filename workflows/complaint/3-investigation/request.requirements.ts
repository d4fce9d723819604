import type { Judge } from '../complaint.judging.js';
import { on, unless } from '../complaint.judging.js';
import { ranksAtLeast } from '../complaint.roles.js';

/** What must hold of an event about a request to another department. */
export const requestRequirements = {
  requestOpen: ({ context, event }) => {
    const requestId = 'requestId' in event ? event.requestId : '';
    return unless(
      context.requests.some(({ id, state }) => id === requestId && state === 'open'),
      'request-unknown',
      { request: requestId },
    );
  },
  requestIsNew: on('request.sent', ({ context, event }) =>
    unless(!context.requests.some(({ id }) => id === event.requestId), 'id-taken', { id: event.requestId }),
  ),
  requestIsAwaited: on('request.sent', ({ event }) => unless(event.awaited, 'otherwise-routed')),
  lastAwaitedRequest: ({ context, event }) => {
    const requestId = 'requestId' in event ? event.requestId : '';
    const others = context.requests.filter(({ id, awaited, state }) => awaited && state === 'open' && id !== requestId);
    return unless(others.length === 0, 'otherwise-routed');
  },
  /** A department that is the wrong one says so soon; afterwards it answers. Its question can always be taken back. */
  handBackInTime: on('request.handedBack', ({ context, event }) =>
    unless(
      ranksAtLeast(event.by, 'agent') || !context.breached.includes(`handBack:${event.requestId}`),
      'hand-back-over',
    ),
  ),
} satisfies Record<string, Judge>;
