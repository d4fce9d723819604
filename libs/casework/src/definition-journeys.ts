import { isRefusal } from '#workflows/complaint/complaint.advance.js';
import type {
  ComplaintEvent,
  ComplaintEventType,
  EventOf,
  Registration,
} from '#workflows/complaint/complaint.events.js';
import { wordsOf } from '#workflows/complaint/complaint.reasons.js';
import type { Actor } from '#workflows/complaint/complaint.roles.js';
import { advanceComplaint, catchUp, openComplaint } from './advance-complaint.js';
import type { Advanced, ComplaintRecord } from './complaint-record.js';
import type { Rulebook } from './rulebook.js';

/** A complaint as it is stored in one state, and what happens to it next. */
export interface Fixture {
  /** `handling.investigation.gathering` */
  readonly state: string;
  readonly record: ComplaintRecord;
  readonly next: { readonly event: ComplaintEvent; readonly leadsTo: unknown };
}

const minute = 60_000;
const hour = 60 * minute;
/** Monday, 2026-03-02, 09:00 in Shanghai. */
const morning = Date.UTC(2026, 2, 2, 1);

const ana: Actor = { kind: 'staff', id: 'ana', roles: ['agent'] };
const bo: Actor = { kind: 'staff', id: 'bo', roles: ['agent'] };
const li: Actor = { kind: 'staff', id: 'li', roles: ['lead'] };
const zhao: Actor = { kind: 'staff', id: 'zhao', roles: ['director'] };
const customer: Actor = { kind: 'customer', id: 'customer-1' };
const mail: Actor = { kind: 'channel', id: 'email' };

const registered: Registration = {
  type: 'complaint.registered',
  id: 'e-0',
  at: morning,
  by: mail,
  channel: 'email',
  receivedAt: morning,
  customerId: 'customer-1',
  locale: 'zh-CN',
  subject: '洗衣机安装后漏水',
  summary: '安装师傅离开后洗衣机一直漏水，客服三天没有回电。',
  teamId: 'team-1',
  severity: 'normal',
};

/** Something that happens ten minutes after what was before. */
interface Happening {
  readonly type: ComplaintEventType;
  readonly by: Actor;
  readonly details: object;
}

function happens<T extends ComplaintEventType>(
  type: T,
  by: Actor,
  details: Omit<EventOf<T>, 'type' | 'id' | 'at' | 'by'>,
): Happening {
  return { type, by, details };
}

/** How a complaint comes into a state: where it was before, and what happened then, or how long nothing did. */
interface Journey {
  readonly from?: string;
  readonly events?: readonly Happening[];
  readonly nothingForHours?: number;
  readonly next: Happening;
}

const assigned = happens('complaint.assigned', ana, { ownerId: 'ana' });
const classified = happens('complaint.classified', ana, {
  category: 'installation.faulty',
  severity: 'high',
  safety: false,
  desiredOutcome: '重新安装并赔偿地板',
  points: [
    { id: 'p-1', text: '漏水' },
    { id: 'p-2', text: '没有回电' },
  ],
});
const accepted = happens('complaint.accepted', ana, {});
const rejected = happens('complaint.rejected', ana, { reason: '购自其他经销商' });
const enquired = happens('enquiry.recognised', ana, { reason: '客户询问保修期限' });
const dissatisfied = happens('complaint.recognised', ana, { reason: '客户对安装不满' });
const acknowledgedInWriting = happens('acknowledgement.given', ana, {
  medium: 'inWriting',
  confirmed: '漏水，没有回电，希望重新安装',
  nextStep: '三天内给您答复',
  nextStepDueAt: morning + 72 * hour,
  promiseId: 'promise-1',
});
const delivered = (letterId: string): Happening => happens('letter.delivered', mail, { letterId });
const asked = happens('information.requested', ana, { questions: '请提供漏水照片' });
const wrote = happens('customer.wrote', customer, { messageId: 'message-2' });
const sent = happens('request.sent', ana, {
  requestId: 'q-1',
  department: '安装部',
  question: '当天的安装记录',
  awaited: true,
});
const answered = happens('request.answered', ana, { requestId: 'q-1', answer: '接头未按规范紧固' });
const leakFound = happens('finding.recorded', ana, {
  pointId: 'p-1',
  result: 'upheld',
  basis: '安装规范 4.2',
  evidence: '照片',
});
const silenceFound = happens('finding.recorded', ana, {
  pointId: 'p-2',
  result: 'partlyUpheld',
  basis: '服务标准',
  evidence: '通话记录',
});
const concluded = happens('investigation.concluded', ana, { summary: '安装不当' });
const proposed = happens('resolution.proposed', ana, {
  outcome: 'upheld',
  remedies: [{ id: 'r-1', kind: 'repair', description: '重新安装', amount: 10_000 }],
});
const proposedOverLimit = happens('resolution.proposed', ana, {
  outcome: 'upheld',
  remedies: [{ id: 'r-1', kind: 'compensation', description: '赔偿地板', amount: 150_000 }],
});
const approved = happens('resolution.approved', li, {});
const agreed = happens('customer.accepted', customer, { evidence: '门户确认' });
const refused = happens('customer.refused', customer, { reason: '太少' });
const stood = happens('decision.stood', ana, { reason: '已按规定上限处理' });
const done = happens('remedy.done', ana, { remedyId: 'r-1', evidence: '安装单', doneOn: '2026-03-02' });
const kept = happens('promise.kept', ana, { promiseId: 'promise-1', evidence: '邮件' });
const followUpAssigned = happens('followUp.assigned', bo, { to: 'bo' });
const satisfied = happens('followUp.completed', bo, { satisfied: true, words: '很满意' });
const learned = happens('lesson.recorded', ana, {
  mainCause: 'installation.skill',
  whatHappened: '接头没有拧紧',
  changes: [{ action: '培训', ownerId: 'li', dueOn: '2026-04-01', measuredBy: '漏水投诉减半' }],
});
const confirmed = happens('lesson.confirmed', li, {});
const closed = happens('complaint.closed', ana, {});
const acted = happens('correctiveAction.done', li, { actionId: 'action-1', evidence: '培训签到表' });
const checked = happens('effectiveness.checked', li, { worked: true, finding: '未再发生' });
const reopened = happens('complaint.reopened', customer, { reason: '又漏水了' });
const noted = happens('note.added', ana, { text: '已致电客户' });
const raisedTo = (to: 'lead' | 'manager' | 'director'): Happening =>
  happens('escalation.raised', ana, { to, reason: '客户要求上级答复' });

/** One journey into each state of a complaint. A new state needs a new one; the fixtures' spec says which is missing. */
const journeys: Readonly<Record<string, Journey>> = {
  'handling.receipt.assessing': { next: assigned },
  'handling.receipt.givingNotice': { events: [assigned, rejected], next: delivered('rejection-1') },
  'handling.receipt.enquiring': { events: [enquired], next: dissatisfied },
  'handling.acknowledgement.contacting': {
    from: 'handling.receipt.assessing',
    events: [assigned, classified, accepted],
    next: acknowledgedInWriting,
  },
  'handling.acknowledgement.awaitingDelivery': {
    from: 'handling.acknowledgement.contacting',
    events: [acknowledgedInWriting],
    next: delivered('acknowledgement-1'),
  },
  'handling.investigation.gathering': {
    from: 'handling.acknowledgement.awaitingDelivery',
    events: [delivered('acknowledgement-1'), leakFound],
    next: sent,
  },
  'handling.investigation.awaitingCustomer': {
    from: 'handling.investigation.gathering',
    events: [asked],
    next: wrote,
  },
  'handling.investigation.awaitingDepartment': {
    from: 'handling.investigation.awaitingCustomer',
    events: [wrote, sent],
    next: answered,
  },
  'handling.resolution.proposing': {
    from: 'handling.investigation.awaitingDepartment',
    events: [answered, silenceFound, concluded],
    next: proposed,
  },
  'handling.resolution.awaitingApproval': {
    from: 'handling.resolution.proposing',
    events: [proposedOverLimit],
    next: approved,
  },
  'handling.resolution.offering': {
    from: 'handling.resolution.awaitingApproval',
    events: [approved],
    next: delivered('finalResponse-1'),
  },
  'handling.resolution.awaitingAnswer': {
    from: 'handling.resolution.offering',
    events: [delivered('finalResponse-1')],
    next: agreed,
  },
  'handling.resolution.standing': {
    from: 'handling.resolution.awaitingAnswer',
    events: [refused, stood],
    next: delivered('deadlock-1'),
  },
  'handling.resolution.fulfilling': {
    from: 'handling.resolution.awaitingAnswer',
    events: [agreed, kept],
    next: done,
  },
  'handling.followUp.waiting': { from: 'handling.resolution.fulfilling', events: [done], next: followUpAssigned },
  'handling.followUp.contacting': {
    from: 'handling.followUp.waiting',
    events: [followUpAssigned],
    next: satisfied,
  },
  'handling.lessonSummary.recording': {
    from: 'handling.followUp.contacting',
    events: [satisfied],
    next: learned,
  },
  'handling.lessonSummary.reviewing': {
    from: 'handling.lessonSummary.recording',
    events: [learned],
    next: confirmed,
  },
  'handling.lessonSummary.ready': { from: 'handling.lessonSummary.reviewing', events: [confirmed], next: closed },
  'handling.closed.correcting': { from: 'handling.lessonSummary.ready', events: [closed], next: acted },
  'handling.closed.watching': { from: 'handling.closed.correcting', events: [acted], next: reopened },
  'handling.closed.settled': { from: 'handling.closed.watching', events: [checked], next: reopened },

  'escalation.calm': { next: noted },
  'escalation.warned': { nothingForHours: 30, next: noted },
  'escalation.lead': { from: 'escalation.warned', events: [assigned, raisedTo('lead')], next: raisedTo('manager') },
  'escalation.manager': { nothingForHours: 48, next: assigned },
  'escalation.director': {
    from: 'escalation.manager',
    nothingForHours: 240,
    next: happens('escalation.lowered', zhao, { to: 'manager', reason: '已面见客户' }),
  },
  'caseFile.kept': { next: noted },
};

/**
 * A stored complaint in each state that the journeys know, under this rulebook, with what happens to it next. Everything
 * that comes due on the way happens, too.
 * @throws when a journey cannot be made: then it does not fit the workflow any more
 */
export function fixturesUnder(rulebook: Rulebook): Fixture[] {
  return Object.keys(journeys).map((state) => {
    const record = arrived(state, rulebook);
    const event = factOf(journeyTo(state).next, record);
    return { state, record, next: { event, leadsTo: afterwards(record, event, rulebook).entry.state } };
  });
}

function arrived(state: string, rulebook: Rulebook): ComplaintRecord {
  const { from, events = [], nothingForHours = 0 } = journeyTo(state);
  const start = from === undefined ? begun(rulebook) : arrived(from, rulebook);
  const waited = caughtUp(start, lastInstant(start) + nothingForHours * hour, rulebook);
  return events.reduce(
    (record, happening) => afterwards(record, factOf(happening, record), rulebook).complaint,
    waited,
  );
}

function journeyTo(state: string): Journey {
  const journey = journeys[state];
  if (!journey) throw new Error(`no journey leads to ${state}`);
  return journey;
}

function begun(rulebook: Rulebook): ComplaintRecord {
  const opened = openComplaint('c-1', registered, rulebook);
  if (isRefusal(opened)) throw new Error('a complaint cannot begin');
  return opened.complaint;
}

function afterwards(record: ComplaintRecord, event: ComplaintEvent, rulebook: Rulebook): Advanced {
  const advanced = advanceComplaint(caughtUp(record, event.at, rulebook), event, rulebook);
  if (isRefusal(advanced)) {
    const reasons = advanced.reasons.map((reason) => wordsOf(reason).en).join('; ');
    throw new Error(`"${event.type}" cannot happen any more: ${reasons}`);
  }
  return advanced;
}

function caughtUp(record: ComplaintRecord, now: number, rulebook: Rulebook): ComplaintRecord {
  return catchUp(record, now, rulebook).at(-1)?.complaint ?? record;
}

function factOf({ type, by, details }: Happening, record: ComplaintRecord): ComplaintEvent {
  const at = lastInstant(record) + 10 * minute;
  return { type, id: `e-${record.version}`, at, by, ...details } as unknown as ComplaintEvent;
}

function lastInstant({ history }: ComplaintRecord): number {
  return history.at(-1)?.recordedAt ?? morning;
}
