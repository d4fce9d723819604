import { basename } from 'node:path';
import type { Attachment, Correspondent, Message } from '#casework/message.js';
import { hideReplyTokens } from '#casework/reply-address.js';
import { hideTrackingTokens } from '#casework/tracking-links.js';
import { hidePasswordLinks } from '#notifications/write-password-link.js';
import type { SeenMail } from '#notifications/outgoing-mails.js';
import type { AsideView } from './aside-marks.js';
import { picturesIn } from './pictures.js';

/** A message as staff see it. Instants are epoch milliseconds. */
export interface MessageView extends Omit<
  Message,
  'complaintId' | 'contentHash' | 'originalId' | 'suggestedComplaintId' | 'attachments'
> {
  readonly attachments: readonly AttachmentView[];
  /** Where the mail is as it came, byte for byte. */
  readonly original?: string;
  /** Where it is as a page to be shown, with the pictures that came with it. */
  readonly page: string;
  /** Pictures from elsewhere; they are fetched when somebody asks for them. */
  readonly remoteImages: number;
  readonly suggestedComplaintId?: string;
  /** The complaint that it came to, when that is another one which was merged into this one, or split. */
  readonly other?: string;
  /** Of a mail that came otherwise than it was agreed with its sender, and waited or waits for somebody to read it. */
  readonly aside?: AsideView;
}

export interface AttachmentView extends Attachment {
  /** Where its bytes are; nowhere, when a scanner found something in it. */
  readonly address?: string;
}

/** A mail that went out, or is to go. */
export interface MailView extends Pick<SeenMail, 'state' | 'tries' | 'uncertain' | 'answer' | 'settledAt' | 'dueAt'> {
  readonly key: string;
  readonly purpose: SeenMail['mail']['purpose'];
  readonly to: { readonly address: string; readonly name?: string };
  readonly writtenAt: number;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly fileId: string; readonly name: string; readonly size: number }[];
}

/**
 * What a customer alone was given, the private link and the reply address, lets its holder act in the customer's name:
 * whoever reads a message at work reads it without.
 */
export const hideKeys = (text: string): string => hidePasswordLinks(hideTrackingTokens(hideReplyTokens(text)));

/** @param at where messages and files of the complaint are */
export function messageViewOf(message: Message, at: string, maySee: (complaintId: string) => boolean): MessageView {
  const { complaintId, contentHash, originalId, suggestedComplaintId, attachments, html, ...rest } = message;
  return {
    ...rest,
    from: correspondentOf(rest.from),
    to: rest.to.map(correspondentOf),
    cc: rest.cc.map(correspondentOf),
    subject: hideKeys(rest.subject),
    text: hideKeys(rest.text),
    replyText: hideKeys(rest.replyText),
    ...(html !== undefined && { html: hideKeys(html) }),
    attachments: attachments.map((one) => ({
      ...one,
      ...(one.scan !== 'infected' && { address: `${at}/files/${one.fileId}` }),
    })),
    page: `${at}/messages/${encodeURIComponent(message.id)}/page`,
    remoteImages: html === undefined ? 0 : picturesIn(html, 'remote-src').length,
    ...(originalId !== undefined && { original: `${at}/messages/${encodeURIComponent(message.id)}/original` }),
    ...(suggestedComplaintId !== undefined && maySee(suggestedComplaintId) && { suggestedComplaintId }),
  };
}

export function mailViewOf({ mail, state, tries, uncertain, answer, settledAt, dueAt }: SeenMail): MailView {
  const { key, purpose, to, writtenAt, subject, text, html, attachments = [] } = mail;
  return {
    key,
    purpose,
    to,
    writtenAt,
    subject: hideKeys(subject),
    text: hideKeys(text),
    html: hideKeys(html),
    attachments: attachments.map(({ fileId, name, size }) => ({ fileId, name, size })),
    state,
    tries,
    uncertain,
    // Without a mail server it is the file in which the mail is kept; in which folder is the server's business.
    ...(answer !== undefined && { answer: answer.startsWith('/') ? basename(answer) : answer }),
    ...(settledAt !== undefined && { settledAt }),
    ...(dueAt !== undefined && { dueAt }),
  };
}

function correspondentOf({ address, name }: Correspondent): Correspondent {
  return { address: hideKeys(address), ...(name !== undefined && { name: hideKeys(name) }) };
}
