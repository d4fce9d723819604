import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { InsertTogether } from '#platform/insert-together.js';
import { isDuplicate } from '#platform/is-duplicate.js';
import { keyNameOf } from '#privacy/key-name.js';
import { PersonVault } from '#privacy/person-vault.js';
import { erasedText } from '#privacy/sealed-text.js';
import type {
  Forgotten,
  MailPage,
  MailPosition,
  Outcome,
  OutgoingMail,
  SeenMail,
  TakenMail,
} from '../outgoing-mails.js';
import { OutgoingMails } from '../outgoing-mails.js';
import { OutgoingMailRecord } from './outgoing-mail.schema.js';

@Injectable()
export class MongoOutgoingMails extends OutgoingMails {
  private readonly inserting = new InsertTogether(() => this.mails.collection);

  constructor(
    @InjectModel(OutgoingMailRecord.name) private readonly mails: Model<OutgoingMailRecord>,
    private readonly vault: PersonVault,
  ) {
    super();
  }

  override async put({ key, attachments, enclosed, ...mail }: OutgoingMail, at: number): Promise<void> {
    const seal = await this.vault.sealOf(keyOf(mail));
    const { to, subject, text, html } = mail;
    try {
      await this.inserting.insert({
        _id: key,
        ...mail,
        ...seal.sealAll({ to, subject, text, html }),
        ...(attachments && { attachments: attachments.map((file) => ({ ...file, name: seal.seal(file.name) })) }),
        ...(enclosed && {
          enclosed: enclosed.map(({ name, type, content }) => ({
            name: seal.seal(name),
            type,
            content: seal.seal(content),
          })),
        }),
        since: at,
        dueAt: at,
        tries: 0,
        uncertain: 0,
        state: 'waiting',
      });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  override async due(now: number, limit: number): Promise<string[]> {
    const found = await this.mails
      .find({ dueAt: { $lte: now } }, { _id: 1 })
      .sort({ dueAt: 1 })
      .limit(limit)
      .lean();
    return found.map(({ _id }) => _id);
  }

  override async oldestDue(now: number): Promise<number | undefined> {
    const oldest = await this.mails
      .findOne({ dueAt: { $lte: now } }, { dueAt: 1 })
      .sort({ dueAt: 1 })
      .lean();
    return oldest?.dueAt;
  }

  override async take(key: string, now: number, until: number): Promise<TakenMail | undefined> {
    const record = await this.mails
      .findOneAndUpdate(
        { _id: key, dueAt: { $lte: now } },
        { $set: { dueAt: until }, $inc: { tries: 1 } },
        { returnDocument: 'after' },
      )
      .lean();
    if (!record) return undefined;
    const opened = await this.vault.open(record);
    const outcome = outcomeOf(opened);
    return { mail: mailOf(opened), tries: record.tries, since: record.since, ...(outcome && { outcome }) };
  }

  override async postpone(
    { mail, tries }: TakenMail,
    until: number,
    answer: string,
    uncertain: boolean,
  ): Promise<void> {
    await this.mails.updateOne(
      { _id: mail.key, tries },
      { $set: { dueAt: until, answer: await this.sealed(mail, answer) }, $inc: { uncertain: uncertain ? 1 : 0 } },
    );
  }

  override async settle({ mail, tries }: TakenMail, { state, at }: Outcome, answer: string): Promise<boolean> {
    const { matchedCount } = await this.mails.updateOne(
      { _id: mail.key, tries, state: 'waiting' },
      { $set: { state, answer: await this.sealed(mail, answer), settledAt: at } },
    );
    return matchedCount === 1;
  }

  override async finish({ key, purpose }: Pick<OutgoingMail, 'key' | 'purpose'>): Promise<void> {
    const emptied = purpose.kind === 'digest' && { $set: { text: '', html: '' } };
    await this.mails.updateOne({ _id: key }, { $unset: { dueAt: 1, enclosed: 1 }, ...emptied });
  }

  override async forget(whose: Forgotten): Promise<Pick<OutgoingMail, 'key' | 'complaintId'>[]> {
    const theirs =
      'complaintId' in whose ? { complaintId: whose.complaintId } : { personId: { $in: [...whose.personIds] } };
    await this.mails.updateMany({ ...theirs, state: 'waiting' }, { $set: { state: 'failed' }, $unset: { dueAt: 1 } });
    const found = [
      ...(await this.mails.find(theirs, { complaintId: 1 }).lean()),
      ...(await this.mails.find({ 'purpose.kind': 'digest' }, { complaintId: 1 }).lean()),
    ];
    return found.map(({ _id, complaintId }) => ({ key: _id, ...(complaintId !== undefined && { complaintId }) }));
  }

  override async isForgotten(key: string): Promise<boolean> {
    // Whatever came to an end by itself says when.
    const isThere = await this.mails.exists({
      _id: key,
      $or: [{ state: { $ne: 'failed' } }, { settledAt: { $exists: true } }],
    });
    return isThere === null;
  }

  override async ofComplaint(complaintId: string): Promise<SeenMail[]> {
    return (await this.vault.open(await this.mails.find({ complaintId }).sort({ writtenAt: 1 }).lean())).map(seen);
  }

  override async page(limit: number, after?: MailPosition, state?: SeenMail['state']): Promise<MailPage> {
    const order = state === 'waiting' ? 1 : -1;
    const [within, further] = order === 1 ? ['$gte', '$gt'] : ['$lte', '$lt'];
    const beyond = after && {
      writtenAt: { [within]: after.writtenAt },
      $or: [{ writtenAt: { [further]: after.writtenAt } }, { _id: { [further]: after.key } }],
    };
    const found = await this.mails
      .find({ ...(state && { state }), ...beyond } as QueryFilter<OutgoingMailRecord>)
      .sort({ writtenAt: order, _id: order })
      .limit(limit + 1)
      .lean<OutgoingMailRecord[]>();
    const items = (await this.vault.open(found.slice(0, limit))).map(seen);
    const last = items.at(-1);
    return found.length > limit && last
      ? { items, next: { writtenAt: last.mail.writtenAt, key: last.mail.key } }
      : { items };
  }

  override async counts(): Promise<Pick<Record<SeenMail['state'], number>, 'waiting' | 'failed'>> {
    const [waiting, failed] = await Promise.all([
      this.mails.countDocuments({ state: 'waiting' }),
      this.mails.countDocuments({ state: 'failed' }),
    ]);
    return { waiting, failed };
  }

  /** A mail server names the address that it refuses. */
  private async sealed(mail: OutgoingMail, answer: string): Promise<string> {
    return (await this.vault.findSealOf(keyOf(mail)))?.seal(answer) ?? erasedText;
  }
}

function keyOf({ personId, complaintId }: Pick<OutgoingMail, 'personId' | 'complaintId'>): string {
  return keyNameOf(personId, personId && complaintId);
}

function mailOf(record: OutgoingMailRecord): OutgoingMail {
  const { _id, purpose, complaintId, personId, to, locale, subject, text, html, writtenAt } = record;
  const { heads, attachments, enclosed } = record;
  return {
    key: _id,
    purpose,
    ...(complaintId !== undefined && { complaintId }),
    ...(personId !== undefined && { personId }),
    to,
    locale,
    subject,
    text,
    html,
    ...(heads && { heads }),
    ...(attachments && { attachments }),
    ...(enclosed && { enclosed }),
    writtenAt,
  };
}

function seen(record: OutgoingMailRecord): SeenMail {
  const { state, tries, uncertain, answer, settledAt, dueAt } = record;
  return {
    mail: mailOf(record),
    state,
    tries,
    uncertain,
    ...(answer !== undefined && { answer }),
    ...(settledAt !== undefined && { settledAt }),
    ...(dueAt !== undefined && state === 'waiting' && { dueAt }),
  };
}

function outcomeOf({ state, answer = '', settledAt = 0 }: OutgoingMailRecord): Outcome | undefined {
  if (state === 'waiting') return undefined;
  return state === 'delivered' ? { state, at: settledAt } : { state, at: settledAt, reason: answer };
}
