import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { InsertTogether } from '#platform/insert-together.js';
import { isDuplicate } from '#platform/is-duplicate.js';
import { BlindIndex } from '#privacy/blind-index.js';
import { keyNameOf } from '#privacy/key-name.js';
import { PersonVault } from '#privacy/person-vault.js';
import type { Attachment, Message } from '../message.js';
import { FileStore } from '../file.store.js';
import type { Added, MessageHead, MessagePage, MessagePosition } from '../message.store.js';
import { MessageStore } from '../message.store.js';
import { MessageDocument } from './message.schema.js';

@Injectable()
export class MongoMessageStore extends MessageStore {
  private readonly inserting = new InsertTogether(() => this.messages.collection);

  constructor(
    @InjectModel(MessageDocument.name) private readonly messages: Model<MessageDocument>,
    private readonly files: FileStore,
    private readonly vault: PersonVault,
    private readonly blind: BlindIndex,
  ) {
    super();
  }

  override async add(message: Message): Promise<Added> {
    const { id, ...rest } = message;
    const files = message.attachments.map(({ fileId }) => fileId);
    await this.files.use(files);
    if (message.personId !== undefined) await this.files.give(files, keyNameOf(message.personId, message.complaintId));
    try {
      await this.inserting.insert({
        _id: id,
        ...rest,
        ...(await this.sealed(message)),
        ...(message.personId === undefined && { senderIndex: this.blind.ofSender(message.from.address) }),
      });
      return { state: 'added' };
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      const other = (await this.find(id)) ?? (await this.sameContent(message));
      if (!other) throw error;
      return { state: 'known', other };
    }
  }

  override async find(id: string): Promise<Message | undefined> {
    const found = await this.messages.findOne({ _id: id }).lean();
    return found ? this.opened(found) : undefined;
  }

  override async findByBeginning(beginning: string): Promise<Message | undefined> {
    // Nothing that may stand in an id comes after this letter.
    const range = { $gte: beginning, $lte: `${beginning}\uffff` };
    const found = await this.messages.find({ _id: range }).limit(2).lean();
    return found.length === 1 && found[0] ? this.opened(found[0]) : undefined;
  }

  override async ofComplaint(complaintId: string): Promise<Message[]> {
    const found = await this.messages
      .find({ complaintId, requestId: { $exists: false } })
      .sort({ at: 1, _id: 1 })
      .lean();
    return this.all(found);
  }

  override async filesOf(complaintId: string): Promise<Attachment[]> {
    const found = await this.messages.find({ complaintId }, { attachments: 1 }).lean<MessageDocument[]>();
    return (await this.vault.open(found)).flatMap(({ attachments }) => attachments);
  }

  override async headsOf(complaintId: string): Promise<MessageHead[]> {
    const shown = { direction: 1, trust: 1, messageId: 1, references: 1, leftOut: 1, automatic: 1 } as const;
    const found = await this.messages
      .find({ complaintId, requestId: { $exists: false } }, shown)
      .sort({ at: 1, _id: 1 })
      .lean<MessageDocument[]>();
    return found.map(({ _id, automatic, ...head }) => ({ id: _id, ...head, isAutomatic: automatic !== undefined }));
  }

  override async page(
    complaintId: string,
    limit: number,
    after?: MessagePosition,
    order: 'oldest' | 'newest' = 'oldest',
  ): Promise<MessagePage> {
    const [beside, past, way] = order === 'oldest' ? (['$gte', '$gt', 1] as const) : (['$lte', '$lt', -1] as const);
    const beyond = after && {
      at: { [beside]: after.at },
      $or: [{ at: { [past]: after.at } }, { _id: { [past]: after.id } }],
    };
    const found = await this.messages
      .find({ complaintId, ...beyond } as QueryFilter<MessageDocument>)
      .sort({ at: way, _id: way })
      .limit(limit + 1)
      .lean<MessageDocument[]>();
    const items = await this.all(found.slice(0, limit));
    const last = items.at(-1);
    return found.length > limit && last ? { items, next: { at: last.at, id: last.id } } : { items };
  }

  override async infectedAmong(fileIds: readonly string[]): Promise<string[]> {
    const found = await this.messages
      .find({ 'attachments.fileId': { $in: [...fileIds] } }, { attachments: 1 })
      .lean<MessageDocument[]>();
    const infected = found.flatMap(({ attachments }) => attachments.filter(({ scan }) => scan === 'infected'));
    return [...new Set(infected.map(({ fileId }) => fileId))].filter((id) => fileIds.includes(id));
  }

  override async moveTo(id: string, complaintId: string, personId: string): Promise<void> {
    const message = await this.find(id);
    if (!message) return;
    await this.files.give(
      message.attachments.map(({ fileId }) => fileId),
      keyNameOf(personId, complaintId),
    );
    const sealed = await this.sealed({ ...message, complaintId, personId });
    await this.messages.updateOne(
      { _id: id },
      { $set: { ...sealed, complaintId, personId }, $unset: { senderIndex: 1 } },
    );
  }

  override async nobodysFrom(addresses: readonly string[], limit = 0): Promise<string[]> {
    const senders = addresses.map((address) => this.blind.ofSender(address));
    const found = await this.messages
      .find({ senderIndex: { $in: senders } }, { _id: 1 })
      .sort({ at: -1 })
      .limit(limit)
      .lean();
    return found.map(({ _id }) => _id);
  }

  override async withMessageIds(messageIds: readonly string[]): Promise<Message[]> {
    if (messageIds.length === 0) return [];
    return this.all(
      await this.messages
        .find({ messageId: { $in: [...messageIds] } })
        .limit(100)
        .lean(),
    );
  }

  private async sameContent({ messageId, contentHash }: Message): Promise<Message | undefined> {
    // Of two mails without a Message-ID the content alone decides.
    const bearer = messageId === undefined ? { messageId: { $exists: false } } : { messageId };
    const found = await this.messages.findOne({ ...bearer, contentHash, direction: 'in', channel: 'email' }).lean();
    return found ? this.opened(found) : undefined;
  }

  private async sealed(message: Message): Promise<Partial<Message>> {
    const seal = await this.vault.sealOf(keyOf(message));
    const { from, to, cc, subject, text, replyText, html, automatic, attachments } = message;
    return {
      ...seal.sealAll({ from, to, cc, subject, text, replyText }),
      ...(html !== undefined && { html: seal.seal(html) }),
      // Why it looks written by a machine quotes what it says.
      ...(automatic !== undefined && { automatic: seal.seal(automatic) }),
      attachments: attachments.map((file) => ({
        ...file,
        ...(file.name !== undefined && { name: seal.seal(file.name) }),
      })),
    };
  }

  private async all(found: readonly MessageDocument[]): Promise<Message[]> {
    return (await this.vault.open(found)).map(fromDocument);
  }

  private async opened(found: MessageDocument): Promise<Message> {
    return fromDocument(await this.vault.open(found));
  }
}

/** What belongs to nobody has a key of its own, so that it can be forgotten alone. */
function keyOf({ id, personId, complaintId }: Message): string {
  return keyNameOf(personId, personId === undefined ? id : complaintId);
}

function fromDocument({ _id, senderIndex: _sender, ...message }: MessageDocument): Message {
  return { id: _id, ...message };
}
