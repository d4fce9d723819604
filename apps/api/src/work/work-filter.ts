import type { ComplaintFilter } from '#casework/complaint-list.js';
import { waitsFor } from '#casework/complaint-list.js';
import type { ActingMember } from '#people/acting-member.js';
import type { WorkFilterDto, WorkGroup } from './work.dto.js';

/** Now, and when the house's day is over; epoch milliseconds. */
export interface Today {
  readonly now: number;
  readonly endsAt: number;
}

/** Everything that has a deadline: an open complaint is never without one. */
const due = { dueFrom: 1 };

/** Which complaints are meant, whatever they call for. @param teams those that the person may list */
export function filterOf(
  { of = 'me', ownerId, department, stage, channel, severity, locale, waitsFor: one, rung, climbs }: WorkFilterDto,
  member: Pick<ActingMember, 'id'>,
  teams: readonly string[] | 'all',
  { endsAt }: Pick<Today, 'endsAt'>,
): ComplaintFilter {
  const owner = of === 'me' ? member.id : ownerId;
  return {
    ...due,
    ...(teams !== 'all' && { teamIds: teams }),
    ...(of === 'nobody' ? { isUnassigned: true as const } : owner !== undefined && { ownerId: owner }),
    ...(department !== undefined && { askedDepartment: department }),
    ...(stage && { stage }),
    ...(channel && { channel }),
    ...(severity && { severity }),
    ...(locale && { locale }),
    ...(one && { waitsFor: [one] }),
    ...(rung && { rung }),
    ...(climbs && { climbsBefore: endsAt }),
  };
}

/** Those of them that call for this. What is too late is in no other group; what is due today may run short as well. */
export function inGroup(
  filter: ComplaintFilter,
  group: WorkGroup | undefined,
  { now, endsAt }: Today,
): ComplaintFilter {
  // What is due at this very instant is too late; deadlines are whole milliseconds.
  const ahead = { dueFrom: now + 1 };
  switch (group) {
    case undefined:
      return filter;
    case 'overdue':
      return { ...filter, dueBefore: now + 1 };
    case 'today':
      return { ...filter, ...ahead, dueBefore: Math.max(endsAt, now + 1) };
    case 'atRisk':
      return { ...filter, ...ahead, atRiskBy: now };
    case 'waiting':
      return { ...filter, ...ahead, waitsFor: filter.waitsFor ?? waitsFor };
  }
}

/** The same as `atRisk` and `overdue` together, which an index counts without reading a complaint. */
export function atRiskOrOverdue({ dueFrom: _from, ...filter }: ComplaintFilter, { now }: Today): ComplaintFilter {
  return { ...filter, atRiskBy: now };
}
