import { clockPointWords } from '#casework/clock-point-words.js';
import type { HistoryEntry } from '#casework/complaint-record.js';
import type { PendingEffect, StoredComplaint } from '#casework/complaint.store.js';
import { instructionsIn, instructionWords } from '#casework/instructions.js';
import { refusesLetter } from '#casework/refused-letters.js';
import type { Rulebook } from '#casework/rulebook.js';
import type { AlertReason, Occasion } from '#notifications/alert.js';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import { letterNames } from '#workflows/complaint/complaint.context.js';
import { letterWords } from '#workflows/complaint/complaint.letters.js';
import type { ClockEvent } from '#workflows/complaint/complaint.events.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';

/** Why an effect has somebody told. */
export type ToldReason = Exclude<
  AlertReason,
  | 'effectParked'
  | 'mailBrokenOff'
  | 'rest'
  | 'conduct'
  | 'system'
  | 'systemic'
  | 'ruleAsked'
  | 'ruleAnswered'
  | 'quality'
>;

/** What happened, in one line; a clock's alert says it by its point. */
const reasonWords = {
  trigger: { en: 'Needs a manager at once', 'zh-CN': '须经理立即处理' },
  escalation: { en: 'Escalated to you', 'zh-CN': '已升级，请处理' },
  letterFailed: {
    en: '{letter} has not reached the customer: {reason}',
    'zh-CN': '{letter}未能送达客户：{reason}',
  },
  letterRefused: {
    en: '{letter} was held back, and whoever looked at it refused it: {reason}',
    'zh-CN': '{letter}暂扣后经审核未予发出：{reason}',
  },
  dissatisfaction: { en: 'The customer is not satisfied', 'zh-CN': '客户不满意' },
  repeated: { en: 'This customer complains again and again', 'zh-CN': '客户多次投诉，请上级关注' },
  criticism: { en: 'Chased again, long after the first time: listed for criticism', 'zh-CN': '再次催办，列入通报' },
  ineffective: { en: 'The corrective actions did not work', 'zh-CN': '整改未见成效，须重新整改' },
  actionAsked: { en: 'A corrective action is yours to carry out', 'zh-CN': '有整改措施由您落实' },
  chase: { en: 'The customer asks where it stands', 'zh-CN': '客户催办' },
  instruction: { en: 'An instruction from above', 'zh-CN': '上级批示' },
  conflict: { en: 'A conflict of interest was declared', 'zh-CN': '已声明回避' },
  assigned: { en: 'You are the owner now', 'zh-CN': '已指定您为责任人' },
  customerWrote: { en: 'The customer wrote', 'zh-CN': '客户来信' },
  joined: { en: 'Another complaint was merged into yours', 'zh-CN': '有其他投诉并入您办理的投诉' },
  requestAnswered: { en: 'A department has answered', 'zh-CN': '协办部门已答复' },
  requestHandedBack: { en: 'A department has handed a request back', 'zh-CN': '协办单被退回' },
  approved: { en: 'The resolution was approved', 'zh-CN': '方案已获批准' },
  declined: { en: 'The resolution was declined', 'zh-CN': '方案被驳回' },
  extensionAsked: { en: 'More time is asked for and waits for your word', 'zh-CN': '有延期申请待您审批' },
  extensionGranted: { en: 'The time that was asked for was granted', 'zh-CN': '延期申请已获批准' },
  extensionDeclined: { en: 'The time that was asked for was declined', 'zh-CN': '延期申请被驳回' },
  approvalAsked: { en: 'A resolution waits for your approval', 'zh-CN': '有方案待您审批' },
  departmentAsked: { en: 'Your department is asked for help', 'zh-CN': '有协办单待您部门答复' },
} as const satisfies Record<Exclude<ToldReason, 'clock'> | 'letterRefused', Words>;

/** The entry of the history that asked for an effect: its number stands in the effect's key. */
export function entryOf({ history }: StoredComplaint, { key }: Pick<PendingEffect, 'key'>): HistoryEntry {
  const sequence = Number(/-(\d+)-\d+$/.exec(key)?.[1]);
  const entry = history.find((one) => one.sequence === sequence);
  if (!entry) throw new Error(`no entry of the history asked for the effect ${key}`);
  return entry;
}

/**
 * What people are told of when an effect asks for it. A clock's occasion is its timer with the instant it was due: asked
 * for again it is the same; the same point reached anew, because the deadline was moved, is another.
 */
export function occasionOf(
  complaint: StoredComplaint,
  pending: Pick<PendingEffect, 'key'>,
  because: ToldReason,
  { severity, teamId }: Pick<ComplaintContext, 'severity' | 'teamId'>,
  rulebook: Rulebook,
): Occasion {
  const entry = entryOf(complaint, pending);
  const { event } = entry;
  const facts = {
    complaintId: complaint.id,
    ref: complaint.ref,
    personId: complaint.customerId,
    teamId,
    title: complaint.subject,
    severity,
    at: event.at,
  };
  if (because !== 'clock') {
    const said = because === 'letterFailed' && refusesLetter(complaint.history, entry) ? 'letterRefused' : because;
    return { ...facts, id: pending.key, because, what: fill(reasonWords[said], failureIn(event)) };
  }
  if (!isClockEvent(event)) throw new Error(`the effect ${pending.key} speaks of a clock, but no clock asked for it`);
  const id = `${event.id}@${event.at}`;
  const dueAt = clockOf(complaint, id)?.deadline;
  return {
    ...facts,
    id,
    because,
    what: whatOf(event, complaint, rulebook),
    clock: event.clock,
    limit: event.limit,
    point: event.point,
    ...(event.subject !== undefined && { subject: event.subject }),
    ...(dueAt !== undefined && { dueAt }),
  };
}

/** Between the two languages in the reason of a letter that we ourselves did not send. */
const betweenLanguages = ' · ';

/** A reason in both languages, as one line of the history. */
export function inBoth(words: Words): string {
  return [words['zh-CN'], words.en].join(betweenLanguages);
}

/** Which letter has failed, and why: each reader hears it in their own language where we know both. */
function failureIn(event: HistoryEntry['event']): Readonly<Record<string, Words>> {
  if (event.type !== 'letter.failed' && event.type !== 'letter.withheld') return {};
  const letter = letterNames.find((name) => event.letterId.startsWith(`${name}-`));
  const [chinese = event.reason, english = event.reason] = event.reason.split(betweenLanguages);
  return {
    letter: letter ? letterWords[letter] : { en: 'A letter', 'zh-CN': '函件' },
    reason: { en: english, 'zh-CN': chinese },
  };
}

/** The clock that an occasion speaks of, in that very round. */
export function clockOf(
  { clocks }: StoredComplaint,
  occasionId: string,
): StoredComplaint['clocks'][number] | undefined {
  return clocks.find(({ id }) => occasionId.startsWith(`${id}@`.replaceAll(' ', '-')));
}

function isClockEvent(event: HistoryEntry['event']): event is ClockEvent {
  return event.type === 'clock.warned' || event.type === 'clock.breached' || event.type === 'clock.stayedBreached';
}

function whatOf({ clock, limit, point, subject }: ClockEvent, complaint: StoredComplaint, { policy }: Rulebook): Words {
  const isInstruction = subject !== undefined && instructionsIn(complaint.history).has(subject);
  return clockPointWords(point, isInstruction ? instructionWords : policy.clocks[clock].title, limit);
}
