import type { MessageHead } from '#casework/message.store.js';
import type { MailHeads } from '#notifications/mail.js';

/** Message-IDs that a mail names at most: the first, by which the thread is known, and the last ones (RFC 5322 §3.6.4). */
const named = 12;

/** Where the next mail of a complaint stands: it answers the customer's last one, or else goes on from ours. */
export function threadOf(messages: readonly MessageHead[]): Pick<MailHeads, 'inReplyTo' | 'references'> {
  // An automatic answer, and what somebody who may be a stranger wrote, are no part of the conversation.
  const thread = messages.filter(({ isAutomatic, trust }) => !isAutomatic && trust !== 'unverified');
  const answered = thread.findLast(({ direction, messageId }) => direction === 'in' && messageId !== undefined);
  const ids = [...new Set(thread.flatMap(({ messageId }) => (messageId === undefined ? [] : [messageId])))];
  const inReplyTo = answered?.messageId ?? ids.at(-1);
  const references = ids.length > named ? [...ids.slice(0, 1), ...ids.slice(1 - named)] : ids;
  return { ...(inReplyTo !== undefined && { inReplyTo }), references };
}
