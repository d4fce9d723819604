import type { Block, Run, Written } from '#notifications/write-mail.js';
import { paragraph, writeMail } from '#notifications/write-mail.js';
import { durationText, instantText } from '#notifications/written-time.js';
import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import type { Counted } from './count-figures.js';
import { shares } from './figure-book.js';
import type { Days } from './mail-schedule.js';

const words = {
  subject: { en: '{name} · {days}: {overdue} overdue', 'zh-CN': '{name} · {days}：超时 {overdue} 件' },
  of: { en: 'Of: {filter}', 'zh-CN': '范围：{filter}' },
  yourTeams: { en: 'all your teams', 'zh-CN': '您负责的全部团队' },
  now: { en: 'Now, as of {instant}', 'zh-CN': '当前情况（截至 {instant}）' },
  period: { en: '{days}, compared with {before}', 'zh-CN': '{days}（与 {before} 相比）' },
  shares: { en: 'How well', 'zh-CN': '质量指标' },
  days: { en: '{from} to {to}', 'zh-CN': '{from} 至 {to}' },
  change: { en: ' ({change}, before {count})', 'zh-CN': '（{change}，上期 {count}）' },
  changeOfShare: { en: ' ({change} points, before {count})', 'zh-CN': '（{change} 个百分点，上期 {count}）' },
  same: { en: ' (as before)', 'zh-CN': '（与上期持平）' },
  median: { en: '; median {time}', 'zh-CN': '；中位数 {time}' },
  nothing: { en: 'nothing to count', 'zh-CN': '无可统计' },
  open: { en: 'Open the figures', 'zh-CN': '查看统计' },
  enclosed: {
    en: 'The workbook has every figure with its groups. Each number leads to the complaints that it counts.',
    'zh-CN': '附件工作簿含全部统计项及分组。点击数字可查看对应的投诉清单。',
  },
  trial: {
    en: 'This is a trial that you asked for. Nothing else changes by it.',
    'zh-CN': '这是您要求试发的邮件，不影响正常发送。',
  },
  whose: { en: 'You get this by your own wish.', 'zh-CN': '此邮件由您本人设定发送。' },
  setBy: { en: '{person} has this sent to you.', 'zh-CN': '此邮件由{person}为您设定发送。' },
  manage: { en: 'Change it, or pause it', 'zh-CN': '修改或暂停' },
  stop: { en: 'Stop it', 'zh-CN': '停止发送' },
} as const satisfies Record<string, Words>;

const shownNow = ['overdue', 'dueToday', 'atRisk', 'open', 'unowned', 'waiting', 'requestsOverdue'] as const;
const shownOfPeriod = [
  'received',
  'closed',
  'closedLate',
  'reopened',
  'promisesDue',
  'promisesKept',
  'requestsAnswered',
  'ratings',
  'followUps',
  'returns',
] as const;

/** What was counted, and of when. */
export interface ToldFigures {
  readonly name: string;
  /** What it is narrowed to; nothing for everything that the reader may look at. */
  readonly filter: readonly Words[];
  readonly days: Days;
  readonly counted: readonly Counted[];
  readonly daysBefore: Days;
  readonly countedBefore: readonly Counted[];
  readonly now: number;
  readonly zone: string;
  readonly isTrial: boolean;
  /** Who had it sent, where it was not the reader. */
  readonly setBy?: string;
}

/** Where the links in it lead. */
export interface FigureLinks {
  readonly page: string;
  readonly listOf: (figure: string) => string;
  readonly change: string;
  readonly stop: string;
}

/** Figures as a mail: what burns, what the period brought against the one before, and how well. */
export function writeFigureMail(told: ToldFigures, links: FigureLinks, locale: Locale): Written {
  const say = (text: Words, values: Parameters<typeof fill>[1] = {}): string => fill(text, values)[locale];
  const daysText = ({ from, to }: Days): string => (from === to ? from : say(words.days, { from, to }));
  const [now, before] = [byId(told.counted), byId(told.countedBefore)];
  const overdue = now.get('overdue')?.count ?? 0;
  const title = say(words.subject, { name: told.name, days: daysText(told.days), overdue });
  const filter = told.filter.length > 0 ? told.filter.map((one) => one[locale]).join(' · ') : words.yourTeams[locale];
  const rows = new FigureRows(now, before, links, locale);
  const whose = told.setBy === undefined ? words.whose[locale] : say(words.setBy, { person: told.setBy });
  return writeMail(locale, title, title, [
    ...(told.isTrial ? [paragraph(words.trial[locale], 'box')] : []),
    paragraph(say(words.of, { filter }), 'note'),
    heading(say(words.now, { instant: instantText(told.now, locale, told.zone) })),
    { kind: 'rows', rows: shownNow.map((id) => rows.count(id)) },
    heading(say(words.period, { days: daysText(told.days), before: daysText(told.daysBefore) })),
    { kind: 'rows', rows: shownOfPeriod.map((id) => rows.compared(id)) },
    heading(words.shares[locale]),
    { kind: 'rows', rows: shares.map((share) => rows.share(share)) },
    { kind: 'button', text: words.open[locale], href: links.page },
    paragraph(words.enclosed[locale], 'note'),
    {
      kind: 'note',
      runs: [
        { text: `${whose} ` },
        { text: words.manage[locale], href: links.change },
        { text: ' · ' },
        { text: words.stop[locale], href: links.stop },
      ],
    },
  ]);
}

type Row = Extract<Block, { kind: 'rows' }>['rows'][number];

class FigureRows {
  private readonly whole: Intl.NumberFormat;
  private readonly part: Intl.NumberFormat;
  private readonly change: Intl.NumberFormat;

  constructor(
    private readonly now: ReadonlyMap<string, Counted>,
    private readonly before: ReadonlyMap<string, Counted>,
    private readonly links: FigureLinks,
    private readonly locale: Locale,
  ) {
    this.whole = new Intl.NumberFormat(locale);
    this.part = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
    this.change = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 1 });
  }

  count(id: string): Row {
    return { term: this.term(id), detail: [this.number(id)] };
  }

  /** With how much more or less it is than in the period before. */
  compared(id: string): Row {
    const [now, before] = [this.now.get(id), this.before.get(id)];
    const [count, earlier] = [now?.count ?? 0, before?.count ?? 0];
    const times = now?.median === undefined ? [] : [{ text: this.time(now.median) }];
    const compared =
      count === earlier && count > 0
        ? words.same
        : fill(words.change, { change: this.change.format(count - earlier), count: this.whole.format(earlier) });
    const isNothing = count === 0 && earlier === 0;
    return {
      term: this.term(id),
      detail: [this.number(id), ...(isNothing ? [] : [{ text: compared[this.locale] }]), ...times],
    };
  }

  share({ title, part, whole }: (typeof shares)[number]): Row {
    const [now, before] = [shareIn(this.now, part, whole), shareIn(this.before, part, whole)];
    const term = [{ text: title[this.locale] }];
    if (now === undefined) return { term, detail: [{ text: words.nothing[this.locale] }] };
    const text = this.part.format(now);
    const number: Run = { text, strong: true, href: this.links.listOf(part) };
    // What holds at this instant is not kept, so there is nothing to compare it with.
    if (this.now.get(part)?.figure.when === 'now' || before === undefined) return { term, detail: [number] };
    const compared = fill(words.changeOfShare, {
      change: this.change.format((now - before) * 100),
      count: this.part.format(before),
    });
    return { term, detail: [number, { text: compared[this.locale] }] };
  }

  private number(id: string): Run {
    const count = this.now.get(id)?.count ?? 0;
    return { text: this.whole.format(count), strong: true, href: this.links.listOf(id) };
  }

  private term(id: string): Run[] {
    return [{ text: this.now.get(id)?.figure.title[this.locale] ?? id }];
  }

  private time(milliseconds: number): string {
    return fill(words.median, { time: durationText(milliseconds, this.locale) })[this.locale];
  }
}

function heading(text: string): Block {
  return { kind: 'heading', runs: [{ text }] };
}

function byId(counted: readonly Counted[]): ReadonlyMap<string, Counted> {
  return new Map(counted.map((one) => [one.figure.id, one]));
}

function shareIn(counted: ReadonlyMap<string, Counted>, part: string, whole: string): number | undefined {
  const of = counted.get(whole)?.count ?? 0;
  return of > 0 ? (counted.get(part)?.count ?? 0) / of : undefined;
}
