import { severities } from '#workflows/complaint/complaint.context.js';
import { budgetWords, kindOf, sizeOf } from '../budget.js';
import type { Budget } from '../budget.js';
import type { Calendar } from '../calendar.js';
import { deadline } from '../deadline.js';
import type { ClockPolicy, Policy } from '../policy.js';
import type { Field } from './field.js';

type Content = Omit<Policy, 'hash'>;

/** What can only be judged once every part of a policy is read: parts that must fit each other. */
export function checkPolicy(root: Field, policy: Content, calendars: ReadonlyMap<string, Calendar>): void {
  const calendar = calendars.get(policy.calendar);
  if (!calendar)
    root
      .below('calendar')
      .refuse(`there is no calendar "${policy.calendar}"; there are ${[...calendars.keys()].join(', ')}`);
  checkExtensions(root, policy);
  checkApprovalLimits(root, policy);
  if (calendar)
    for (const [name, clock] of Object.entries(policy.clocks))
      checkTarget(root.below('clocks').below(name), clock, calendar);
}

function checkExtensions(root: Field, policy: Content): void {
  for (const [index, field] of root.below('extensions').items().entries()) {
    const rule = policy.extensions[index];
    if (!rule) continue;
    const limit = policy.clocks[rule.clock][rule.limit];
    if (!limit || limit.budget === 'given') {
      field.refuse(`"${rule.clock}" has no ${rule.limit} budget to extend`);
      continue;
    }
    const other = Object.values(limit.budget).find(({ unit }) => kindOf(unit) !== kindOf(rule.adds.unit));
    if (other)
      field.below('adds').refuse(`${budgetWords(rule.adds).en} cannot extend a budget of ${budgetWords(other).en}`);
  }
}

function checkApprovalLimits(root: Field, { approvalLimits }: Content): void {
  const { agent, lead, manager, director } = approvalLimits;
  const rising = [agent, lead, manager, director].map((amount) => amount ?? Infinity);
  rising.forEach((amount, rank) => {
    if (amount < (rising[rank - 1] ?? 0))
      root.below('approvalLimits').refuse('nobody may grant less than those who answer to them');
  });
}

/** A target that lies behind the law's limit would let the law be broken while everything looks green. */
function checkTarget(field: Field, clock: ClockPolicy, calendar: Calendar): void {
  const target = clock.internal?.budget ?? 'given';
  const limit = clock.statutory?.budget ?? 'given';
  if (target === 'given' || limit === 'given') return;
  const late = severities.filter((severity) => canEndLater(target[severity], limit[severity], calendar));
  if (late.length === 0) return;
  const reason = `the internal target for severity ${late.join(', ')} can end after this statutory limit`;
  field.below('statutory').below('budget').refuse(reason);
}

function canEndLater(target: Budget, limit: Budget, calendar: Calendar): boolean {
  if (kindOf(target.unit) === kindOf(limit.unit)) return sizeOf(target) > sizeOf(limit);
  return startsToTry.some((start) => dueAt(calendar, start, target) > dueAt(calendar, start, limit));
}

/** Every eleventh noon of a year: all weekdays, long holidays and the turn of the year are among them. */
const startsToTry = Array.from({ length: 34 }, (_, index) => Date.UTC(2025, 0, 1, 4) + index * 11 * 86_400_000);

function dueAt(calendar: Calendar, start: number, budget: Budget): number {
  const due = deadline({ calendar, start, budget });
  return due.state === 'due' ? due.at : Infinity;
}
