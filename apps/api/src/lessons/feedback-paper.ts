import { Injectable } from '@nestjs/common';
import { Rulebooks } from '#casework/rulebooks.js';
import type { Taxonomy } from '#casework/taxonomy.js';
import { titleOf } from '#casework/taxonomy.js';
import type { FeedbackPack, OpenAction, Quote } from '#lessons/feedback-packs.js';
import { Brand } from '#notifications/brand.js';
import { HouseSender } from '#notifications/house-sender.js';
import type { LetterDocument } from '#notifications/letter-pdf.js';
import { letterPdf } from '#notifications/letter-pdf.js';
import { dateText, instantText, monthText } from '#notifications/written-time.js';
import { StaffDirectory } from '#people/staff-directory.js';
import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';

type Block = LetterDocument['blocks'][number];

const words = {
  title: { en: 'What complaints of {month} tell {department}', 'zh-CN': '{month}投诉情况反馈：{department}' },
  counts: { en: 'In numbers', 'zh-CN': '数据' },
  answered: { en: 'Requests answered', 'zh-CN': '已答复协办单' },
  answeredInTime: { en: 'of these in time', 'zh-CN': '其中按时答复' },
  open: { en: 'Not answered yet', 'zh-CN': '尚未答复' },
  overdue: { en: 'of these overdue', 'zh-CN': '其中已超时' },
  lessons: { en: 'Lessons', 'zh-CN': '经验总结' },
  causes: { en: 'Causes', 'zh-CN': '原因' },
  quotes: { en: 'From the lessons', 'zh-CN': '经验总结摘录' },
  actions: { en: 'Corrective actions still open: {count}', 'zh-CN': '未完成的整改措施：{count}' },
  due: { en: 'due {day}', 'zh-CN': '期限 {day}' },
  none: { en: 'None.', 'zh-CN': '无。' },
  confirmed: { en: 'Confirmed by {name}, {instant}', 'zh-CN': '{name}已于 {instant} 确认' },
  unconfirmed: { en: 'Not confirmed yet.', 'zh-CN': '尚未确认。' },
  made: {
    en: 'As of {instant}. Names, addresses and numbers are left out; of complaints about one of the staff nothing is quoted.',
    'zh-CN': '数据截至 {instant}。姓名、地址和号码已略去，涉及员工本人的投诉不作摘录。',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** A pack as a file to be handed round: the same pack is the same file until somebody confirms it. */
@Injectable()
export class FeedbackPaper {
  constructor(
    private readonly directory: StaffDirectory,
    private readonly rulebooks: Rulebooks,
    private readonly brand: Brand,
    private readonly sender: HouseSender,
  ) {}

  async pdf(pack: FeedbackPack, locale: Locale): Promise<Buffer> {
    const { zone } = this.rulebooks.currentRulebook().calendar;
    const ids = [...pack.actions.map(({ ownerId }) => ownerId), ...(pack.confirmed ? [pack.confirmed.by] : [])];
    const staff = await Promise.all([...new Set(ids)].map(async (id) => [id, await this.directory.find(id)] as const));
    const names = new Map(staff.map(([id, member]) => [id, member?.name ?? id]));
    const house = this.sender.of(locale).name;
    const document = paperOf(pack, locale, zone, names, this.rulebooks.taxonomy('causes'));
    return letterPdf(document, { house, locale, zone, writtenAt: pack.madeAt, brand: this.brand });
  }
}

function paperOf(
  pack: FeedbackPack,
  locale: Locale,
  zone: string,
  names: ReadonlyMap<string, string>,
  taxonomy: Taxonomy,
): LetterDocument {
  const { department, month, counts, causes, quotes, actions, openActions, madeAt, confirmed } = pack;
  const say = (text: Words, values: Readonly<Record<string, string | number>> = {}): string =>
    fill(text, values)[locale];
  const causeOf = (code: string): string => titleOf(taxonomy, code)?.[locale] ?? code;
  const heading = (text: string): Block => ({ kind: 'heading', runs: [{ text }] });
  const numbers = (['answered', 'answeredInTime', 'open', 'overdue', 'lessons'] as const).map(
    (one) => [say(words[one]), String(counts[one])] as const,
  );
  const none: Block = { kind: 'note', runs: [{ text: say(words.none) }] };
  const quoteOf = ({ cause, text }: Quote): Block[] => [
    { kind: 'quote', runs: [{ text }] },
    { kind: 'note', runs: [{ text: causeOf(cause) }] },
  ];
  const actionOf = ({ ref, action, ownerId, dueAt }: OpenAction): string =>
    [
      action,
      names.get(ownerId) ?? ownerId,
      ...(dueAt === undefined ? [] : [say(words.due, { day: dateText(dueAt - 1, locale, zone) })]),
      ref,
    ].join(' · ');
  const state = confirmed
    ? say(words.confirmed, {
        name: names.get(confirmed.by) ?? confirmed.by,
        instant: instantText(confirmed.at, locale, zone),
      })
    : say(words.unconfirmed);
  return {
    title: say(words.title, { month: monthText(month, locale), department }),
    blocks: [
      heading(say(words.counts)),
      rowsOf(numbers),
      heading(say(words.causes)),
      causes.length > 0 ? rowsOf(causes.map(({ cause, count }) => [causeOf(cause), String(count)] as const)) : none,
      heading(say(words.actions, { count: openActions })),
      actions.length > 0 ? { kind: 'list', items: actions.map((one) => [{ text: actionOf(one) }]) } : none,
      heading(say(words.quotes)),
      ...(quotes.length > 0 ? quotes.flatMap(quoteOf) : [none]),
      { kind: 'box', runs: [{ text: state }] },
      { kind: 'note', runs: [{ text: say(words.made, { instant: instantText(madeAt, locale, zone) }) }] },
    ],
  };
}

function rowsOf(rows: readonly (readonly [string, string])[]): Block {
  return { kind: 'rows', rows: rows.map(([term, detail]) => ({ term: [{ text: term }], detail: [{ text: detail }] })) };
}
