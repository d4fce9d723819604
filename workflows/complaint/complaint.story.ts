import type { ComplaintRules } from './complaint.context.js';
import type { ComplaintEvent, ComplaintEventType, EventOf, Registration } from './complaint.events.js';
import type { Step } from './complaint.advance.js';
import { advance, begin, isRefusal } from './complaint.advance.js';
import { wordsOf } from './complaint.reasons.js';
import type { Actor } from './complaint.roles.js';

export const hour = 3_600_000;
export const day = 24 * hour;

export const ana: Actor = { kind: 'staff', id: 'ana', roles: ['agent'] };
export const bo: Actor = { kind: 'staff', id: 'bo', roles: ['agent'] };
export const li: Actor = { kind: 'staff', id: 'li', roles: ['lead'] };
export const mei: Actor = { kind: 'staff', id: 'mei', roles: ['manager'] };
export const customer: Actor = { kind: 'customer', id: 'customer-1' };
export const mail: Actor = { kind: 'channel', id: 'email' };
export const time: Actor = { kind: 'time' };

/** The rules that most stories live under: small enough to be met by a few sentences. */
export const usualRules: ComplaintRules = {
  automaticAcknowledgementSufficesFor: ['low'],
  approvalLimits: { agent: 20_000, lead: 200_000, manager: 2_000_000, director: null },
  followUp: { notByHandler: true, attempts: 3 },
  secondStage: false,
  lessonReviewedFor: ['high', 'critical'],
  extensions: [{ clock: 'finalResponse', atMost: 1, reasons: ['complex'], approver: 'lead', letter: 'holding' }],
  instantTriggers: { safety: true, amountOver: 5_000_000 },
  chases: 5,
  reopenings: 2,
};

const registered: Registration = {
  type: 'complaint.registered',
  id: 'e-0',
  at: 1 * hour,
  by: mail,
  channel: 'email',
  receivedAt: 1 * hour,
  customerId: 'customer-1',
  locale: 'zh-CN',
  subject: '洗衣机安装后漏水',
  summary: '安装师傅离开后洗衣机一直漏水，客服三天没有回电。',
  teamId: 'team-1',
  severity: 'normal',
};

let facts = 0;

/** An event as it comes: what happened, when, at whose word. */
export function fact<T extends ComplaintEventType>(
  type: T,
  at: number,
  by: Actor,
  details: Omit<EventOf<T>, 'type' | 'id' | 'at' | 'by'>,
): EventOf<T> {
  return { type, id: `e-${(facts += 1)}`, at, by, ...details } as unknown as EventOf<T>;
}

/** What usually happens, in order. */
export const happened = {
  assigned: fact('complaint.assigned', 2 * hour, ana, { ownerId: 'ana' }),
  classified: fact('complaint.classified', 2 * hour, ana, {
    category: 'installation',
    severity: 'normal',
    safety: false,
    desiredOutcome: '重新安装',
    points: [
      { id: 'p-1', text: '漏水' },
      { id: 'p-2', text: '没有回电' },
    ],
  }),
  accepted: fact('complaint.accepted', 2 * hour, ana, {}),
  acknowledged: fact('acknowledgement.given', 3 * hour, ana, {
    medium: 'inPerson',
    confirmed: '漏水，没有回电，希望重新安装',
    nextStep: '三天内给您答复',
    nextStepDueAt: 3 * day,
    promiseId: 'promise-1',
  }),
  leakFound: fact('finding.recorded', 1 * day, ana, {
    pointId: 'p-1',
    result: 'upheld',
    basis: '安装规范 4.2',
    evidence: '照片',
  }),
  silenceFound: fact('finding.recorded', 1 * day, ana, {
    pointId: 'p-2',
    result: 'partlyUpheld',
    basis: '服务标准',
    evidence: '通话记录',
  }),
  concluded: fact('investigation.concluded', 1 * day, ana, { summary: '安装不当' }),
  proposed: fact('resolution.proposed', 2 * day, ana, {
    outcome: 'upheld',
    remedies: [{ id: 'r-1', kind: 'repair', description: '重新安装', amount: 10_000 }],
  }),
  promiseKept: fact('promise.kept', 2 * day, ana, { promiseId: 'promise-1', evidence: '邮件' }),
  finalResponseDelivered: fact('letter.delivered', 2 * day, mail, { letterId: 'finalResponse-1' }),
  customerAccepted: fact('customer.accepted', 3 * day, customer, { evidence: '门户确认' }),
  remedyDone: fact('remedy.done', 4 * day, ana, { remedyId: 'r-1', evidence: '安装单', doneOn: '1970-01-05' }),
  followUpAssigned: fact('followUp.assigned', 5 * day, bo, { to: 'bo' }),
  followedUp: fact('followUp.completed', 5 * day, bo, { satisfied: true, words: '很满意' }),
  learned: fact('lesson.recorded', 6 * day, ana, {
    mainCause: 'installation.skill',
    whatHappened: '接头没有拧紧',
    changes: [{ action: '培训', ownerId: 'li', dueOn: '2027-03-01', measuredBy: '漏水投诉减半' }],
  }),
  closed: fact('complaint.closed', 6 * day, ana, {}),

  customerRefused: fact('customer.refused', 3 * day, customer, { reason: '太少' }),
  dissatisfied: fact('followUp.completed', 5 * day, bo, { satisfied: false, words: '还在漏' }),
  acknowledgementOverdue: fact('clock.breached', 26 * hour, time, {
    clock: 'acknowledgement',
    limit: 'internal',
    point: 'breach',
    alert: ['owner', 'lead'],
  }),
};

/** The usual story from the beginning to the end of each stage. */
export const until = {
  investigation: [happened.assigned, happened.classified, happened.accepted, happened.acknowledged],
  get resolution(): ComplaintEvent[] {
    return [...until.investigation, happened.leakFound, happened.silenceFound, happened.concluded];
  },
  get followUp(): ComplaintEvent[] {
    const { proposed, promiseKept, finalResponseDelivered, customerAccepted, remedyDone } = happened;
    return [...until.resolution, proposed, promiseKept, finalResponseDelivered, customerAccepted, remedyDone];
  },
  get lessonSummary(): ComplaintEvent[] {
    return [...until.followUp, happened.followUpAssigned, happened.followedUp];
  },
  get closed(): ComplaintEvent[] {
    return [...until.lessonSummary, happened.learned, happened.closed];
  },
};

/** A complaint as it begins, where it differs from the usual one. */
export function registering(differently: Partial<Registration> = {}, rules: Partial<ComplaintRules> = {}): Step {
  const step = begin('c-1', { ...usualRules, ...rules }, { ...registered, ...differently });
  if (isRefusal(step)) throw new Error(`it cannot begin: ${inWords(step)}`);
  return step;
}

/** Tells a story from the beginning and gives its last step. */
export function after(...events: readonly ComplaintEvent[]): Step {
  return told(registering(), events);
}

/** Goes on with a story. */
export function told(from: Step, events: readonly ComplaintEvent[]): Step {
  return events.reduce<Step>((step, event) => {
    const nextStep = advance(step.snapshot, event);
    if (isRefusal(nextStep)) throw new Error(`"${event.type}" cannot happen: ${inWords(nextStep)}`);
    return nextStep;
  }, from);
}

/** The codes of the reasons why an event cannot happen after a story; empty if it can. */
export function obstacles(step: Step, event: ComplaintEvent): string[] {
  const result = advance(step.snapshot, event);
  return isRefusal(result) ? result.reasons.map(({ code }) => code) : [];
}

function inWords({
  reasons,
}: {
  reasons: Parameters<typeof wordsOf>[0][] | readonly Parameters<typeof wordsOf>[0][];
}): string {
  return reasons.map((reason) => wordsOf(reason).en).join('; ');
}
