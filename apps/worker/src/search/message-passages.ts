import type { Message } from '#casework/message.js';
import { hideReplyTokens } from '#casework/reply-address.js';
import { hideTrackingTokens } from '#casework/tracking-links.js';
import type { SuspendedMail } from '#intake/suspended-mails.js';
import { house } from '#privacy/key-name.js';
import { passagesOf } from '#search/passages.js';
import type { Passage } from '#search/search-index.js';
import type { FileText } from './read-text.js';

/** A file that came with a message, with what it says as far as that can be read. */
export type ReadableFile = { readonly message: Message; readonly name: string } & FileText;

/** Who may find it, and under what. */
export type Frame = Pick<Passage, 'subjectId' | 'scopes' | 'ref'> & { readonly personId?: string };

type Part = Pick<Passage, 'kind' | 'at' | 'title' | 'messageId' | 'isWithheld' | 'unread'>;

/** A message of a complaint; one that waits for somebody's decision is found as such. */
export function messagePassages(own: Frame, { id, at, subject, text }: Message, kind: 'message' | 'mail'): Passage[] {
  const shown = [subject, text].join('\n');
  return cut(id, own, { kind, at, title: withoutKeys(subject), messageId: id }, withoutKeys(shown));
}

/** @param stem what the ids of the passages begin with */
export function filePassages(
  stem: string,
  own: Frame,
  { message: { id: messageId, at }, name, ...read }: ReadableFile,
  index: number,
): Passage[] {
  const part = { kind: 'file', at, title: name, messageId } as const;
  const id = `${stem}.file${index}`;
  return 'text' in read
    ? cut(id, own, part, `${name}\n${withoutKeys(read.text)}`)
    : cut(id, own, { ...part, ...read }, name);
}

/**
 * What can be found of a mail that belongs to nobody: by the team of its mailbox. Its sender has no file, so the name that they
 * gave is found here; their address is not, as nowhere.
 */
export function unplacedPassages(
  { id, teamId }: Pick<SuspendedMail, 'id' | 'teamId'>,
  { at, from: { name = '' }, subject, text }: Message,
  files: readonly ReadableFile[],
): Passage[] {
  const own: Frame = { subjectId: id, personId: house, scopes: [`team:${teamId}`] };
  const shown = [name.includes('@') ? '' : name, subject, text].join('\n').trim();
  const part = { kind: 'mail', at, title: withoutKeys(subject), messageId: id } as const;
  // Given to a complaint, the message has passages of its own there, with other ids.
  const stem = `${id}.aside`;
  return [
    ...cut(stem, own, part, withoutKeys(shown)),
    ...files.flatMap((file, index) => filePassages(stem, own, file, index)),
  ];
}

export function cut(id: string, frame: Frame, part: Part, text: string): Passage[] {
  return passagesOf(text).map((one, index) => ({ id: `${id}.${index}`, ...frame, ...part, text: one }));
}

/** The customer's private link and reply address are nobody's to find. */
function withoutKeys(text: string): string {
  return hideTrackingTokens(hideReplyTokens(text));
}
