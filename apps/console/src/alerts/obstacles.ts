import type { Api } from '../http/ask.js';

/** What stands in the way of an event, in the words of the API; a role that it is not for is told so too. */
export function obstaclesTo(
  event: Api['AllowedEvent']['event'],
  { allowedEvents }: Pick<Api['ComplaintWithEvents'], 'allowedEvents'>,
): Api['AllowedEvent']['obstacles'] {
  return allowedEvents.find((one) => one.event === event)?.obstacles ?? [];
}
