import { isRefusal } from '#workflows/complaint/complaint.advance.js';
import type { ComplaintEvent, Registration } from '#workflows/complaint/complaint.events.js';
import { advanceComplaint, catchUp, openComplaint } from './advance-complaint.js';
import type { ComplaintRecord, HistoryEntry } from './complaint-record.js';
import { fixturesUnder } from './definition-journeys.js';
import { canonical, findBreak, noHistory, sealed } from './history.js';
import { isContradiction, replay, stateAt } from './replay.js';
import { RulebookUnknown, loadRulebooks } from './rulebooks.js';

const rulebooks = loadRulebooks(new URL('../../../workflows/', import.meta.url).pathname);
const fixtures = fixturesUnder(rulebooks.currentRulebook());
const longest = fixtures.reduce((one, other) => (other.record.version > one.record.version ? other : one)).record;

/** As a store gives it back: plain JSON with its keys in another order. */
function stored<T>(value: T): T {
  const turned = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(turned);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(
      Object.entries(one)
        .reverse()
        .map(([key, field]) => [key, turned(field)]),
    );
  };
  return turned(JSON.parse(JSON.stringify(value))) as T;
}

describe('Replay', () => {
  it.each(fixtures)('gives the stored complaint in $state from its history alone, byte for byte', ({ record }) => {
    const again = replay(stored(record.history), rulebooks);
    expect(canonical(again)).toBe(canonical(record));
  });

  it('gives it under the policy and calendar that it began with, whatever is in force now', () => {
    const [first] = longest.history;
    const opened = openComplaint('c-2', first?.event as Registration, rulebooks.currentRulebook('fca-disp-1'));
    if (isRefusal(opened)) throw new Error('a complaint cannot begin');
    const begun = opened.complaint;
    const breached = catchUp(begun, opened.entry.recordedAt + 90 * 86_400_000, rulebooks.currentRulebook('fca-disp-1'));
    const record = breached.at(-1)?.complaint ?? begun;
    expect(record.pins).toMatchObject({ policy: { name: 'fca-disp-1' }, calendar: { name: 'gb' } });
    expect(canonical(replay(record.history, rulebooks))).toBe(canonical(record));
  });

  it('keeps what was learned late apart from when it happened', () => {
    const now = (longest.history.at(-1)?.recordedAt ?? 0) + 40 * 86_400_000;
    const late = catchUp(longest, now, rulebooks.currentRulebook()).at(-1)?.complaint;
    expect(late?.history.at(-1)?.recordedAt).toBe(now);
    expect(late?.history.at(-1)?.event.at).toBeLessThan(now);
    expect(canonical(replay(late?.history ?? [], rulebooks))).toBe(canonical(late));
  });

  it('refuses a history that does not begin with a registration', () => {
    const nothing = {
      sequence: 1,
      words: expect.objectContaining({ en: expect.stringContaining('registration') as string }) as unknown,
    };
    expect(replay([], rulebooks)).toEqual(nothing);
    expect(replay(longest.history.slice(1), rulebooks)).toEqual(nothing);
  });

  it('names the entry that was changed, even when its hash and every later one were made anew', () => {
    const forged = resealed(longest.history, 3, (entry) => ({
      ...entry,
      state: { ...(entry.state as object), escalation: 'director' },
    }));
    expect(findBreak(forged, forged.at(-1)?.hash ?? noHistory)).toBeUndefined();
    expect(replay(forged, rulebooks)).toMatchObject({ sequence: 3 });
  });

  it('names the entry whose event was changed, when its hash was left as it was', () => {
    const [{ sequence } = { sequence: 0 }] = longest.history.filter(({ event }) => 'ownerId' in event);
    const forged = longest.history.map((entry) =>
      entry.sequence === sequence
        ? { ...entry, event: { ...entry.event, ownerId: 'mallory' } as HistoryEntry['event'] }
        : entry,
    );
    expect(replay(forged, rulebooks)).toMatchObject({ sequence });
  });

  it('names the entry that could never have happened, and says why', () => {
    const withoutAssignment = resealed(
      longest.history
        .filter(({ event }) => event.type !== 'complaint.assigned')
        .map((entry, n) => ({ ...entry, sequence: n + 1 })),
      1,
      (entry) => entry,
    );
    const told = replay(withoutAssignment, rulebooks);
    expect(isContradiction(told) && told.words).toEqual({
      en: 'only the owner of the complaint, or a lead, may do this',
      'zh-CN': '仅投诉责任人或客服主管可执行',
    });
  });

  it('names the place where an entry is missing', () => {
    const { history } = longest;
    expect(replay([...history.slice(0, 4), ...history.slice(5)], rulebooks)).toMatchObject({ sequence: 5 });
  });

  it('cannot tell a history that ran under something that is not here any more', () => {
    const { pins } = longest;
    const [first, ...later] = longest.history;
    const elsewhere = { ...pins, policy: { ...pins.policy, hash: 'f'.repeat(64) } };
    const unknown = [{ ...first, opens: { complaintId: 'c-1', pins: elsewhere } }, ...later] as HistoryEntry[];
    expect(() => replay(unknown, rulebooks)).toThrow(RulebookUnknown);
    expect(() => replay(unknown, rulebooks)).toThrow('policy default@2 (ffffffffffff) is not here');
  });
});

describe('Going back in time', () => {
  it('shows the complaint as it stood after each entry', () => {
    for (const { sequence, state } of longest.history) {
      const then = stateAt(longest.history, sequence, rulebooks) as ComplaintRecord;
      expect([then.version, (then.snapshot as { value: unknown }).value]).toEqual([sequence, state]);
    }
  });

  it('can go on from there as it went on', () => {
    const then = stateAt(longest.history, longest.version - 1, rulebooks) as ComplaintRecord;
    const last = longest.history.at(-1)?.event;
    if (!last || last.type.startsWith('workflow.') || last.type.startsWith('rulebook.')) throw new Error('no');
    const again = advanceComplaint(then, last as ComplaintEvent, rulebooks.currentRulebook());
    expect(isRefusal(again) ? again : canonical(again.complaint)).toBe(canonical(longest));
  });

  it('knows no entry before the first and after the last', () => {
    expect(() => stateAt(longest.history, 0, rulebooks)).toThrow(RangeError);
    expect(() => stateAt(longest.history, longest.version + 1, rulebooks)).toThrow(RangeError);
  });
});

/** The chain made anew by somebody who can compute hashes, with one entry changed. */
function resealed(
  history: readonly HistoryEntry[],
  sequence: number,
  change: (entry: HistoryEntry) => HistoryEntry,
): HistoryEntry[] {
  return history.reduce<HistoryEntry[]>((chain, entry) => {
    const { hash: _, ...changed } = entry.sequence === sequence ? change(entry) : entry;
    return [...chain, sealed({ ...changed, previousHash: chain.at(-1)?.hash ?? noHistory })];
  }, []);
}
