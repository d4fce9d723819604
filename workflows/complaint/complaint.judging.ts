import type { ComplaintContext } from './complaint.context.js';
import type { ComplaintEvent, ComplaintEventType, EventOf } from './complaint.events.js';
import type { Reason, ReasonCode } from './complaint.reasons.js';

/** What a requirement looks at. */
export interface Circumstances {
  readonly context: ComplaintContext;
  readonly event: ComplaintEvent;
}

export type Judge = (circumstances: Circumstances, argument: string) => Reason | undefined;

/** Fulfilled, or the reason why not. */
export const unless = (fulfilled: boolean, code: ReasonCode, values?: Reason['values']): Reason | undefined =>
  fulfilled ? undefined : { code, ...(values && { values }) };

/** Judges only events of this type; another one is a mistake in the stage that asks. */
export function on<T extends ComplaintEventType>(
  type: T,
  judgement: (circumstances: { context: ComplaintContext; event: EventOf<T> }, argument: string) => Reason | undefined,
): Judge & { readonly only: T } {
  const one: Judge = ({ context, event }, argument) => {
    if (event.type !== type) throw new Error(`a requirement for "${type}" was asked of "${event.type}"`);
    return judgement({ context, event: event as EventOf<T> }, argument);
  };
  return Object.assign(one, { only: type });
}
