import type { ComplaintEventType } from '#workflows/complaint/complaint.events.js';
import type { Matter } from './matter.js';

export type Doer = 'owner' | 'lead' | 'manager' | 'colleague' | 'department' | 'customer';

/** What a step knows when it happens. */
export interface Scene {
  readonly matter: Matter;
  /** Ids of staff. */
  readonly cast: Readonly<Record<Exclude<Doer, 'customer'>, string>>;
  /** Epoch milliseconds. */
  readonly now: number;
  /** In the language of the complaint. */
  readonly say: (words: { readonly en: string; readonly 'zh-CN': string }) => string;
}

/** One thing that happens in a complaint's life. */
export interface Step {
  /** Minutes of business time after the step before. */
  readonly after: number;
  readonly by: Doer;
  readonly type: ComplaintEventType;
  readonly facts: (scene: Scene) => object;
}

/** How a complaint goes. */
export type Plot = (matter: Matter) => readonly Step[];

const hour = 60;
/** Business time of one day at the house. */
const day = 8 * hour;
const wholeDay = 24 * 3_600_000;

const nextStep = { en: 'An answer within three working days', 'zh-CN': '三个工作日内给您答复' };

/** Over this much, in fen, somebody above the agent has to agree; over the second, above the lead. */
const agentsLimit = 20_000;

const dateIn = (now: number, days: number): string => new Date(now + days * wholeDay).toISOString().slice(0, 10);
const step = (after: number, by: Doer, type: ComplaintEventType, facts: Step['facts'] = () => ({})): Step => ({
  after,
  by,
  type,
  facts,
});

/** True where the policy takes the automatic notice for the acknowledgement. */
const isNotified = ({ severity }: Matter): boolean => severity === 'low' || severity === 'normal';

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

const taken = (matter: Matter): Step[] => [
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

const asked = (matter: Matter): Step[] => [
  step(hour, 'owner', 'request.sent', () => ({
    requestId: 'request-1',
    department: matter.department,
    question: matter.question,
    awaited: true,
  })),
];

const answered = (matter: Matter): Step[] => [
  step(day, 'department', 'request.answered', () => ({ requestId: 'request-1', answer: matter.answer })),
];

const found = (matter: Matter): Step[] => [
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

const drafted = (matter: Matter): Step =>
  step(hour, 'owner', 'resolution.proposed', () => ({
    outcome: matter.points.every(({ result }) => result === 'upheld') ? 'upheld' : 'partlyUpheld',
    remedies: [{ id: 'r-1', ...matter.remedy }],
  }));

const offered = (matter: Matter): Step[] => [
  drafted(matter),
  ...((matter.remedy.amount ?? 0) > agentsLimit ? [step(2 * hour, 'lead', 'resolution.approved')] : []),
];

const fulfilled = (): Step[] => [
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
const rated = (handling: number, outcome: number, comment: Parameters<Scene['say']>[0]): Step =>
  step(hour, 'customer', 'survey.answered', ({ say }) => ({ handling, outcome, comment: say(comment) }));

/** A call is promised for the next day. */
const callPromised = (): Step =>
  step(10, 'owner', 'promise.made', ({ now, say }) => ({
    promiseId: 'call-1',
    kind: 'callBack',
    text: say({ en: 'A call tomorrow with what we have found out', 'zh-CN': '明天致电告知核实情况' }),
    dueAt: now + wholeDay,
  }));

const calledBack = (satisfied: boolean, words: Parameters<Scene['say']>[0]): Step[] => [
  step(2 * hour, 'colleague', 'followUp.assigned', ({ cast }) => ({ to: cast.colleague })),
  step(5 * hour, 'colleague', 'followUp.completed', ({ say }) => ({ satisfied, words: say(words) })),
];

const learnt = (matter: Matter): Step[] => [
  step(day, 'owner', 'lesson.recorded', ({ now, cast }) => ({
    mainCause: matter.cause,
    whatHappened: matter.whatHappened,
    changes: [{ action: matter.change, ownerId: cast.lead, dueOn: dateIn(now, 30), measuredBy: matter.measuredBy }],
  })),
  ...(['high', 'critical'].includes(matter.severity) ? [step(3 * hour, 'lead', 'lesson.confirmed')] : []),
  step(hour, 'owner', 'complaint.closed'),
];

const thanks = { en: 'Quick and friendly, thank you.', 'zh-CN': '处理及时，态度很好，满意。' };

const smooth = (matter: Matter): Step[] => [
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

/** The ways in which the demonstration's complaints go. */
export const plots = {
  /** From receipt to the lesson, with nothing in the way. */
  smooth,
  /** Refused once; looked at again one rung higher. */
  refused: (matter) => [
    ...taken(matter),
    ...found(matter),
    ...offered(matter),
    step(day, 'customer', 'customer.refused', ({ say }) => ({
      reason: say({
        en: 'That does not make up for three lost days.',
        'zh-CN': '三天误工没有考虑进去，我不接受。',
      }),
    })),
    step(3 * hour, 'lead', 'investigation.resumed', ({ say }) => ({
      reason: say({ en: 'The days off work were not looked at.', 'zh-CN': '误工损失未核实。' }),
    })),
    ...asked(matter),
  ],
  /** The follow-up call finds the customer dissatisfied. */
  dissatisfied: (matter) => [
    ...taken(matter),
    ...asked(matter),
    ...answered(matter),
    ...found(matter),
    ...offered(matter),
    ...fulfilled(),
    ...(isNotified(matter)
      ? [rated(2, 3, { en: 'Took far too long.', 'zh-CN': '拖得太久了。' })]
      : calledBack(false, {
          en: 'It was repaired, but nobody said sorry.',
          'zh-CN': '东西是修好了，可没有一句道歉。',
        })),
  ],
  /** Waits for something that only the customer can send. */
  customerAsked: (matter) => [
    ...taken(matter),
    step(hour, 'owner', 'information.requested', ({ say }) => ({
      questions: say({
        en: 'Please send a photo of the type plate and of the damage.',
        'zh-CN': '请提供机身铭牌照片和损坏部位照片。',
      }),
    })),
  ],
  /** Waits for a department. */
  departmentAsked: (matter) => [...taken(matter), callPromised(), ...asked(matter)],
  /** Offered; the customer has not answered. */
  offered: (matter) => [...taken(matter), ...found(matter), ...offered(matter)],
  /** Drafted; somebody above has to agree if it costs much. */
  drafted: (matter) => [...taken(matter), ...found(matter), drafted(matter)],
  /** Being put right. */
  fulfilling: (matter) => [...taken(matter), ...found(matter), ...offered(matter), ...fulfilled().slice(0, 2)],
  /** Waits for the follow-up call; tried once. */
  followUp: (matter) => [
    ...taken(matter),
    ...found(matter),
    ...offered(matter),
    ...fulfilled(),
    ...calledBack(true, thanks).slice(0, 1),
    step(2 * hour, 'colleague', 'followUp.attempted'),
  ],
  /** Waits for its lesson. */
  lesson: (matter) => [
    ...taken(matter),
    ...found(matter),
    ...offered(matter),
    ...fulfilled(),
    ...calledBack(true, thanks),
  ],
  /** Taken on, and then left alone: its clocks run out and it climbs. */
  forgotten: (matter) => taken(matter),
  /** Nobody has taken it yet. */
  unassigned: () => [],
  /** The customer chases, with a lawyer; a manager steps in. */
  heated: (matter) => [
    ...taken(matter),
    step(day, 'customer', 'customer.chased', ({ say }) => ({
      text: say({ en: 'Where does it stand?', 'zh-CN': '到底处理到哪一步了？' }),
    })),
    step(3 * hour, 'owner', 'contact.recorded', ({ say }) => ({
      direction: 'in',
      channel: 'phone',
      summary: say({
        en: 'Shouts, threatens with a lawyer and the newspaper. Was listened to, calmer at the end.',
        'zh-CN': '情绪激动，声称找律师和媒体。耐心倾听后有所缓和。',
      }),
      mood: 'hostile',
    })),
    step(5, 'owner', 'trigger.noticed', ({ say }) => ({
      trigger: 'lawyer',
      explanation: say({ en: 'A lawyer has been asked.', 'zh-CN': '客户表示已委托律师。' }),
    })),
    step(hour, 'manager', 'instruction.given', ({ now, say }) => ({
      text: say({
        en: 'Visit the customer tomorrow with the lead; bring the apology in writing.',
        'zh-CN': '明日由主管陪同上门致歉，携带书面说明，并当日回报。',
      }),
      dueAt: now + 2 * wholeDay,
      promiseId: 'promise-2',
    })),
    ...asked(matter),
  ],
  /** A promise is made, cannot be kept, and is moved with the customer. */
  promiseMoved: (matter) => [
    ...taken(matter),
    ...asked(matter),
    step(2 * day, 'owner', 'promise.renegotiated', ({ now, say }) => ({
      promiseId: 'promise-1',
      newPromiseId: 'promise-2',
      text: say({ en: 'An answer by the end of the week', 'zh-CN': '本周内给您答复' }),
      dueAt: now + 3 * wholeDay,
      agreedHow: say({ en: 'Agreed on the telephone', 'zh-CN': '电话中客户同意' }),
    })),
  ],
  /** Where a notice suffices as acknowledgement there is no such lane. */
  settledAtOnce: (matter) =>
    isNotified(matter)
      ? smooth(matter)
      : [
          ...taken(matter).slice(0, 3),
          step(10, 'owner', 'complaint.settledAtOnce', ({ say }) => ({
            acceptance: say({
              en: 'The customer said on the telephone: "That settles it for me."',
              'zh-CN': '客户电话中表示：“这样就行了。”',
            }),
            outcome: 'upheld',
            remedies: [{ id: 'r-1', kind: 'apology', description: matter.remedy.description }],
          })),
        ],
  withdrawn: (matter) => [
    ...taken(matter),
    step(day, 'customer', 'customer.withdrew', ({ say }) => ({
      reason: say({ en: 'It arrived after all.', 'zh-CN': '已经收到了，不用处理了。' }),
    })),
  ],
  referred: (matter) => [
    ...taken(matter).slice(0, 2),
    step(hour, 'owner', 'complaint.referred', ({ say }) => ({
      to: say({ en: 'The insurer', 'zh-CN': '承保保险公司' }),
      reason: say({
        en: 'The extended warranty is the insurer’s; they have the file.',
        'zh-CN': '延保由保险公司承保，资料已转交。',
      }),
    })),
  ],
} as const satisfies Record<string, Plot>;

export type PlotName = keyof typeof plots;
