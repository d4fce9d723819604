import type { HistoryEntry } from './complaint.js';
import { keyOf, pathOf } from './path.js';

const entry = (at: number, type: string, handling: unknown): HistoryEntry =>
  ({ event: { type, at }, state: { handling, escalation: 'calm' } }) as unknown as HistoryEntry;

describe('the path of a complaint', () => {
  const history = [
    entry(0, 'complaint.registered', { receipt: 'assessing' }),
    entry(10, 'note.added', { receipt: 'assessing' }),
    entry(20, 'complaint.accepted', { acknowledgement: 'contacting' }),
    entry(50, 'complaint.withdrawn', { receipt: 'assessing' }),
    entry(60, 'complaint.accepted', { acknowledgement: 'contacting' }),
  ];

  it('counts how often and how long it was in each moment, up to now in the last', () => {
    const { visited, here } = pathOf(history, 100);
    expect(visited.get('receipt.assessing')).toEqual({ key: 'receipt.assessing', spent: 30, visits: 2 });
    expect(visited.get('acknowledgement.contacting')).toMatchObject({ spent: 70, visits: 2 });
    expect(here).toBe('acknowledgement.contacting');
  });

  it('tells each way with what led there, and how often', () => {
    expect(pathOf(history, 100).taken).toEqual([
      { from: 'receipt.assessing', to: 'acknowledgement.contacting', event: 'complaint.accepted', times: 2 },
      { from: 'acknowledgement.contacting', to: 'receipt.assessing', event: 'complaint.withdrawn', times: 1 },
    ]);
  });

  it('is nothing before anything happened, and names a moment however deep it lies', () => {
    expect(pathOf([], 0)).toEqual({ visited: new Map(), taken: [], here: '' });
    expect(keyOf({ handling: { a: { b: 'c' } } })).toBe('a.b.c');
    expect(keyOf('odd')).toBe('');
  });
});
