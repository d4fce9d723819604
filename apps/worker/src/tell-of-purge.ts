import { Injectable } from '@nestjs/common';
import type { PurgeEntry } from '#casework/purge-log.js';
import { PurgeLog } from '#casework/purge-log.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { DeliverMail } from '#notifications/deliver-mail.js';
import type { Written } from '#notifications/write-mail.js';
import { paragraph, writeMail } from '#notifications/write-mail.js';
import { instantText } from '#notifications/written-time.js';
import { houseLanguage } from '#people/staff.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { Configuration } from '#platform/configuration.js';
import { TimeSource } from '#platform/time-source.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';

/** Purges that are told in one round. */
const atOnce = 100;

const words = {
  subject: { en: 'Purged: {purged} complaints', 'zh-CN': '已清除 {purged} 件投诉' },
  ordered: { en: 'Ordered {orderedAt} by {who}: {reason}', 'zh-CN': '{orderedAt} 由 {who} 下达：{reason}' },
  done: {
    en: 'Done {doneAt}: {purged} complaints whose time of keeping was over were purged, {kept} were kept nevertheless.',
    'zh-CN': '{doneAt} 完成：已清除保存期限届满的投诉 {purged} 件，另有 {kept} 件因故保留。',
  },
  house: { en: 'the house, as it does each day', 'zh-CN': '系统（每日例行）' },
  noReason: { en: 'the time of keeping is over', 'zh-CN': '保存期限届满' },
  keep: {
    en: 'It is entry {sequence} of the log of purges, which the next seal holds. Keep this mail where nobody who administers the system can change it.',
    'zh-CN': '本次清除为清除日志第 {sequence} 条，下次封存将包含该日志。请将本邮件存放在系统管理员无法改动之处。',
  },
  hash: { en: 'Hash: {hash}\nRecords: {root}', 'zh-CN': '哈希：{hash}\n清除记录哈希：{root}' },
} as const satisfies Record<string, Words>;

/** Who ordered a purge, for its mail. */
export interface Order {
  readonly who?: string;
  readonly reason?: string;
  readonly at: number;
}

/** Tells of each purge that was done: whoever ordered it, and whoever is to be able to prove it later. */
@Injectable()
export class TellOfPurge {
  constructor(
    private readonly log: PurgeLog,
    private readonly directory: StaffDirectory,
    private readonly deliverMail: DeliverMail,
    private readonly rulebooks: Rulebooks,
    private readonly configuration: Configuration,
    private readonly time: TimeSource,
  ) {}

  /** A purge has one mail to each reader, whoever sends it and how often. */
  async tell(): Promise<void> {
    for (const entry of await this.log.untold(atOnce)) {
      const ordered = (await this.log.find(entry.fact.runId, 'ordered'))?.fact;
      const { orderedBy, reason } = ordered?.kind === 'ordered' ? ordered : {};
      const orderer = orderedBy === undefined ? undefined : await this.directory.find(orderedBy);
      const who = orderer?.name ?? orderedBy;
      const order = { at: ordered?.at ?? entry.fact.at, ...(who !== undefined && { who }), ...(reason && { reason }) };
      const written = writePurge(entry, order, this.rulebooks.currentRulebook().calendar.zone);
      const staff = orderer && orderer.leftAt === undefined ? [orderer] : await this.directory.administrators();
      for (const { id, name, email: address } of staff) await this.post(entry, id, { name, address }, written);
      const address = this.configuration.SEAL_MAIL_TO;
      if (address !== undefined) await this.post(entry, 'seals', { address }, written);
      await this.log.told(entry.sequence);
    }
  }

  private async post(
    { sequence: number }: PurgeEntry,
    reader: string,
    to: { readonly address: string; readonly name?: string },
    written: Written,
  ): Promise<void> {
    const now = this.time.now();
    const mail = { to, locale: houseLanguage, writtenAt: now, ...written };
    await this.deliverMail.post({ key: `purge-${number}-${reader}`, purpose: { kind: 'purge', number }, ...mail }, now);
  }
}

/** A purge as a mail in both languages, for nobody knows who will read it years later. */
export function writePurge({ sequence, hash, fact }: PurgeEntry, { who, reason, at }: Order, zone: string): Written {
  const { purged, root, kept } = fact.kind === 'done' ? fact : { purged: 0, root: '', kept: {} };
  const said = (text: Words): string =>
    (['zh-CN', 'en'] as const)
      .map((locale) => {
        const values = {
          sequence,
          hash,
          root,
          purged,
          kept: Object.values(kept).reduce((sum, count) => sum + count, 0),
          who: who ?? words.house[locale],
          reason: reason ?? words.noReason[locale],
          orderedAt: instantText(at, locale, zone),
          doneAt: instantText(fact.at, locale, zone),
        };
        return fill(text, values)[locale];
      })
      .join('\n');
  const title = said(words.subject).replace('\n', ' · ');
  return writeMail(houseLanguage, title, title, [
    paragraph(said(words.ordered)),
    paragraph(said(words.done)),
    paragraph(said(words.hash), 'box'),
    paragraph(said(words.keep)),
  ]);
}
