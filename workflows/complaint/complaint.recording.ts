import type { ComplaintContext } from './complaint.context.js';
import type { ComplaintEvent, ComplaintEventType, EventOf } from './complaint.events.js';

/** What a record changes in the complaint's context. `undefined` clears a fact. */
export type Change = { readonly [K in keyof ComplaintContext]?: ComplaintContext[K] | undefined };

/** How an event is written down: from what is known and what happened to what is known now. */
export type Recording = (context: ComplaintContext, event: ComplaintEvent) => Change;

/** A recording of events of this type; from another one it cannot be written. */
export function of<T extends ComplaintEventType>(
  type: T,
  write: (context: ComplaintContext, event: EventOf<T>) => Change,
): Recording & { readonly only: T } {
  const one: Recording = (context, event) => {
    if (event.type !== type) throw new Error(`"${type}" cannot be written down from "${event.type}"`);
    return write(context, event as EventOf<T>);
  };
  return Object.assign(one, { only: type });
}

export function actorId({ by }: ComplaintEvent): string {
  return by.kind === 'time' ? 'time' : by.id;
}

export function including(list: readonly string[], item: string): readonly string[] {
  return list.includes(item) ? list : [...list, item];
}

/** The list with the item of this id changed. */
export function replace<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  change: (item: T) => Partial<T>,
): readonly T[] {
  return list.map((item) => (item.id === id ? { ...item, ...change(item) } : item));
}
