import type { ComplaintEvent, ComplaintEventType, EventOf, Registration } from './complaint.events.js';
import type { Actor } from './complaint.roles.js';

/** A complaint as most are: what begins it, and what happens to it until it is closed. */
export interface Life {
  readonly registration: Registration;
  readonly events: readonly ComplaintEvent[];
}

const hour = 3_600_000;
const day = 24 * hour;

const ana: Actor = { kind: 'staff', id: 'ana', roles: ['agent'] };
const bo: Actor = { kind: 'staff', id: 'bo', roles: ['agent'] };
const li: Actor = { kind: 'staff', id: 'li', roles: ['lead'] };
const customer: Actor = { kind: 'customer', id: 'customer-1' };
const mail: Actor = { kind: 'channel', id: 'email' };

/**
 * The whole way through all six stages, in ten days from `receivedAt` (epoch milliseconds, best a Monday morning): a
 * severe complaint with two points, a promise, a question to a department, a remedy and a lesson that a lead reads. The
 * promise and the lesson are kept in time, but not before their clocks have warned.
 */
export function usualLife(receivedAt: number): Life {
  let number = 0;
  const dateAfter = (after: number): string => new Date(receivedAt + after).toISOString().slice(0, 10);
  const happened = <T extends ComplaintEventType>(
    type: T,
    after: number,
    by: Actor,
    details: Omit<EventOf<T>, 'type' | 'id' | 'at' | 'by'>,
  ): EventOf<T> => {
    number += 1;
    return { type, id: `e-${number}`, at: receivedAt + after, by, ...details } as unknown as EventOf<T>;
  };
  const registration = happened('complaint.registered', 0, mail, {
    channel: 'email',
    receivedAt,
    customerId: 'customer-1',
    locale: 'zh-CN',
    subject: '洗衣机安装后漏水',
    summary: '安装师傅离开后洗衣机一直漏水，地板已经泡坏，客服三天没有回电。',
    teamId: 'team-1',
    severity: 'high',
  });
  return {
    registration,
    events: [
      happened('letter.delivered', hour / 60, mail, { letterId: 'receiptNotice-1' }),
      happened('complaint.assigned', hour / 2, ana, { ownerId: 'ana' }),
      happened('complaint.classified', hour / 2, ana, {
        category: 'installation',
        severity: 'high',
        safety: false,
        desiredOutcome: '重新安装，赔偿地板',
        points: [
          { id: 'p-1', text: '漏水' },
          { id: 'p-2', text: '没有回电' },
        ],
      }),
      happened('complaint.accepted', hour / 2, ana, {}),
      happened('contact.recorded', hour, ana, { direction: 'out', channel: 'phone', summary: '已致电', mood: 'upset' }),
      happened('acknowledgement.given', hour, ana, {
        medium: 'inPerson',
        confirmed: '漏水，没有回电，希望重新安装',
        nextStep: '三天内给您答复',
        nextStepDueAt: receivedAt + 3 * day,
        promiseId: 'promise-1',
      }),
      happened('request.sent', 2 * hour, ana, {
        requestId: 'request-1',
        department: 'installation',
        question: '请核对安装记录',
        awaited: true,
        dueAt: receivedAt + 2 * day,
      }),
      happened('note.added', 5 * hour, ana, { text: '安装部门正在调取照片。' }),
      happened('request.answered', day, ana, { requestId: 'request-1', answer: '接头没有拧紧' }),
      happened('finding.recorded', day, ana, {
        pointId: 'p-1',
        result: 'upheld',
        basis: '安装规范 4.2',
        evidence: '照片',
      }),
      happened('finding.recorded', day, ana, {
        pointId: 'p-2',
        result: 'partlyUpheld',
        basis: '服务标准',
        evidence: '通话记录',
      }),
      happened('investigation.concluded', day + hour, ana, { summary: '安装不当' }),
      happened('resolution.proposed', day + 2 * hour, ana, {
        outcome: 'upheld',
        remedies: [{ id: 'r-1', kind: 'repair', description: '重新安装', amount: 10_000 }],
      }),
      happened('letter.delivered', day + 2 * hour, mail, { letterId: 'finalResponse-1' }),
      happened('customer.accepted', 2 * day, customer, { evidence: '门户确认' }),
      happened('promise.kept', 2 * day, ana, { promiseId: 'promise-1', evidence: '答复邮件' }),
      happened('remedy.done', 3 * day, ana, { remedyId: 'r-1', evidence: '安装单', doneOn: dateAfter(3 * day) }),
      happened('letter.delivered', 3 * day, mail, { letterId: 'survey-1' }),
      happened('followUp.assigned', 3 * day + hour, bo, { to: 'bo' }),
      happened('followUp.completed', 3 * day + 2 * hour, bo, { satisfied: true, words: '很满意' }),
      happened('lesson.recorded', 9 * day, ana, {
        mainCause: 'installation.skill',
        whatHappened: '接头没有拧紧',
        changes: [{ action: '培训', ownerId: 'li', dueOn: dateAfter(30 * day), measuredBy: '漏水投诉减半' }],
      }),
      happened('lesson.confirmed', 9 * day + hour, li, {}),
      happened('complaint.closed', 9 * day + 2 * hour, ana, {}),
    ],
  };
}
