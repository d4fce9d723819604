import type { HistoryEntry } from './complaint.js';
import { seenVersion } from './seen-version.js';

const entry = (sequence: number, type: string, by: object): HistoryEntry =>
  ({ sequence, event: { type, by } }) as unknown as HistoryEntry;
const time = { kind: 'time' };
const ana = { kind: 'staff', id: 'ana' };

describe('the version that somebody has seen', () => {
  it('goes on over what machines told and what they did themselves', () => {
    const history = [
      entry(1, 'x', ana),
      entry(2, 'letter.delivered', { kind: 'channel' }),
      entry(3, 'clock.warned', time),
    ];
    expect(seenVersion(1, [...history, entry(4, 'note.added', ana)], 'ana')).toBe(4);
  });

  it('ends before what a colleague or the customer did, whoever told it', () => {
    const colleague = [entry(2, 'clock.warned', time), entry(3, 'note.added', { kind: 'staff', id: 'bo' })];
    expect(seenVersion(1, colleague, 'ana')).toBe(2);
    expect(seenVersion(1, [entry(2, 'customer.wrote', { kind: 'channel' })], 'ana')).toBe(1);
    expect(seenVersion(1, [entry(2, 'survey.answered', { kind: 'customer', id: 'c' })], 'ana')).toBe(1);
  });
});
