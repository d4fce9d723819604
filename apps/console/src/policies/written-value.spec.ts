import { readBudget, readLadder, writeBudget, writeLadder } from './written-value.js';

describe('a value of a policy as its file writes it', () => {
  it.each([
    '3 business days',
    '1 business day',
    '1 business hour',
    'same business day',
    '15 clock minutes',
    '8 calendar weeks',
  ])('is shown in parts and written again as it was: %s', (text) => {
    const read = readBudget(text);
    expect(read && writeBudget(read)).toBe(text);
  });

  it('is shown as no budget when it is none', () => {
    expect(readBudget('soon')).toBeUndefined();
  });

  it('is a ladder that is written again as it was', () => {
    const ladder = [
      'warn 75: owner, lead',
      '2 business days before: owner',
      'breach: nobody',
      'breach + 1 business day: group:night',
    ].join('\n');
    expect(writeLadder(readLadder(ladder))).toBe(ladder);
    expect(readLadder(ladder).map(({ kind }) => kind)).toEqual(['warn', 'before', 'breach', 'after']);
  });
});
