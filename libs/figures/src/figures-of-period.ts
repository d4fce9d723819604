import type { ComplaintFact } from './complaint-fact.js';
import type { Figure, Item } from './figure.js';
import { isIn, none, pairedBy } from './figure.js';
import type { Frame } from './frame.js';
import { dateIn } from './frame.js';

const usual = ['date', 'team', 'channel', 'category', 'product', 'severity'] as const;

/** What happened in the period. */
export const figuresOfPeriod: readonly Figure[] = [
  {
    id: 'received',
    title: { en: 'Received', 'zh-CN': '收到' },
    counts: {
      en: 'Complaints by when the customer told them, also when they were recorded later.',
      'zh-CN': '按客户提出时间统计的投诉，补录的也按提出时间计算。',
    },
    when: 'period',
    unit: 'complaints',
    by: usual,
    itemsOf: ({ receivedAt }, frame) =>
      isIn(receivedAt, frame) ? [{ at: receivedAt, keys: { date: dateIn(frame, receivedAt) } }] : none,
  },
  {
    id: 'closed',
    title: { en: 'Closed', 'zh-CN': '结案' },
    counts: {
      en: 'Times that a complaint was closed; one that was reopened and closed again counts twice. The median is the time since it was received.',
      'zh-CN': '结案次数；重新打开后再次结案的计两次。中位数为自收到起的用时。',
    },
    when: 'period',
    unit: 'closings',
    by: [...usual, 'outcome'],
    hasMedian: true,
    itemsOf: closings,
  },
  {
    id: 'closedLate',
    title: { en: 'Closed late', 'zh-CN': '超时结案' },
    counts: {
      en: 'Times that a complaint was closed after the time for its resolution or its final response had passed: the breach by flow.',
      'zh-CN': '解决或最终答复时限已过之后才结案的次数，即流量超时。',
    },
    when: 'period',
    unit: 'closings',
    by: [...usual, 'outcome'],
    itemsOf: closings,
    holds: ({ isLate }) => isLate === true,
  },
  {
    id: 'reopened',
    title: { en: 'Reopened', 'zh-CN': '重新打开' },
    counts: {
      en: 'Times that a closed complaint went back into handling.',
      'zh-CN': '已结案的投诉重新进入处理的次数。',
    },
    when: 'period',
    unit: 'closings',
    by: usual,
    itemsOf: ({ reopenings }, frame) =>
      reopenings.length === 0
        ? none
        : reopenings.flatMap((at) => (isIn(at, frame) ? [{ at, keys: { date: dateIn(frame, at) } }] : [])),
  },
  {
    id: 'promisesDue',
    title: { en: 'Promises due', 'zh-CN': '到期承诺' },
    counts: {
      en: 'Promises and call-backs that were due in the period and up to now; not those that the customer agreed to put off or that fell away.',
      'zh-CN': '期间内截至目前到期的承诺和回电；客户同意改期或已失效的不计。',
    },
    when: 'period',
    unit: 'promises',
    by: ['promiseState', 'date', 'team', 'category', 'product'],
    itemsOf: promises,
  },
  {
    id: 'promisesKept',
    title: { en: 'Promises kept', 'zh-CN': '按时兑现' },
    counts: {
      en: 'Of the promises due, those that were kept in time.',
      'zh-CN': '到期承诺中按时兑现的。',
    },
    when: 'period',
    unit: 'promises',
    by: ['date', 'team', 'category', 'product'],
    itemsOf: promises,
    holds: ({ keys }) => keys?.promiseState === 'kept',
  },
  {
    id: 'requestsAnswered',
    title: { en: 'Departments’ answers', 'zh-CN': '协办答复' },
    counts: {
      en: 'Requests that departments answered, or handed back as not theirs.',
      'zh-CN': '各部门已答复或退回的协办单。',
    },
    when: 'period',
    unit: 'requests',
    by: ['department', 'date', 'team'],
    itemsOf: requests,
  },
  {
    id: 'requestsInTime',
    title: { en: 'Answered in time', 'zh-CN': '按时答复' },
    counts: {
      en: 'Of the departments’ answers, those that came before their time had passed.',
      'zh-CN': '协办答复中未超过期限的。',
    },
    when: 'period',
    unit: 'requests',
    by: ['department', 'date', 'team'],
    itemsOf: requests,
    holds: ({ isLate }) => isLate !== true,
  },
  {
    id: 'ratings',
    title: { en: 'Ratings', 'zh-CN': '评价' },
    counts: {
      en: 'Ratings by customers of how they were treated, from 1 to 5; one that was changed counts each time.',
      'zh-CN': '客户对处理过程的评价（1 至 5 分）；修改过的每次都计。',
    },
    when: 'period',
    unit: 'ratings',
    by: ['score', 'date', 'team', 'channel', 'category', 'product'],
    itemsOf: ratings,
  },
  {
    id: 'goodRatings',
    title: { en: 'Good ratings', 'zh-CN': '满意评价' },
    counts: { en: 'Of the ratings, those of 4 or 5.', 'zh-CN': '评价中为 4 分或 5 分的。' },
    when: 'period',
    unit: 'ratings',
    by: ['date', 'team', 'channel', 'category', 'product'],
    itemsOf: ratings,
    holds: ({ keys }) => Number(keys?.score) >= 4,
  },
  {
    id: 'followUps',
    title: { en: 'Follow-ups', 'zh-CN': '回访' },
    counts: {
      en: 'Customers who were asked whether it is settled and who answered.',
      'zh-CN': '已联系到并询问是否解决的客户。',
    },
    when: 'period',
    unit: 'answers',
    by: ['answer', 'date', 'team', 'category', 'product'],
    itemsOf: answers,
  },
  {
    id: 'satisfied',
    title: { en: 'Satisfied', 'zh-CN': '回访满意' },
    counts: { en: 'Of the follow-ups, those that found it settled.', 'zh-CN': '回访中客户表示满意的。' },
    when: 'period',
    unit: 'answers',
    by: ['date', 'team', 'category', 'product'],
    itemsOf: answers,
    holds: ({ keys }) => keys?.answer === 'satisfied',
  },
  {
    id: 'causes',
    title: { en: 'Causes', 'zh-CN': '原因' },
    counts: {
      en: 'Lessons by their main cause; of each complaint the last one. “Nothing to learn” is not among them.',
      'zh-CN': '按主要原因统计的经验总结；每件投诉只计最后一份，“无可总结”不计。',
    },
    when: 'period',
    unit: 'lessons',
    by: ['cause', 'date', 'team', 'product'],
    itemsOf: ({ lesson }, frame) =>
      lesson && isIn(lesson.at, frame)
        ? [{ at: lesson.at, keys: { cause: lesson.cause, date: dateIn(frame, lesson.at) } }]
        : none,
  },
  {
    id: 'passages',
    title: { en: 'Steps', 'zh-CN': '流转' },
    counts: {
      en: 'Steps from one moment of the handling to another, each time.',
      'zh-CN': '从一个处理环节到另一个环节的流转次数。',
    },
    when: 'period',
    unit: 'passages',
    by: ['way'],
    itemsOf: passages,
  },
  {
    id: 'returns',
    title: { en: 'Rework', 'zh-CN': '返工' },
    counts: {
      en: 'Steps back to a moment in which the complaint had been before; to go on when a customer or a department has answered is none.',
      'zh-CN': '退回到曾经处过的环节的次数；等客户或部门答复后继续的不算。',
    },
    when: 'period',
    unit: 'passages',
    by: ['way', 'date', 'team', 'category', 'product'],
    itemsOf: passages,
    holds: ({ isReturn }) => isReturn === true,
  },
  {
    id: 'stays',
    title: { en: 'Time in each moment', 'zh-CN': '环节用时' },
    counts: {
      en: 'Stays in a moment of the handling that ended, with the median of how long they were.',
      'zh-CN': '期间内结束的环节停留次数及其时长中位数。',
    },
    when: 'period',
    unit: 'passages',
    by: ['moment'],
    hasMedian: true,
    itemsOf: passages,
  },
];

function closings(fact: ComplaintFact, frame: Frame): readonly Item[] {
  if (fact.closings.length === 0) return none;
  return fact.closings.flatMap(({ at, isLate, outcome }) => {
    if (!isIn(at, frame)) return [];
    const keys = { date: dateIn(frame, at), outcome: outcome ?? 'notLasting' };
    return [{ at, took: at - fact.receivedAt, isLate, keys }];
  });
}

/** What was due: kept, kept late, broken, or still open and late. */
function promises(fact: ComplaintFact, frame: Frame): readonly Item[] {
  if (fact.promises.length === 0) return none;
  return fact.promises.flatMap(({ dueAt, state }) => {
    const wasDue = isIn(dueAt, frame) && dueAt <= frame.now && state !== 'renegotiated' && state !== 'withdrawn';
    return wasDue ? [{ at: dueAt, keys: { promiseState: state, date: dateIn(frame, dueAt) } }] : [];
  });
}

function requests(fact: ComplaintFact, frame: Frame): readonly Item[] {
  if (fact.requests.length === 0) return none;
  return fact.requests.flatMap(({ endedAt, isLate, department }) =>
    isIn(endedAt, frame) ? [{ at: endedAt, isLate, keys: { department, date: dateIn(frame, endedAt) } }] : [],
  );
}

function ratings(fact: ComplaintFact, frame: Frame): readonly Item[] {
  if (fact.ratings.length === 0) return none;
  return fact.ratings.flatMap(({ at, handling }) =>
    isIn(at, frame) ? [{ at, keys: { score: String(handling), date: dateIn(frame, at) } }] : [],
  );
}

function answers(fact: ComplaintFact, frame: Frame): readonly Item[] {
  if (fact.answers.length === 0) return none;
  return fact.answers.flatMap(({ at, satisfied }) =>
    isIn(at, frame)
      ? [{ at, keys: { answer: satisfied ? 'satisfied' : 'dissatisfied', date: dateIn(frame, at) } }]
      : [],
  );
}

const wayOf = pairedBy('>');

function passages(fact: ComplaintFact, frame: Frame): readonly Item[] {
  if (fact.passages.length === 0) return none;
  return fact.passages.flatMap(({ from, to, at, stayed, isReturn }) =>
    isIn(at, frame)
      ? [{ at, took: stayed, isReturn, keys: { way: wayOf(from, to), moment: from, date: dateIn(frame, at) } }]
      : [],
  );
}
