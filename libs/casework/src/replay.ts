import type { Refusal } from '#workflows/complaint/complaint.advance.js';
import { isRefusal } from '#workflows/complaint/complaint.advance.js';
import type { ComplaintEvent } from '#workflows/complaint/complaint.events.js';
import { wordsOf } from '#workflows/complaint/complaint.reasons.js';
import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import type { Advanced, ComplaintRecord, HistoryEntry, RecordedEvent } from './complaint-record.js';
import { canonical } from './history.js';
import { migrateAs, undoAs } from './migrate.js';
import type { MoveRefusal } from './move.js';
import { isMoveRefusal } from './move.js';
import { rebaseAs, undoRebaseAs } from './rebase.js';
import type { Rulebooks } from './rulebooks.js';
import type { Standing, Stepped } from './step-complaint.js';
import { firstStepOf, nextStepOf, recordOf, standingOf } from './step-complaint.js';
import { timersOf } from './timers.js';

/** Where a history stops telling what happened: an entry that does not follow from those before it. */
export interface Contradiction {
  /** Of the entry that differs, from 1. */
  readonly sequence: number;
  readonly words: Words;
}

/** True when a history could not be told again. */
export function isContradiction(result: object): result is Contradiction {
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
  let told = confirmed(firstStepOf(complaintId, first.event, rulebooks.rulebookFor(pins), first.recordedAt), first);
  // A move to other rules that is undone at once gives back what was before it.
  let before: ComplaintRecord | undefined;
  for (const [index, entry] of later.entries()) {
    if (isContradiction(told)) return told;
    if (entry.sequence !== index + 2) return contradiction(index + 2, 'missing');
    const { event, recordedAt } = entry;
    if (isMove(event)) {
      const complaint = storedFrom(told, history, rulebooks);
      const made = movedAgain(complaint, event, before ?? complaint, recordedAt, rulebooks);
      before = complaint;
      told = confirmed(made, entry);
    } else {
      told = confirmed(nextStepOf(told, event, rulebooks.rulebookFor(told.pins), recordedAt), entry);
    }
  }
  return isContradiction(told) ? told : storedFrom(told, history, rulebooks);
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

/** The complaint as it was stored after the last entry that was told. */
function storedFrom(standing: Standing, history: readonly HistoryEntry[], rulebooks: Rulebooks): ComplaintRecord {
  const timers = timersOf(standing.clocks, rulebooks.rulebookFor(standing.pins));
  return recordOf(standing, { timers, history: history.slice(0, standing.version) });
}

type MoveEvent = Exclude<RecordedEvent, ComplaintEvent>;

function isMove(event: RecordedEvent): event is MoveEvent {
  return event.type.startsWith('workflow.') || event.type.startsWith('rulebook.');
}

function movedAgain(
  complaint: ComplaintRecord,
  event: MoveEvent,
  before: ComplaintRecord,
  recordedAt: number,
  rulebooks: Rulebooks,
): Stepped | MoveRefusal {
  const made = madeOf(complaint, event, before, recordedAt, rulebooks);
  if (isMoveRefusal(made)) return made;
  const { complaint: moved, entry, outbox } = made;
  return { standing: standingOf(moved, rulebooks.rulebookFor(moved.pins)), entry, outbox };
}

function madeOf(
  complaint: ComplaintRecord,
  event: MoveEvent,
  before: ComplaintRecord,
  recordedAt: number,
  rulebooks: Rulebooks,
): Advanced | MoveRefusal {
  switch (event.type) {
    case 'workflow.migrated':
      return migrateAs(complaint, event, rulebooks, recordedAt);
    case 'workflow.migrationUndone':
      return undoAs(complaint, event, before, rulebooks, recordedAt);
    case 'rulebook.rebased':
      return rebaseAs(complaint, event, rulebooks, recordedAt);
    case 'rulebook.rebaseUndone':
      return undoRebaseAs(complaint, event, before, rulebooks, recordedAt);
  }
}

/** How it stands, if the entry that was made again is the one that is stored. */
function confirmed(again: Stepped | Refusal | MoveRefusal, entry: HistoryEntry): Standing | Contradiction {
  if (isMoveRefusal(again)) return { sequence: entry.sequence, words: again.words };
  if (isRefusal(again)) {
    const reasons = again.reasons.map(wordsOf);
    const together = (locale: Locale, mark: string): string => reasons.map((one) => one[locale]).join(mark);
    const said = { en: together('en', '; '), 'zh-CN': together('zh-CN', '；') };
    return { sequence: entry.sequence, words: said };
  }
  return isSame(again.entry, entry) ? again.standing : contradiction(entry.sequence, 'differs');
}

/** Both hold the very same event, and the hash that was made again is over it. */
function isSame({ event: _, ...again }: HistoryEntry, { event: _same, ...stored }: HistoryEntry): boolean {
  return canonical(again) === canonical(stored);
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
