import { advanceComplaint, catchUp, openComplaint, snapshotOf } from '#casework/advance-complaint.js';
import type { Advanced } from '#casework/complaint-record.js';
import type { Rulebook } from '#casework/rulebook.js';
import { channels } from '#workflows/complaint/1-receipt/receipt.events.js';
import { allowed, isRefusal } from '#workflows/complaint/complaint.advance.js';
import { severities } from '#workflows/complaint/complaint.context.js';
import type { ComplaintEvent, ComplaintEventType } from '#workflows/complaint/complaint.events.js';
import type { Actor } from '#workflows/complaint/complaint.roles.js';

const hour = 3_600_000;

/** Numbers that look like chance and are the same in every run. */
export function chanceOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

type Chance = ReturnType<typeof chanceOf>;

const staff = (id: string, ...roles: readonly ['agent' | 'lead' | 'manager' | 'departmentMember']): Actor => ({
  kind: 'staff',
  id,
  roles,
});
const actors: readonly Actor[] = [
  staff('ana', 'agent'),
  staff('bo', 'agent'),
  staff('li', 'lead'),
  staff('li', 'lead'),
  staff('mei', 'manager'),
  staff('wang', 'departmentMember'),
  { kind: 'customer', id: 'customer-1' },
  { kind: 'channel', id: 'email' },
];

/** What brings a complaint on from receipt to its end, in order, and who does it. */
const usualWay: readonly (readonly [ComplaintEventType, number])[] = [
  ['complaint.classified', 0],
  ['complaint.assigned', 2],
  ['complaint.accepted', 0],
  ['acknowledgement.given', 0],
  ['promise.made', 0],
  ['request.sent', 0],
  ['promise.kept', 0],
  ['request.answered', 5],
  ['finding.recorded', 2],
  ['investigation.concluded', 2],
  ['resolution.proposed', 2],
  ['letter.delivered', 7],
  ['customer.accepted', 6],
  ['remedy.done', 2],
  ['followUp.assigned', 2],
  ['followUp.completed', 2],
  ['lesson.recorded', 0],
  ['lesson.confirmed', 4],
  ['complaint.closed', 2],
  ['survey.answered', 6],
];

/** The facts of an event, from few enough values that they often meet; nothing for one that does not happen in these stories. */
function factsOf(type: ComplaintEventType, now: number, any: Chance): object | undefined {
  const pick = <T>(...of: readonly T[]): T => of[any(of.length)] as T;
  const few = (): string => pick('1', '2', '3');
  const later = (): number => now + (1 + any(200)) * hour;
  const text = '……';
  switch (type) {
    case 'complaint.classified':
      return {
        category: pick('installation', 'delivery', 'service'),
        severity: pick(...severities),
        ...(any(2) === 0 && { product: pick('WM-7', 'WM-9', '热水器') }),
        safety: false,
        points: [{ id: '1', text }],
        reason: text,
      };
    case 'complaint.assigned':
      return { ownerId: pick('ana', 'bo', 'cy', 'dan', 'eva', 'fei'), handoverNote: text };
    case 'conflict.declared':
      return { staffId: pick('ana', 'bo') };
    case 'complaint.merged':
      return { into: few() };
    case 'complaint.referred':
      return { to: text, reason: text };
    case 'acknowledgement.given': {
      const facts = { medium: 'inPerson', confirmed: text, nextStep: text, promiseId: few(), nextStepDueAt: later() };
      return facts;
    }
    case 'complaint.settledAtOnce':
      return { acceptance: text, outcome: pick('upheld', 'notUpheld'), remedies: [] };
    case 'information.requested':
      return { questions: text };
    case 'request.sent':
      return { requestId: few(), department: pick('warehouse', 'repairs'), question: text, awaited: any(2) === 0 };
    case 'request.answered':
      return { requestId: few(), answer: text };
    case 'request.handedBack':
      return { requestId: few(), reason: text };
    case 'finding.recorded':
      return { pointId: '1', result: 'upheld', basis: text, evidence: text };
    case 'investigation.concluded':
      return { summary: text };
    case 'resolution.proposed':
      return {
        outcome: pick('upheld', 'partlyUpheld', 'notUpheld'),
        remedies: [{ id: '1', kind: 'refund', description: text, amount: pick(0, 5_000, 500_000) }],
      };
    case 'remedy.done':
      return { remedyId: '1', evidence: text, doneOn: '2026-03-01' };
    case 'followUp.assigned':
      return { to: pick('ana', 'bo', 'li') };
    case 'followUp.completed':
      return { satisfied: any(3) > 0, words: text };
    case 'survey.answered':
      return { handling: pick(1, 3, 4, 5, 5), outcome: 1 + any(5) };
    case 'lesson.recorded':
      return {
        mainCause: pick('delivery.schedule', 'delivery.damage', 'service.attitude'),
        whatHappened: text,
        changes: any(3) > 0 ? [] : [{ action: 'x', ownerId: 'li', dueOn: '2026-12-01', measuredBy: 'y' }],
      };
    case 'correctiveAction.done':
      return { actionId: 'action-1', evidence: text };
    case 'effectiveness.checked':
      return { worked: any(2) === 0, finding: text };
    case 'promise.made':
      return { promiseId: few(), kind: pick('promise', 'callBack'), text, dueAt: later() };
    case 'promise.kept':
      return { promiseId: few(), evidence: text };
    case 'promise.broken':
      return { promiseId: few(), toldHow: text };
    case 'promise.renegotiated':
      return { promiseId: few(), newPromiseId: few(), text, dueAt: later(), agreedHow: text };
    case 'instruction.given':
      return { text, dueAt: later(), promiseId: few() };
    case 'contact.recorded':
      return { direction: 'out', channel: 'phone', summary: text, reached: true };
    case 'customer.wrote':
      return { messageId: few() };
    case 'extension.declined':
      return { clock: 'finalResponse', because: text };
    case 'extension.asked':
    case 'deadline.extended':
      return { clock: 'finalResponse', reason: 'complex', explanation: text };
    case 'trigger.noticed':
      return { trigger: 'media', explanation: text };
    case 'escalation.raised':
    case 'escalation.lowered':
      return { to: pick('lead', 'manager'), reason: text };
    case 'complaint.accepted':
    case 'complaint.rejected':
    case 'complaint.closed':
    case 'complaint.reopened':
    case 'complaint.recognised':
    case 'customer.accepted':
    case 'customer.chased':
    case 'customer.refused':
    case 'customer.withdrew':
    case 'decision.stood':
    case 'enquiry.answered':
    case 'enquiry.recognised':
    case 'followUp.attempted':
    case 'investigation.resumed':
    case 'lesson.confirmed':
    case 'lesson.returned':
    case 'lesson.waived':
    case 'letter.delivered':
    case 'letter.failed':
    case 'note.added':
    case 'resolution.approved':
    case 'resolution.declined':
      return { reason: text, text, answer: text, evidence: text };
    default:
      return undefined;
  }
}

/**
 * A complaint that goes anyhow: whatever may happen to it just then, at any pace, until the given instant. What is
 * refused just does not happen.
 */
export function anyComplaint(id: string, until: number, any: Chance, rulebook: Rulebook): Advanced[] {
  const pick = <T>(...of: readonly T[]): T => of[any(of.length)] as T;
  let now = until - (1 + any(60 * 24)) * hour;
  const opened = openComplaint(
    id,
    {
      type: 'complaint.registered',
      id: 'e-0',
      at: now,
      by: { kind: 'channel', id: 'email' },
      channel: pick(...channels),
      receivedAt: now - any(3) * hour,
      lateRecordingReason: '……',
      customerId: `customer-of-${id}`,
      locale: 'zh-CN',
      subject: '洗衣机安装后漏水',
      summary: '……',
      teamId: pick('north', 'north', 'south', 'east'),
      severity: pick(...severities),
    },
    rulebook,
  );
  if (isRefusal(opened)) throw new Error('it could not begin');
  const steps: Advanced[] = [opened];
  const current = () => steps.at(-1)!.complaint;
  const patience = 1 + any(60);
  let onTheWay = 0;
  let tries = 0;
  for (let turn = 1; turn <= patience; turn += 1) {
    now += any(any(4) === 0 ? 90 : 12) * hour;
    if (now >= until) break;
    steps.push(...catchUp(current(), now, rulebook));
    const snapshot = snapshotOf(current(), rulebook);
    const next = any(3) > 0 ? usualWay[onTheWay] : undefined;
    const by = next ? actors[next[1]]! : pick(...actors);
    const possible = allowed(snapshot, by).filter(({ obstacles }) => obstacles.length === 0);
    const type = next ? next[0] : pick(...possible)?.event;
    if (type === undefined) continue;
    const { letters } = snapshot.context;
    const letterId = (next ? letters.at(-1) : pick(...letters))?.id;
    const told = factsOf(type, now, any);
    if (!told) continue;
    const facts = { ...told, ...(type.startsWith('letter.') && { letterId }) };
    const event = { ...facts, type, id: `e-${turn}`, at: now, by } as ComplaintEvent;
    const advanced = advanceComplaint(current(), event, rulebook);
    if (!isRefusal(advanced)) steps.push(advanced);
    if (!next) continue;
    // What this complaint does not need is left out; what only has to wait is tried again.
    tries = isRefusal(advanced) && tries < 2 ? tries + 1 : 0;
    if (tries === 0) onTheWay += 1;
  }
  return [...steps, ...catchUp(current(), until, rulebook)];
}
