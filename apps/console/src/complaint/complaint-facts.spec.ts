import type { Clock, HistoryEntry } from './complaint.js';
import { momentIn, nextDueOf, stageIn, stageVisitsOf, vulnerabilityIn } from './complaint-facts.js';

const entry = (at: number, state: unknown, event: object = {}): HistoryEntry =>
  ({ event: { type: 'note.added', at, ...event }, state }) as unknown as HistoryEntry;
const at = (stage: string): object => ({ handling: { [stage]: 'some' } });

describe('the facts of a complaint', () => {
  it('name what is due next: of the clocks that run, the soonest', () => {
    const clocks = [
      { id: 'held', state: 'held', deadline: 1 },
      { id: 'late', state: 'running', deadline: 9 },
      { id: 'soon', state: 'running', deadline: 5 },
      { id: 'paused', state: 'running' },
    ] as unknown as Clock[];
    expect(nextDueOf(clocks)?.id).toBe('soon');
    expect(nextDueOf([])).toBeUndefined();
  });

  it('say what a customer needs, in the last words about it', () => {
    const noticed = (explanation: string): HistoryEntry =>
      entry(1, {}, { type: 'trigger.noticed', trigger: 'vulnerable', explanation });
    expect(vulnerabilityIn([noticed('deaf'), noticed('deaf, by mail only')])).toBe('deaf, by mail only');
    expect(vulnerabilityIn([entry(1, {}, { type: 'trigger.noticed', trigger: 'media' })])).toBeUndefined();
  });

  it('count the time in each stage, also in one that it came back to, and up to now in the last', () => {
    const history = [
      entry(0, at('receipt')),
      entry(10, at('receipt')),
      entry(30, at('investigation')),
      entry(70, at('resolution')),
      entry(80, at('investigation')),
    ];
    expect(stageVisitsOf(history, 100)).toEqual([
      { stage: 'receipt', since: 0, spent: 30, visits: 1 },
      { stage: 'investigation', since: 80, spent: 60, visits: 2 },
      { stage: 'resolution', since: 70, spent: 10, visits: 1 },
    ]);
  });

  it('read the stage and the moment from a state, however deep it is', () => {
    expect(stageIn({ handling: 'receipt', caseFile: {} })).toBe('receipt');
    expect(stageIn({ handling: { closed: 'settled' } })).toBe('closed');
    expect(momentIn({ handling: { investigation: 'gathering' } })).toBe('gathering');
    expect(momentIn({ handling: 'receipt' })).toBeUndefined();
    expect(stageIn(null)).toBe('');
  });
});
