import type { HistoryEntry, Message } from './complaint.js';

/** One thing in the stream of what was said: a message, a call, a note. */
export type Said =
  | { readonly kind: 'message'; readonly at: number; readonly id: string; readonly message: Message }
  | { readonly kind: 'entry'; readonly at: number; readonly id: string; readonly entry: HistoryEntry };

/** What people said that is no stored message. What a customer or a letter said is one, and stands there itself. */
const spoken = new Set([
  'note.added',
  'contact.recorded',
  'instruction.given',
  'customer.chased',
  'request.sent',
  'request.answered',
  'request.handedBack',
  'followUp.attempted',
  'followUp.completed',
  'enquiry.answered',
  'acknowledgement.given',
]);

/**
 * Messages and talk in one stream, the oldest first. While there are older messages that are not loaded, talk from before
 * the first loaded one waits with them, so that nothing seems to have happened out of turn.
 * @param messages in any order
 */
export function conversationOf(
  messages: readonly Message[],
  history: readonly HistoryEntry[],
  hasOlder: boolean,
): Said[] {
  const since = hasOlder ? Math.min(...messages.map(({ at }) => at)) : -Infinity;
  const said: Said[] = [
    ...messages.map((message) => ({ kind: 'message' as const, at: message.at, id: message.id, message })),
    ...history
      .filter(({ event }) => spoken.has(event.type) && event.at >= since)
      .map((entry) => ({ kind: 'entry' as const, at: entry.event.at, id: entry.event.id, entry })),
  ];
  return said.sort((one, other) => one.at - other.at);
}

/** The last word of the customer that is stored, so that a newer one is noticed before something is sent. */
export function lastFromCustomer(messages: readonly Message[]): Message | undefined {
  return messages.filter(({ direction }) => direction === 'in').sort((one, other) => other.at - one.at)[0];
}
