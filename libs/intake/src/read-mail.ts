import type { Correspondent } from '#casework/message.js';
import { readAddresses } from './mime/addresses.js';
import { charsetsIn, decodeWords } from './mime/encoded-words.js';
import type { HeaderField } from './mime/header-block.js';
import type { ReadAttachment } from './mime/body-content.js';
import { readBody } from './mime/body.js';
import type { Limit, Part } from './mime/part-tree.js';
import { fieldOf, readPartTree } from './mime/part-tree.js';

/** What a mail says, read as well as it can be. Nothing in it is proof of anything. */
export interface ReadMail {
  readonly from: Correspondent | undefined;
  readonly sender: Correspondent | undefined;
  readonly replyTo: readonly Correspondent[];
  readonly to: readonly Correspondent[];
  readonly cc: readonly Correspondent[];
  readonly subject: string;
  readonly messageId?: string;
  readonly inReplyTo?: string;
  readonly references: readonly string[];
  /** Header fields that tell whether a machine wrote it, decoded. */
  readonly fields: readonly HeaderField[];
  /** Of the whole, such as `multipart/report`. */
  readonly type: string;
  readonly text: string;
  readonly html?: string;
  readonly attachments: readonly ReadAttachment[];
  /** It has more parts, levels or header than are read; the rest is only in the original. */
  readonly exceeded?: Limit | 'size';
}

/** Reads a mail. It never fails on what a sender wrote: what cannot be understood is left out or taken as text. */
export function readMail(bytes: Buffer): ReadMail {
  const { root, exceeded } = readPartTree(bytes);
  const hints = charsetsNamed(root);
  const addresses = (name: string): Correspondent[] =>
    root.fields.filter((field) => field.name === name).flatMap(({ raw }) => readAddresses(raw, hints));
  const { text, html, attachments } = readBody(bytes, root, hints);
  const messageId = idsIn(fieldOf(root, 'message-id'))[0];
  const inReplyTo = idsIn(fieldOf(root, 'in-reply-to'))[0];
  return {
    from: readAddresses(fieldOf(root, 'from') ?? '', hints)[0],
    sender: addresses('sender')[0],
    replyTo: addresses('reply-to'),
    to: addresses('to'),
    cc: addresses('cc'),
    subject: lineOf(fieldOf(root, 'subject') ?? '', hints),
    ...(messageId !== undefined && { messageId }),
    ...(inReplyTo !== undefined && { inReplyTo }),
    references: idsIn(fieldOf(root, 'references')),
    fields: root.fields,
    type: root.type,
    text,
    ...(html !== undefined && { html }),
    attachments,
    ...(exceeded && { exceeded }),
  };
}

/** A header in one line, without anything that would break or turn it round. */
export function lineOf(raw: string, hints: readonly string[] = []): string {
  return decodeWords(raw, hints)
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim();
}

/** Message-IDs in a header, each with its brackets; one that has none is given them. */
export function idsIn(raw: string | undefined): string[] {
  const found = [...(raw ?? '').slice(0, 32_768).matchAll(/<[^<>]{1,998}>/g)].map(([id]) => id.replace(/\s+/g, ''));
  if (found.length > 0) return found;
  return (raw ?? '')
    .trim()
    .split(/[\s,]+/)
    .filter((one) => /^[^\s<>"()]+@[^\s<>"()]+$/.test(one))
    .map((one) => `<${one}>`);
}

/** Charsets that the mail names anywhere; what names none was probably written in the same. */
function charsetsNamed(root: Part): string[] {
  const named: string[] = [];
  const visit = (part: Part): void => {
    const charset = part.parameters['charset'];
    if (charset !== undefined) named.push(charset);
    for (const child of part.children) visit(child);
  };
  for (const { raw } of root.fields) named.push(...charsetsIn(raw));
  visit(root);
  return [...new Set(named)].slice(0, 8);
}
