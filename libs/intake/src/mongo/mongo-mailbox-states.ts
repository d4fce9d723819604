import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { MailboxNews, MailboxState } from '../mailbox-states.js';
import { MailboxStates } from '../mailbox-states.js';
import { MailboxDocument } from './mailbox-state.schema.js';

@Injectable()
export class MongoMailboxStates extends MailboxStates {
  constructor(@InjectModel(MailboxDocument.name) private readonly mailboxes: Model<MailboxDocument>) {
    super();
  }

  override async announce(
    mailboxes: readonly Pick<MailboxState, 'id' | 'aliases' | 'teamId' | 'account'>[],
  ): Promise<void> {
    for (const { id, aliases, teamId, account } of mailboxes)
      await this.mailboxes.updateOne(
        { _id: id },
        account
          ? { $set: { aliases, teamId, account } }
          : { $set: { aliases, teamId }, $unset: { account: 1, fault: 1 } },
        { upsert: true },
      );
    await this.mailboxes.deleteMany({ _id: { $nin: mailboxes.map(({ id }) => id) } });
  }

  override async note(id: string, { fault, ...news }: MailboxNews): Promise<void> {
    // What was fetched since is proof that whatever was wrong is over.
    const change = fault ? { $set: { ...news, fault } } : { $set: news, $unset: { fault: 1 } };
    await this.mailboxes.updateOne({ _id: id }, change);
  }

  override async all(): Promise<MailboxState[]> {
    const found = await this.mailboxes.find().sort({ _id: 1 }).lean<MailboxDocument[]>();
    return found.map(({ _id, account, fault, ...state }) => ({
      id: _id,
      ...state,
      ...(account && { account }),
      ...(fault && { fault }),
    }));
  }

  override async ask(id: string, at: number): Promise<boolean> {
    const { matchedCount } = await this.mailboxes.updateOne(
      { _id: id, account: { $exists: true } },
      { $set: { askedAt: at } },
    );
    return matchedCount === 1;
  }

  override async takeAsked(): Promise<string[]> {
    const asked = await this.mailboxes.find({ askedAt: { $gt: 0 } }, { askedAt: 1 }).lean<MailboxDocument[]>();
    for (const { _id, askedAt } of asked)
      await this.mailboxes.updateOne({ _id, askedAt: askedAt ?? 0 }, { $unset: { askedAt: 1 } });
    return asked.map(({ _id }) => _id);
  }
}
