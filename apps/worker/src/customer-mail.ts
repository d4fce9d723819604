import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { StoredComplaint } from '#casework/complaint.store.js';
import type { Message } from '#casework/message.js';
import type { MessageHead } from '#casework/message.store.js';
import { MessageStore } from '#casework/message.store.js';
import { bounceAddress, bouncePurpose, replyAddress, replyPurpose, replyToken } from '#casework/reply-address.js';
import type { MailAttachment, MailHeads } from '#notifications/mail.js';
import { messageIdOf, nameOf } from '#notifications/mail.js';
import type { OutgoingMail } from '#notifications/outgoing-mails.js';
import { contentHash } from '#clocks/content-hash.js';
import { Configuration } from '#platform/configuration.js';
import { SecretKey } from '#platform/secret-key.js';
import { threadOf } from './mail-thread.js';
import { Senders } from './senders.js';

/** What a letter or a message says, once it is written. */
export interface Draft {
  /** By which wording. */
  readonly template?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly MailAttachment[];
}

/** How a mail to the customer is addressed, and the line by which its answer is known. */
export interface Addressing {
  readonly key: string;
  /** None of a mail that is no letter of the complaint. */
  readonly letterId?: string;
  readonly to: string;
  readonly heads: MailHeads;
  readonly token: string;
  /** What went to and fro before, and this mail itself when it was written before. */
  readonly thread: readonly MessageHead[];
}

/**
 * Mails to customers: each belongs to the thread of its complaint, its answer comes back to the complaint by a signed
 * address, and what cannot be delivered comes back to the very mail. Each is kept as a message of the complaint.
 */
@Injectable()
export class CustomerMail {
  private readonly replyKey: KeyObject;
  private readonly bounceKey: KeyObject;

  constructor(
    private readonly messages: MessageStore,
    private readonly senders: Senders,
    private readonly configuration: Configuration,
    secret: SecretKey,
  ) {
    this.replyKey = secret.derive(replyPurpose);
    this.bounceKey = secret.derive(bouncePurpose);
  }

  async addressing(
    complaint: StoredComplaint,
    mail: { readonly key: string; readonly letterId?: string; readonly teamId: string },
    nature: MailHeads['nature'],
  ): Promise<Addressing> {
    const { key, letterId, teamId } = mail;
    const to = complaint.contact?.email ?? complaint.customerId;
    const from = this.senders.of(teamId, complaint.locale);
    const named = { key, complaintId: complaint.id };
    const right = { ref: complaint.ref, participant: to };
    const thread = await this.messages.headsOf(complaint.id);
    const hasPlus = this.configuration.MAIL_PLUS_ADDRESSES === 'yes';
    return {
      key,
      ...(letterId !== undefined && { letterId }),
      to,
      token: replyToken(this.replyKey, right),
      heads: {
        messageId: messageIdOf(named, from.address),
        from,
        replyTo: hasPlus ? fitting(replyAddress(this.replyKey, from.address, right), from.address) : from.address,
        bounceTo: hasPlus
          ? fitting(bounceAddress(this.bounceKey, from.address, nameOf(named)), from.address)
          : from.address,
        ...threadOf(thread),
        nature,
      },
      thread,
    };
  }

  /** The mail that was written for this effect before, if it was: tried again it is the same one, word for word. */
  async written(complaint: StoredComplaint, { key, thread }: Addressing): Promise<Message | undefined> {
    const name = nameOf({ key, complaintId: complaint.id });
    return thread.some(({ id }) => id === name) ? this.messages.find(name) : undefined;
  }

  /** Keeps it as a message of the complaint, and gives the mail that is to go. */
  async keep(complaint: StoredComplaint, addressing: Addressing, draft: Draft, now: number): Promise<OutgoingMail> {
    const { key, letterId, to, heads } = addressing;
    const { subject, text, html, attachments, template } = draft;
    const message: Message = {
      id: nameOf({ key, complaintId: complaint.id }),
      complaintId: complaint.id,
      personId: complaint.customerId,
      direction: 'out',
      channel: 'email',
      at: now,
      from: heads.from,
      to: [{ address: to }],
      cc: [],
      subject,
      text,
      replyText: text,
      html,
      messageId: heads.messageId,
      ...(heads.inReplyTo !== undefined && { inReplyTo: heads.inReplyTo }),
      references: heads.references,
      contentHash: contentHash({ subject, text, html }),
      attachments: attachments.map(({ fileId, name, type, size }) => ({
        fileId,
        name,
        type,
        size,
        inline: false,
        scan: 'clean',
      })),
      ...(letterId !== undefined && { letterId }),
      ...(template !== undefined && { template }),
      trust: 'session',
    };
    const added = await this.messages.add(message);
    return mailOf(complaint, addressing, added.state === 'known' ? added.other : message);
  }
}

/** Servers take no more than 64 characters before the @ (RFC 5321 §4.5.3.1.1); a long address of ours goes without its mark. */
function fitting(marked: string, plain: string): string {
  return marked.lastIndexOf('@') <= 64 ? marked : plain;
}

/** The mail that a kept message travels in. */
export function mailOf(
  complaint: StoredComplaint,
  { key, letterId, to, heads }: Addressing,
  kept: Message,
): OutgoingMail {
  return {
    key,
    purpose: letterId === undefined ? { kind: 'courtesy' } : { kind: 'letter', letterId },
    complaintId: complaint.id,
    personId: complaint.customerId,
    to: { address: to },
    locale: complaint.locale,
    writtenAt: kept.at,
    subject: kept.subject,
    text: kept.text,
    html: kept.html ?? '',
    heads: {
      ...heads,
      ...(kept.messageId !== undefined && { messageId: kept.messageId }),
      references: kept.references,
      ...(kept.inReplyTo !== undefined && { inReplyTo: kept.inReplyTo }),
    },
    attachments: kept.attachments.map(({ fileId, name = fileId, type, size }) => ({ fileId, name, type, size })),
  };
}
