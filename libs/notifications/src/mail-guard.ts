import type { Words } from '#workflows/complaint/complaint.words.js';
import type { MailHeads } from './mail.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A mail that was asked for, and whether it went. */
export interface AskedMail {
  readonly key: string;
  readonly complaintId: string;
  readonly nature: MailHeads['nature'];
  readonly at: number;
  readonly isSent: boolean;
  /** An answer that can be told later, together with others: it is neither lost nor counted when it may not go now. */
  readonly mayWait?: boolean;
}

export type Verdict =
  | { readonly say: 'send' }
  /** Not before this instant, epoch milliseconds; then together with what waits besides. */
  | { readonly say: 'wait'; readonly until: number }
  /** Not this one: why, in words for whoever answers for the complaint. */
  | { readonly say: 'withhold'; readonly because: Words }
  /** Nothing automatic goes to this address for a while. `isFirst`: it has just begun, and somebody must look. */
  | { readonly say: 'break'; readonly isFirst: boolean };

/** More automatic mails than this to one address in ten minutes are a loop or an attack, whoever began it. */
export const breakerAt = 10;
const breakerWindow = 10 * minute;

/** Answers that one address gets by itself: a form or a forged sender must never make a mail bomb of us. */
const answersAnHour = 1;
const answersADay = 3;

/** Automatic mails within so long: to one address in one complaint, and to one address in all. */
const ladder = [
  { within: 10 * minute, inComplaint: 10, inAll: 30 },
  { within: 30 * minute, inComplaint: 15, inAll: 60 },
  { within: hour, inComplaint: 25, inAll: 120 },
  { within: 3 * hour, inComplaint: 50, inAll: 240 },
  { within: 10 * hour, inComplaint: 100, inAll: 360 },
] as const;

const words = {
  twiceInComplaint: {
    en: 'this complaint has been answered automatically already',
    'zh-CN': '本投诉已自动回复过',
  },
  answersAnHour: {
    en: 'this address got an automatic notice within the last hour; please write in person',
    'zh-CN': '该地址一小时内已收到自动通知，请由专人回复',
  },
  answersADay: {
    en: `this address got ${answersADay} automatic notices within a day; please write in person`,
    'zh-CN': `该地址 24 小时内已收到 ${answersADay} 封自动通知，请由专人回复`,
  },
  ladder: {
    en: 'too many automatic mails to this address; please write in person',
    'zh-CN': '发往该地址的自动邮件过多，请由专人回复',
  },
} as const satisfies Record<string, Words>;

/**
 * Whether an automatic mail may go to an address, given what was asked for that address within the last day. A person's
 * own mail is never held back. The same mail again gets the same answer.
 */
export function verdictOn(earlier: readonly AskedMail[], mail: Omit<AskedMail, 'isSent'>): Verdict {
  const { key, complaintId, nature, at } = mail;
  const known = earlier.find((one) => one.key === key);
  if (nature === 'personal' || known?.isSent) return { say: 'send' };
  const others = earlier.filter((one) => one.key !== key && one.nature !== 'personal' && one.at <= at);
  const within = (span: number, asked = others): AskedMail[] => asked.filter((one) => at - one.at < span);
  const until = mail.mayWait === true ? answersUsedUpUntil(others, at) : undefined;
  if (until !== undefined) return { say: 'wait', until };
  if (within(breakerWindow).length >= breakerAt) return { say: 'break', isFirst: !isBroken(others, at) };
  const sent = others.filter(({ isSent }) => isSent);
  if (nature === 'answer') {
    const answers = sent.filter((one) => one.nature === 'answer');
    if (answers.some((one) => one.complaintId === complaintId)) return withhold('twiceInComplaint');
    if (within(hour, answers).length >= answersAnHour) return withhold('answersAnHour');
    if (within(day, answers).length >= answersADay) return withhold('answersADay');
  }
  const isOver = ladder.some(({ within: span, inComplaint, inAll }) => {
    const recent = within(span, sent);
    return recent.length >= inAll || recent.filter((one) => one.complaintId === complaintId).length >= inComplaint;
  });
  return isOver ? withhold('ladder') : { say: 'send' };
}

/** When the next answer may go, where none may now. */
function answersUsedUpUntil(asked: readonly AskedMail[], at: number): number | undefined {
  const sent = asked
    .filter((one) => one.isSent && one.nature === 'answer')
    .map((one) => one.at)
    .sort((one, other) => other - one);
  const [last = -Infinity] = sent;
  const until = Math.max(last + hour, (sent[answersADay - 1] ?? -Infinity) + day);
  return until > at ? until : undefined;
}

/** It was broken already when the mail before this one was asked for: then somebody knows. */
function isBroken(asked: readonly AskedMail[], at: number): boolean {
  const recent = asked.filter((one) => at - one.at < breakerWindow);
  return recent.length > breakerAt;
}

function withhold(because: keyof typeof words): Verdict {
  return { say: 'withhold', because: words[because] };
}

/** Counts in the database, so that all workers count together; where it cannot count, nothing automatic goes. */
export abstract class MailGuard {
  /** @throws what the database throws; the mail is then not sent, and asked for again */
  abstract ask(address: string, mail: Omit<AskedMail, 'isSent'>): Promise<Verdict>;
}

/** Addresses that reach the same person count as one. */
export function countedAddress(address: string): string {
  return address.toLowerCase().replace(/\+[^@]*(?=@[^@]*$)/, '');
}
