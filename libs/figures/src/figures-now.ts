import type { ComplaintFact } from './complaint-fact.js';
import type { Figure, Item } from './figure.js';
import { ageOf, none, pairedBy } from './figure.js';
import type { Frame } from './frame.js';

type Condition = (fact: ComplaintFact, frame: Frame) => boolean;

/** A figure of complaints that are open and of which this is true now. */
function openOnes(figure: Omit<Figure, 'when' | 'unit' | 'itemsOf' | 'holds'>, holds?: Condition): Figure {
  return {
    ...figure,
    when: 'now',
    unit: 'complaints',
    itemsOf: whatIsOpen,
    ...(holds && { holds: (_, fact, frame) => holds(fact, frame) }),
  };
}

const stageAgeOf = pairedBy('/');

function whatIsOpen(fact: ComplaintFact, frame: Frame): readonly Item[] {
  const { stage, receivedAt, waitsFor } = fact;
  if (stage === 'closed') return none;
  const age = ageOf(fact, frame);
  const stageAge = stageAgeOf(stage, age);
  return [{ at: receivedAt, keys: waitsFor ? { age, stageAge, turn: waitsFor } : { age, stageAge } }];
}

function whatIsAsked({ requests, receivedAt }: ComplaintFact, { now }: Frame): readonly Item[] {
  if (requests.length === 0) return none;
  return requests.flatMap(({ state, department, dueAt = Infinity }) =>
    state === 'open' ? [{ at: receivedAt, keys: { department }, isLate: dueAt <= now }] : [],
  );
}

const usual = ['stage', 'age', 'team', 'channel', 'category', 'product', 'severity'] as const;

/** How it stands at this instant. */
export const figuresNow: readonly Figure[] = [
  openOnes({
    id: 'open',
    title: { en: 'Open', 'zh-CN': '在办' },
    counts: {
      en: 'Complaints that are not closed, whatever their age; enquiries among them until they are answered.',
      'zh-CN': '尚未结案的投诉，不论受理多久；尚未答复的咨询也计算在内。',
    },
    by: [...usual, 'stageAge'],
  }),
  openOnes(
    {
      id: 'dueToday',
      title: { en: 'Due today', 'zh-CN': '今日到期' },
      counts: {
        en: 'Open complaints whose next deadline is later today, by the house’s day; what is past it already is overdue.',
        'zh-CN': '下一期限在今日之内、尚未到期的在办投诉；已过期限的计入“已超时”。',
      },
      by: usual,
    },
    ({ nextDueAt }, { now, endOfToday }) => nextDueAt !== undefined && nextDueAt > now && nextDueAt < endOfToday,
  ),
  openOnes(
    {
      id: 'atRisk',
      title: { en: 'At risk', 'zh-CN': '即将超时' },
      counts: {
        en: 'Open complaints not yet overdue of which a duty has used three quarters of its time, or has reached a later warning.',
        'zh-CN': '尚未超时、但某项时限已用去四分之三或已到更晚预警点的在办投诉。',
      },
      by: usual,
    },
    ({ nextDueAt, atRiskAt }, { now }) =>
      atRiskAt !== undefined && atRiskAt <= now && (nextDueAt === undefined || nextDueAt > now),
  ),
  openOnes(
    {
      id: 'overdue',
      title: { en: 'Overdue', 'zh-CN': '已超时' },
      counts: {
        en: 'Open complaints that are past a deadline which is not met yet: the breach by stock.',
        'zh-CN': '有期限已过而尚未完成的在办投诉，即存量超时。',
      },
      by: usual,
    },
    ({ nextDueAt }, { now }) => nextDueAt !== undefined && nextDueAt <= now,
  ),
  openOnes(
    {
      id: 'unowned',
      title: { en: 'Without an owner', 'zh-CN': '无责任人' },
      counts: {
        en: 'Open complaints that wait in a team’s queue for somebody to take them.',
        'zh-CN': '仍在团队队列中、无人认领的在办投诉。',
      },
      by: usual,
    },
    ({ ownerId }) => ownerId === undefined,
  ),
  openOnes(
    {
      id: 'owned',
      title: { en: 'In people’s hands', 'zh-CN': '已有责任人' },
      counts: {
        en: 'Open complaints that have an owner; on how many people they are spread is told only of five people or more.',
        'zh-CN': '已有责任人的在办投诉；责任人达到五人及以上时才显示人均分布。',
      },
      by: ['team', 'stage', 'severity'],
      spreadOver: ({ ownerId }) => ownerId,
    },
    ({ ownerId }) => ownerId !== undefined,
  ),
  openOnes(
    {
      id: 'waiting',
      title: { en: 'Waiting for others', 'zh-CN': '等待他人' },
      counts: {
        en: 'Open complaints in which it is the customer’s, a department’s or an approver’s turn.',
        'zh-CN': '在等客户、协办部门或审批人的在办投诉。',
      },
      by: ['turn', 'team', 'stage', 'age'],
    },
    ({ waitsFor }) => waitsFor !== undefined,
  ),
  {
    id: 'requestsOpen',
    title: { en: 'Departments asked', 'zh-CN': '协办未答复' },
    counts: {
      en: 'Requests to departments that are not answered yet.',
      'zh-CN': '各部门尚未答复的协办单。',
    },
    when: 'now',
    unit: 'requests',
    by: ['department', 'team'],
    itemsOf: whatIsAsked,
  },
  {
    id: 'requestsOverdue',
    title: { en: 'Departments overdue', 'zh-CN': '协办已超时' },
    counts: {
      en: 'Requests to departments that are not answered yet and whose time has passed.',
      'zh-CN': '各部门尚未答复且已超过期限的协办单。',
    },
    when: 'now',
    unit: 'requests',
    by: ['department', 'team'],
    itemsOf: whatIsAsked,
    holds: ({ isLate }) => isLate === true,
  },
];
