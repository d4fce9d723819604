import { Injectable } from '@nestjs/common';
import { FileStore } from '#casework/file.store.js';
import type { Attachment, Message } from '#casework/message.js';
import type { Added } from '#casework/message.store.js';
import { MessageStore } from '#casework/message.store.js';
import { keyNameOf } from '#privacy/key-name.js';
import type { Settlement, TakenRecord } from './intake-record.js';
import { OriginalStore } from './original.store.js';
import { ScanFile } from './scan-file.js';
import type { UnderstoodMail } from './understand-mail.js';

/** What was decided about a mail before it is kept. */
export type Decided = Pick<Message, 'complaintId' | 'personId' | 'trust' | 'suggestedComplaintId' | 'requestId'>;

/** A mail, and what we decided about it, as a message; its files first, so that the message never names one in vain. */
@Injectable()
export class KeepMessage {
  constructor(
    private readonly messages: MessageStore,
    private readonly files: FileStore,
    private readonly originals: OriginalStore,
    private readonly scan: ScanFile,
  ) {}

  /** Stores it under the record's id; what came before with the same content is given instead. */
  async keep(mail: UnderstoodMail, record: TakenRecord, decided: Decided): Promise<Added> {
    const { personId, complaintId } = decided;
    // What is nobody's has a key of its own, so that it can be forgotten alone.
    const keyName = keyNameOf(personId, personId === undefined ? record.id : complaintId);
    await this.originals.give(record.originalId, keyName);
    const automatic = mail.machine?.because ?? (mail.bounce && `bounce: ${mail.bounce.action}`);
    return this.messages.add({
      id: record.id,
      ...decided,
      direction: 'in',
      channel: 'email',
      at: record.receivedAt,
      from: mail.from ?? { address: '' },
      to: mail.to,
      cc: mail.cc,
      subject: mail.subject,
      text: mail.text,
      replyText: mail.replyText,
      ...(mail.html !== undefined && { html: mail.html }),
      ...(mail.isCut && { isCut: true }),
      ...(mail.messageId !== undefined && { messageId: mail.messageId }),
      ...(mail.inReplyTo !== undefined && { inReplyTo: mail.inReplyTo }),
      references: mail.references.slice(-100),
      contentHash: mail.contentHash,
      attachments: mail.exceeded ? [await this.original(record, keyName)] : await this.attachments(mail, keyName),
      originalId: record.originalId,
      ...(automatic !== undefined && { automatic }),
      ...(mail.exceeded && { leftOut: mail.exceeded }),
      ...(mail.authentication && { authentication: mail.authentication }),
      ...(mail.isReusedMessageId && { isReusedMessageId: true }),
    });
  }

  /** Keeps it, and says what became of the mail by that: this, unless the same mail came before. */
  async settle(
    mail: UnderstoodMail,
    record: TakenRecord,
    decided: Decided,
    { outcome, because }: Pick<Settlement, 'outcome' | 'because'>,
  ): Promise<Omit<Settlement, 'at'>> {
    const added = await this.keep(mail, record, decided);
    // The same mail came another way at the same time, and was first.
    if (added.state === 'known' && added.other.id !== record.id)
      return { outcome: 'duplicate', because: 'the same mail came before', messageId: added.other.id };
    return { outcome, because: because.slice(0, 300), messageId: record.id, ...ofComplaint(decided) };
  }

  /** A message of which nothing is known but its bytes, which are attached whole. */
  async keepUnread(record: TakenRecord, complaintId: string, personId: string): Promise<Added> {
    const keyName = keyNameOf(personId, complaintId);
    await this.originals.give(record.originalId, keyName);
    return this.messages.add({
      id: record.id,
      complaintId,
      personId,
      direction: 'in',
      channel: 'email',
      at: record.receivedAt,
      from: { address: (record.envelope.from ?? '').toLowerCase() },
      to: record.envelope.to.map((address) => ({ address })),
      cc: [],
      subject: '',
      text: '',
      replyText: '',
      references: [],
      contentHash: record.sha256,
      attachments: [await this.original(record, keyName)],
      originalId: record.originalId,
      leftOut: 'unread',
      trust: 'none',
    });
  }

  private async attachments({ attachments }: UnderstoodMail, keyName: string): Promise<Attachment[]> {
    const kept: Attachment[] = [];
    for (const { content, name, declaredType, inline, contentId } of attachments) {
      const { id: fileId, size, type } = await this.files.keep(content, { keyName });
      kept.push({
        fileId,
        ...(name !== undefined && { name: name.slice(0, 500) }),
        type,
        declaredType,
        size,
        inline,
        ...(contentId !== undefined && { contentId }),
        scan: await this.scan.scan(content),
      });
    }
    return kept;
  }

  private async original(record: TakenRecord, keyName: string): Promise<Attachment> {
    const content = this.originals.open(record.originalId);
    const { id: fileId, size } = await this.files.keep(content, { limit: Infinity, keyName });
    const type = 'message/rfc822';
    const name = record.envelope.wholeSize === undefined ? 'original.eml' : 'beginning.eml';
    return { fileId, name, type, declaredType: type, size, inline: false, scan: 'notScanned' };
  }
}

function ofComplaint({ complaintId, personId }: Decided): Pick<Settlement, 'complaintId' | 'personId'> {
  return { ...(complaintId !== undefined && { complaintId }), ...(personId !== undefined && { personId }) };
}
