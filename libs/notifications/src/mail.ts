import { createHash } from 'node:crypto';
import type { Locale } from '#workflows/complaint/complaint.words.js';

/** What is to go to one address. One mail has one reader, so that what became of it is one answer. */
export interface Mail {
  /** The same key is the same mail, however often it is sent. */
  readonly key: string;
  readonly complaintId?: string;
  readonly to: { readonly address: string; readonly name?: string };
  readonly locale: Locale;
  /** When it was written, epoch milliseconds. */
  readonly writtenAt: number;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly heads?: MailHeads;
  readonly attachments?: readonly MailAttachment[];
  /** Files that belong to this mail alone. */
  readonly enclosed?: readonly EnclosedFile[];
}

/** How a mail is addressed and belongs to others, where it is not one of ours to our own staff. */
export interface MailHeads {
  /** Given when it is written, so that nothing that changes meanwhile makes another mail of it. */
  readonly messageId: string;
  readonly from: MailSender;
  /** Where the reader's answer goes. */
  readonly replyTo: string;
  /** Where the mail comes back to when it cannot be delivered. */
  readonly bounceTo?: string;
  /** Message-IDs, with angle brackets. */
  readonly inReplyTo?: string;
  readonly references: readonly string[];
  /** `answer`: a machine answers a message at once; `notice`: a machine tells something; `personal`: a person wrote it (RFC 3834). */
  readonly nature: 'answer' | 'notice' | 'personal';
}

export interface MailSender {
  readonly name: string;
  readonly address: string;
}

/** A file that goes with a mail; its bytes are in a store of files. */
export interface MailAttachment {
  readonly fileId: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** A file that was made for one mail, and goes with it. */
export interface EnclosedFile {
  readonly name: string;
  readonly type: string;
  /** In base64. */
  readonly content: string;
}

/** The largest mail that we send, in bytes with all attachments as they travel. Most servers take 20 to 25 MB. */
export const largestMail = 18 * 1024 * 1024;

/** About how large a mail becomes: attachments travel in base64, and so may text. */
export function sizeOf({
  text,
  html,
  attachments = [],
  enclosed = [],
}: Pick<Mail, 'text' | 'html' | 'attachments' | 'enclosed'>): number {
  const raw = Buffer.byteLength(text) + Buffer.byteLength(html) + attachments.reduce((sum, { size }) => sum + size, 0);
  return Math.ceil(raw * 1.37) + enclosed.reduce((sum, { content }) => sum + content.length, 0) + 4096;
}

/** What became of one attempt. */
export type Delivery =
  /** The mail server answered for it, or, where there is none, it lies in the folder. */
  | { readonly state: 'delivered'; readonly answer: string }
  /** This mail will never reach this address. */
  | { readonly state: 'refused'; readonly reason: string }
  /** It may go later. `uncertain`: it may also have gone already, for the answer was lost. */
  | { readonly state: 'deferred'; readonly reason: string; readonly uncertain: boolean };

const local = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const domain = /^([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)*[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/i;

/**
 * True for one plain address (the addr-spec of RFC 5322 without quotes, comments and lists, lengths of RFC 5321).
 * Whatever a parser could read as two addresses, or as another one, is not an address to us.
 */
export function isAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  return text.length <= 254 && at > 0 && at <= 64 && local.test(text.slice(0, at)) && domain.test(text.slice(at + 1));
}

/** The same for every attempt at a mail, so that a reader who gets it twice sees it once; it tells nothing of the mail. */
export function messageIdOf({ key, complaintId }: Pick<Mail, 'key' | 'complaintId'>, senderAddress: string): string {
  return `<${nameOf({ key, ...(complaintId !== undefined && { complaintId }) })}@${senderAddress.split('@').at(-1)}>`;
}

/** A name for the mail that is safe in a header and as a file's name: 32 hexadecimal digits. */
export function nameOf({ key, complaintId }: Pick<Mail, 'key' | 'complaintId'>): string {
  return createHash('sha256')
    .update(JSON.stringify([complaintId ?? null, key]))
    .digest('hex')
    .slice(0, 32);
}
