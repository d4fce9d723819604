import type { HistoryEntry } from '../complaint-record.js';
import { findBreak } from '../history.js';
import type { RawComplaint } from '../history-walk.js';
import type { Seal } from '../seal.js';
import { tolerance } from '../seal.js';
import type { Claims } from './claims.js';
import type { Finding, Where } from './finding.js';
import { finding } from './finding.js';

/** The complaint that a finding is about, as people and as the database call it. */
export function whereOf({ _id, ref }: RawComplaint): Where {
  return { complaintId: String(_id), ...(typeof ref === 'string' && { ref }) };
}

/** The entries of a stored complaint, whatever lies in their place: what is not an entry is an empty one. */
export function entriesOf({ history }: RawComplaint): HistoryEntry[] {
  const entries: unknown[] = Array.isArray(history) ? history : [];
  return entries.map((entry) => (typeof entry === 'object' && entry !== null ? entry : {}) as HistoryEntry);
}

/**
 * Looks at one complaint: that its history is whole in itself and its own, and that it goes through every head that was
 * ever sealed of it.
 * @param newest the newest seal, when no seal is missing or broken: what it should hold and does not is suspicious
 */
export function checkHistory(complaint: RawComplaint, sealed: Claims | undefined, newest: Seal | undefined): Finding[] {
  const where = whereOf(complaint);
  const entries = entriesOf(complaint);
  const found =
    brokenChain(complaint, entries, sealed) ??
    foreign(complaint, entries) ??
    againstSeals(where, entries, sealed) ??
    backdated(where, entries, sealed, newest);
  const renamed =
    sealed && sealed.ref !== where.ref
      ? finding(
          'complaint.renamed',
          { ...where, seal: sealed.claims[0]?.seal ?? 0 },
          { was: { en: sealed.ref, 'zh-CN': sealed.ref } },
        )
      : undefined;
  return [found, renamed].filter((one) => one !== undefined);
}

function brokenChain(
  complaint: RawComplaint,
  entries: readonly HistoryEntry[],
  sealed: Claims | undefined,
): Finding | undefined {
  const where = whereOf(complaint);
  const version = Number.isSafeInteger(complaint['version']) ? (complaint['version'] as number) : 0;
  const known = Math.max(version, ...(sealed?.claims ?? []).map(({ sequence }) => sequence));
  const broken = findBreak(entries, String(complaint['historyHead']));
  if (broken?.because === 'edited') return finding('entry.edited', { ...where, sequence: broken.sequence });
  if (broken?.because === 'missing or out of order')
    return finding('entry.misplaced', { ...where, sequence: broken.sequence });
  const next = entries.length + 1;
  if (entries.length === 0 || known > entries.length)
    return finding('tail.cut', { ...where, sequence: next, through: Math.max(known, next) });
  return broken || version !== entries.length
    ? finding('head.edited', { ...where, sequence: entries.length })
    : undefined;
}

function foreign(complaint: RawComplaint, [first]: readonly HistoryEntry[]): Finding | undefined {
  return first?.opens?.complaintId === complaint._id ? undefined : finding('history.foreign', whereOf(complaint));
}

function againstSeals(where: Where, entries: readonly HistoryEntry[], sealed: Claims | undefined): Finding | undefined {
  let confirmed = 0;
  for (const { sequence, hash, seal } of sealed?.claims ?? []) {
    if (entries[sequence - 1]?.hash !== hash)
      return finding('tail.rewritten', {
        ...where,
        sequence: Math.min(confirmed + 1, sequence),
        through: sequence,
        seal,
      });
    confirmed = Math.max(confirmed, sequence);
  }
  return undefined;
}

function backdated(
  where: Where,
  entries: readonly HistoryEntry[],
  sealed: Claims | undefined,
  newest: Seal | undefined,
): Finding | undefined {
  if (!newest) return undefined;
  const known = Math.max(0, ...(sealed?.claims ?? []).map(({ sequence }) => sequence));
  const early = entries.slice(known).find(({ recordedAt }) => recordedAt < newest.madeAt - tolerance);
  return early && finding('tail.backdated', { ...where, sequence: early.sequence, seal: newest.number });
}
