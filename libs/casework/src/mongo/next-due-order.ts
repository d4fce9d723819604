import type { QueryFilter } from 'mongoose';
import type { ComplaintFilter, ListPosition } from '../complaint-list.js';
import type { ComplaintDocument } from './complaint.schema.js';

/**
 * What comes after a position, as ranges that an index walks in their order. Many complaints are due at the same
 * close of business: the rest of such an instant is a range of its own, so that a page never begins by skipping.
 */
export function stretchesAfter(
  after: ListPosition | undefined,
  { dueFrom, dueBefore }: Pick<ComplaintFilter, 'dueFrom' | 'dueBefore'> = {},
): QueryFilter<ComplaintDocument>[] {
  const within = {
    ...(dueFrom !== undefined && { $gte: dueFrom }),
    ...(dueBefore !== undefined && { $lt: dueBefore }),
  };
  const isBounded = dueFrom !== undefined || dueBefore !== undefined;
  const undated = { nextDueAt: { $exists: false } };
  if (after && after.nextDueAt === undefined) return isBounded ? [] : [{ ...undated, _id: { $gt: after.id } }];
  const dated = after
    ? [
        { nextDueAt: { $eq: after.nextDueAt, ...within }, _id: { $gt: after.id } },
        { nextDueAt: { $gt: after.nextDueAt, ...within } },
      ]
    : [{ nextDueAt: { $gt: 0, ...within } }];
  return (isBounded ? dated : [...dated, undated]) as QueryFilter<ComplaintDocument>[];
}

/** Where a complaint stands in the list. */
export function positionOf({ _id, nextDueAt }: ComplaintDocument): ListPosition {
  return { id: _id, ...(nextDueAt !== undefined && { nextDueAt }) };
}
