import type { Refusal } from '#workflows/complaint/complaint.advance.js';
import { isRefusal } from '#workflows/complaint/complaint.advance.js';
import { wordsOf } from '#workflows/complaint/complaint.reasons.js';
import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import { advanceComplaint, openComplaint } from './advance-complaint.js';
import type { Advanced, ComplaintRecord, HistoryEntry } from './complaint-record.js';
import { canonical } from './history.js';
import type { MigrationRefusal } from './migrate.js';
import { isMigrationRefusal, migrateAs, undoAs } from './migrate.js';
import type { Rulebooks } from './rulebooks.js';

/** Where a history stops telling what happened: an entry that does not follow from those before it. */
export interface Contradiction {
  /** Of the entry that differs, from 1. */
  readonly sequence: number;
  readonly words: Words;
}

/** True when a history could not be told again. */
export function isContradiction(result: ComplaintRecord | Contradiction): result is Contradiction {
  return 'words' in result;
}

/**
 * The complaint that a history tells, made again from its entries alone: byte for byte what is stored. Whatever the
 * store says otherwise is wrong, whoever changed it.
 * @returns the complaint, or the first entry that the rules do not give again
 * @throws RulebookUnknown when the history ran under something that is not published here
 */
export function replay(history: readonly HistoryEntry[], rulebooks: Rulebooks): ComplaintRecord | Contradiction {
  const [first, ...later] = history;
  if (!first?.opens || first.event.type !== 'complaint.registered') return contradiction(1, 'noBeginning');
  const { complaintId, pins } = first.opens;
  const opened = openComplaint(complaintId, first.event, rulebooks.rulebookFor(pins), first.recordedAt);
  let complaint = confirmed(opened, first);
  // An undone migration gives back what was before it.
  let beforeMigration: ComplaintRecord | undefined;
  for (const [index, entry] of later.entries()) {
    if (isContradiction(complaint)) return complaint;
    if (entry.sequence !== index + 2) return contradiction(index + 2, 'missing');
    const advanced = toldAgain(complaint, entry, beforeMigration, rulebooks);
    if (entry.event.type === 'workflow.migrated') beforeMigration = complaint;
    complaint = confirmed(advanced, entry);
  }
  return complaint;
}

/**
 * The complaint as it stood after the entry of this sequence, for going back in time.
 * @throws RangeError when the history has no such entry; RulebookUnknown as `replay`
 */
export function stateAt(
  history: readonly HistoryEntry[],
  sequence: number,
  rulebooks: Rulebooks,
): ComplaintRecord | Contradiction {
  if (!Number.isInteger(sequence) || sequence < 1 || sequence > history.length)
    throw new RangeError(`the history has entries 1 to ${history.length}, not ${sequence}`);
  return replay(history.slice(0, sequence), rulebooks);
}

function toldAgain(
  complaint: ComplaintRecord,
  { event, recordedAt }: HistoryEntry,
  beforeMigration: ComplaintRecord | undefined,
  rulebooks: Rulebooks,
): Advanced | Refusal | MigrationRefusal {
  if (event.type === 'workflow.migrated') return migrateAs(complaint, event, rulebooks, recordedAt);
  if (event.type === 'workflow.migrationUndone')
    return undoAs(complaint, event, beforeMigration ?? complaint, rulebooks, recordedAt);
  return advanceComplaint(complaint, event, rulebooks.rulebookFor(complaint.pins), recordedAt);
}

/** The complaint, if the entry that was made again is the one that is stored. */
function confirmed(
  advanced: Advanced | Refusal | MigrationRefusal,
  entry: HistoryEntry,
): ComplaintRecord | Contradiction {
  if (isMigrationRefusal(advanced)) return { sequence: entry.sequence, words: advanced.words };
  if (isRefusal(advanced)) {
    const reasons = advanced.reasons.map(wordsOf);
    const together = (locale: Locale, mark: string): string => reasons.map((one) => one[locale]).join(mark);
    const said = { en: together('en', '; '), 'zh-CN': together('zh-CN', '；') };
    return { sequence: entry.sequence, words: said };
  }
  return canonical(advanced.entry) === canonical(entry) ? advanced.complaint : contradiction(entry.sequence, 'differs');
}

const contradictions = {
  noBeginning: {
    en: 'the history does not begin with the registration of the complaint',
    'zh-CN': '历史记录未从投诉登记开始',
  },
  missing: { en: 'an entry is missing or out of order', 'zh-CN': '有记录缺失或顺序有误' },
  differs: {
    en: 'the entry is not what the rules make of the entries before it',
    'zh-CN': '该条记录与按规则由此前记录推得的结果不符',
  },
} as const satisfies Record<string, Words>;

function contradiction(sequence: number, because: keyof typeof contradictions): Contradiction {
  return { sequence, words: contradictions[because] };
}
