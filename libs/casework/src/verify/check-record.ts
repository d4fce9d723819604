import type { Words } from '#workflows/complaint/complaint.words.js';
import { canonical } from '../history.js';
import type { RawComplaint } from '../history-walk.js';
import { queriedOf, sometimesQueried } from '../queried-fields.js';
import { isContradiction, replay } from '../replay.js';
import type { Rulebooks } from '../rulebooks.js';
import { entriesOf, whereOf } from './check-history.js';
import type { Finding } from './finding.js';
import { finding } from './finding.js';

/** What a registration says and the complaint repeats, for its queries and its lists. */
const repeated = ['channel', 'customerId', 'locale', 'subject', 'summary'] as const;

/** What the engine keeps. */
const kept = ['version', 'pins', 'snapshot', 'clocks', 'timers', 'historyHead'] as const;

/** What a complaint that follows from its history has and lists ask for, whether it is there or not. */
const queried = ['stage', 'rung', 'severity', 'teamId', ...sometimesQueried] as const;

/** Tells the history again by the rules and compares everything that follows from it with what is stored. */
export function checkRecord(complaint: RawComplaint, rulebooks: Rulebooks): Finding | undefined {
  const where = whereOf(complaint);
  const history = entriesOf(complaint);
  try {
    const told = replay(history, rulebooks);
    if (isContradiction(told))
      return finding('record.contradicts', { ...where, sequence: told.sequence }, { why: told.words });
    const [first] = history;
    const registration = first?.event as unknown as Readonly<Record<string, unknown>>;
    const expected: Readonly<Record<string, unknown>> = {
      ...Object.fromEntries(kept.map((field) => [field, told[field]])),
      ...Object.fromEntries(repeated.map((field) => [field, registration[field]])),
      ...queriedOf(told),
      createdAt: first?.recordedAt,
    };
    const differing = [...kept, ...repeated, ...queried, 'createdAt'].filter(
      (field) => canonical(expected[field] ?? null) !== canonical(complaint[field] ?? null),
    );
    return differing.length > 0
      ? finding('record.differs', where, { fields: { en: differing.join(', '), 'zh-CN': differing.join('、') } })
      : undefined;
  } catch (error) {
    // Whatever lies in the database is evidence: what cannot be told again is a finding, not the end of the search.
    return finding('record.contradicts', { ...where, sequence: 1 }, { why: reasonOf(error) });
  }
}

function reasonOf(error: unknown): Words {
  const message = error instanceof Error ? error.message : String(error);
  return { en: message, 'zh-CN': message };
}
