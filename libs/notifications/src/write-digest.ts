import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import type { Alert } from './alert.js';
import { severityWords } from './write-alert.js';
import { veilWords } from './veil-alert.js';
import type { Written } from './write-mail.js';
import { paragraph, writeMail } from './write-mail.js';
import { instantText } from './written-time.js';

const words = {
  subject: { en: 'Open alerts on {day}: {count}', 'zh-CN': '{day} 待确认预警：{count} 条' },
  greeting: {
    en: '{name}, {count} alerts wait for your answer, the most severe first.',
    'zh-CN': '{name}，您有 {count} 条预警待确认，按严重程度排列如下。',
  },
  line: {
    en: '{ref} · {severity} · {what}\n{title}\nSince {instant}',
    'zh-CN': '{ref} · {severity} · {what}\n{title}\n自 {instant} 起',
  },
  systemLine: { en: '{severity} · {what}\nSince {instant}', 'zh-CN': '{severity} · {what}\n自 {instant} 起' },
  due: { en: ', due {instant}', 'zh-CN': '，期限 {instant}' },
  subjectOverdue: {
    en: 'Open alerts on {day}: {count}; overdue complaints: {overdue}',
    'zh-CN': '{day} 待确认预警：{count} 条；超时投诉：{overdue} 件',
  },
  overdue: {
    en: '{count} complaints of your people are past a deadline, the longest overdue first.',
    'zh-CN': '您所辖团队有 {count} 件投诉已超时，按超时先后排列如下。',
  },
  overdueLine: {
    en: '{ref} · {what} was due {instant} · {owner}\n{title}',
    'zh-CN': '{ref} · {what}应于 {instant} 前完成 · {owner}\n{title}',
  },
  nobody: { en: 'nobody yet', 'zh-CN': '暂无责任人' },
  more: { en: 'and {count} more in the console.', 'zh-CN': '另有 {count} 条，请到工作台查看。' },
} as const satisfies Record<string, Words>;

/** Alerts that are listed one by one; a mail with more is not read. */
const listed = 50;

/** A complaint that is past its deadline, as a line of the digest of whoever answers for its handlers. */
export interface OverdueLine {
  readonly ref: string;
  readonly subject: string;
  /** What was due, and when (epoch milliseconds). */
  readonly what: Words;
  readonly dueAt: number;
  /** Nobody while it waits in the team's queue. */
  readonly owner?: string;
}

/** Complaints past their deadline; `count` is how many there are in all, if more than are given. */
export interface Overdue {
  readonly lines: readonly OverdueLine[];
  readonly count: number;
}

const nothingOverdue: Overdue = { lines: [], count: 0 };

const order = ['critical', 'high', 'normal', 'low'];

/** The name of a person's digest of one local day: there is one, however often it is asked for. */
export function digestKeyOf(staffId: string, day: string): string {
  return `digest-${day}-${staffId}`;
}

/**
 * What waits for a person's answer, as one mail a day.
 * @param day the local day, `2026-03-02`
 * @param count how many there are in all, if more than are given
 * @param overdue every complaint of the person's people that is past its deadline, the longest overdue first
 */
export function writeDigest(
  { name, locale }: { readonly name: string; readonly locale: Locale },
  day: string,
  alerts: readonly Alert[],
  zone: string,
  count = alerts.length,
  overdue = nothingOverdue,
): Written {
  const say = (text: Words, values: Readonly<Record<string, string | number>>): string => fill(text, values)[locale];
  const shown = [...alerts]
    .sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity) || one.at - other.at)
    .slice(0, listed);
  const lines = shown.map(({ ref, severity, what, title, at, dueAt, isVeiled }) => {
    const since = instantText(at, locale, zone);
    const line = say(ref === undefined ? words.systemLine : words.line, {
      ref: ref ?? '',
      severity: severityWords[severity][locale],
      what: what[locale],
      title: title ?? '',
      instant: since,
    });
    if (isVeiled) return `${line}\n${veilWords[locale]}`;
    return dueAt === undefined ? line : line + say(words.due, { instant: instantText(dueAt, locale, zone) });
  });
  const late = overdue.lines.map(({ ref, subject: title, what, dueAt, owner }) =>
    say(words.overdueLine, {
      ref,
      title,
      what: what[locale],
      instant: instantText(dueAt, locale, zone),
      owner: owner ?? words.nobody[locale],
    }),
  );
  const subject =
    overdue.count > 0
      ? say(words.subjectOverdue, { day, count, overdue: overdue.count })
      : say(words.subject, { day, count });
  return writeMail(locale, subject, subject, [
    paragraph(say(words.greeting, { name, count })),
    ...lines.map((one) => paragraph(one)),
    ...(count > shown.length ? [paragraph(say(words.more, { count: count - shown.length }), 'note')] : []),
    ...(overdue.count > 0 ? [paragraph(say(words.overdue, { count: overdue.count }))] : []),
    ...late.map((one) => paragraph(one)),
    ...(overdue.count > late.length
      ? [paragraph(say(words.more, { count: overdue.count - late.length }), 'note')]
      : []),
  ]);
}
