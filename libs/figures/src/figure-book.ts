import type { Figure, Share } from './figure.js';
import { figuresNow } from './figures-now.js';
import { figuresOfPeriod } from './figures-of-period.js';

/** Every figure, in the order in which they are shown. What is not here is counted nowhere. */
export const figures: readonly Figure[] = [...figuresNow, ...figuresOfPeriod];

const byId: ReadonlyMap<string, Figure> = new Map(figures.map((one) => [one.id, one]));

export function figureOf(id: string): Figure | undefined {
  return byId.get(id);
}

/** Figures that are read as parts of others. Both kinds of breach stand side by side: each hides what the other shows. */
export const shares: readonly Share[] = [
  {
    id: 'breachByStock',
    title: { en: 'Breach by stock', 'zh-CN': '存量超时率' },
    counts: { en: 'Overdue complaints as a part of the open ones.', 'zh-CN': '已超时投诉占在办投诉的比例。' },
    part: 'overdue',
    whole: 'open',
  },
  {
    id: 'breachByFlow',
    title: { en: 'Breach by flow', 'zh-CN': '流量超时率' },
    counts: { en: 'Late closings as a part of all closings.', 'zh-CN': '超时结案占全部结案的比例。' },
    part: 'closedLate',
    whole: 'closed',
  },
  {
    id: 'promisesKeptShare',
    title: { en: 'Promises kept in time', 'zh-CN': '承诺按时兑现率' },
    counts: { en: 'Promises kept in time as a part of those due.', 'zh-CN': '按时兑现的承诺占到期承诺的比例。' },
    part: 'promisesKept',
    whole: 'promisesDue',
  },
  {
    id: 'requestsInTimeShare',
    title: { en: 'Answers in time', 'zh-CN': '协办按时答复率' },
    counts: { en: 'Departments’ answers in time as a part of all.', 'zh-CN': '按时答复的协办单占全部答复的比例。' },
    part: 'requestsInTime',
    whole: 'requestsAnswered',
  },
  {
    id: 'goodRatingsShare',
    title: { en: 'Good ratings', 'zh-CN': '评价满意率' },
    counts: { en: 'Ratings of 4 or 5 as a part of all.', 'zh-CN': '4 分和 5 分占全部评价的比例。' },
    part: 'goodRatings',
    whole: 'ratings',
  },
  {
    id: 'satisfiedShare',
    title: { en: 'Satisfied at follow-up', 'zh-CN': '回访满意率' },
    counts: { en: 'Satisfied answers as a part of all follow-ups.', 'zh-CN': '满意答复占全部回访的比例。' },
    part: 'satisfied',
    whole: 'followUps',
  },
];
