import type { Matter } from './matter.js';
import type { Doer, Scene, Step } from './step.js';
import type { ComplaintEventType } from '#workflows/complaint/complaint.events.js';

/** Minutes of business time. */
export const hour = 60;
/** Business time of one day at the house. */
export const day = 8 * hour;
/** Milliseconds. */
export const wholeDay = 24 * 3_600_000;

const nextStep = { en: 'An answer within three working days', 'zh-CN': '三个工作日内给您答复' };

/** Over this much, in fen, somebody above the agent has to agree. */
const agentsLimit = 20_000;

const dateIn = (now: number, days: number): string => new Date(now + days * wholeDay).toISOString().slice(0, 10);
/** One step; what it tells is worked out when it happens. */
export const step = (after: number, by: Doer, type: ComplaintEventType, facts: Step['facts'] = () => ({})): Step => ({
  after,
  by,
  type,
  facts,
});

/** True where the policy takes the automatic notice for the acknowledgement. */
export const isNotified = ({ severity }: Matter): boolean => severity === 'low' || severity === 'normal';

/** There what is promised is a promise like any other. */
const promised = (matter: Matter): Step =>
  isNotified(matter)
    ? step(5, 'owner', 'promise.made', ({ now, say }) => ({
        promiseId: 'promise-1',
        kind: 'promise',
        text: say(nextStep),
        dueAt: now + 5 * wholeDay,
      }))
    : step(5, 'owner', 'acknowledgement.given', ({ now, say }) => ({
        medium: 'inPerson',
        confirmed: matter.points.map(({ text }) => text).join(say({ en: '; ', 'zh-CN': '；' })),
        nextStep: say(nextStep),
        nextStepDueAt: now + 5 * wholeDay,
        promiseId: 'promise-1',
      }));

/** Assigned, classified, accepted; the customer was called and knows what comes next. */
export const taken = (matter: Matter): Step[] => [
  step(20, 'owner', 'complaint.assigned', ({ cast }) => ({ ownerId: cast.owner })),
  step(15, 'owner', 'complaint.classified', () => ({
    category: matter.category,
    product: matter.product,
    severity: matter.severity,
    safety: matter.severity === 'critical',
    desiredOutcome: matter.wish,
    points: matter.points.map(({ text }, index) => ({ id: `p-${index + 1}`, text })),
  })),
  step(2, 'owner', 'complaint.accepted'),
  step(15, 'owner', 'contact.recorded', ({ say }) => ({
    direction: 'out',
    channel: 'phone',
    summary: say({
      en: 'Called the customer, listened, went through every point.',
      'zh-CN': '致电客户，倾听经过，逐条核对诉求。',
    }),
    mood: matter.severity === 'low' ? 'calm' : 'upset',
  })),
  promised(matter),
];

/** A department is asked. */
export const asked = (matter: Matter): Step[] => [
  step(hour, 'owner', 'request.sent', () => ({
    requestId: 'request-1',
    department: matter.department,
    question: matter.question,
    awaited: true,
  })),
];

/** The department answers a day later. */
export const answered = (matter: Matter): Step[] => [
  step(day, 'department', 'request.answered', () => ({ requestId: 'request-1', answer: matter.answer })),
];

/** Every point has its finding. */
export const found = (matter: Matter): Step[] => [
  ...matter.points.map(({ result, evidence }, index) =>
    step(hour / 2, 'owner', 'finding.recorded', () => ({
      pointId: `p-${index + 1}`,
      result,
      basis: matter.basis,
      evidence,
    })),
  ),
  step(hour / 2, 'owner', 'investigation.concluded', () => ({ summary: matter.conclusion })),
];

/** What would put it right, as a draft. */
export const drafted = (matter: Matter): Step =>
  step(hour, 'owner', 'resolution.proposed', () => ({
    outcome: matter.points.every(({ result }) => result === 'upheld') ? 'upheld' : 'partlyUpheld',
    remedies: [{ id: 'r-1', ...matter.remedy }],
  }));

/** The draft, agreed to where it costs more than an agent may give. */
export const offered = (matter: Matter): Step[] => [
  drafted(matter),
  ...((matter.remedy.amount ?? 0) > agentsLimit ? [step(2 * hour, 'lead', 'resolution.approved')] : []),
];

/** Accepted, and done. */
export const fulfilled = (): Step[] => [
  step(3 * hour, 'owner', 'customer.accepted', ({ say }) => ({
    evidence: say({ en: 'Accepted on the telephone, call recorded', 'zh-CN': '电话中表示接受，已录音' }),
  })),
  step(10, 'owner', 'promise.kept', ({ say }) => ({
    promiseId: 'promise-1',
    evidence: say({ en: 'Final letter', 'zh-CN': '答复函' }),
  })),
  step(day, 'owner', 'remedy.done', ({ now, say }) => ({
    remedyId: 'r-1',
    evidence: say({ en: 'Receipt in the file', 'zh-CN': '凭证已归档' }),
    doneOn: dateIn(now, 0),
  })),
];

/** The customer answers the survey that came with the end of the remedies. */
export const rated = (handling: number, outcome: number, comment: Parameters<Scene['say']>[0]): Step =>
  step(hour, 'customer', 'survey.answered', ({ say }) => ({ handling, outcome, comment: say(comment) }));

/** A call is promised for the next day. */
export const callPromised = (): Step =>
  step(10, 'owner', 'promise.made', ({ now, say }) => ({
    promiseId: 'call-1',
    kind: 'callBack',
    text: say({ en: 'A call tomorrow with what we have found out', 'zh-CN': '明天致电告知核实情况' }),
    dueAt: now + wholeDay,
  }));

/** The follow-up call (回访), and what the customer said. */
export const calledBack = (satisfied: boolean, words: Parameters<Scene['say']>[0]): Step[] => [
  step(2 * hour, 'colleague', 'followUp.assigned', ({ cast }) => ({ to: cast.colleague })),
  step(5 * hour, 'colleague', 'followUp.completed', ({ say }) => ({ satisfied, words: say(words) })),
];

/** What it taught, read by a lead where it was severe; then closed. */
const learnt = (matter: Matter): Step[] => [
  step(day, 'owner', 'lesson.recorded', ({ now, cast }) => ({
    mainCause: matter.cause,
    whatHappened: matter.whatHappened,
    changes: [{ action: matter.change, ownerId: cast.lead, dueOn: dateIn(now, 30), measuredBy: matter.measuredBy }],
  })),
  ...(['high', 'critical'].includes(matter.severity) ? [step(3 * hour, 'lead', 'lesson.confirmed')] : []),
  step(hour, 'owner', 'complaint.closed'),
];

export const thanks = { en: 'Quick and friendly, thank you.', 'zh-CN': '处理及时，态度很好，满意。' };

/** From receipt to the lesson, with nothing in the way. */
export const smooth = (matter: Matter): Step[] => [
  ...taken(matter),
  ...asked(matter),
  ...answered(matter),
  ...found(matter),
  ...offered(matter),
  ...fulfilled(),
  // Whoever answers the survey well need not be called.
  ...(isNotified(matter)
    ? [rated(5, 4, { en: 'Solved, and I was kept informed.', 'zh-CN': '问题解决了，进展也及时告知。' })]
    : calledBack(true, thanks)),
  ...learnt(matter),
];
