import { inChanceOrder } from './in-chance-order.js';

const due = Array.from({ length: 100 }, (_, index) => ({ id: `c-${index}`, at: index, isReminder: index % 3 > 0 }));

describe('Complaints that are due together', () => {
  it('are all taken, those whose deadline has passed first', () => {
    const taken = inChanceOrder(due);
    expect(new Set(taken)).toEqual(new Set(due));
    expect(taken.findIndex(({ isReminder }) => isReminder)).toBe(due.filter(({ isReminder }) => !isReminder).length);
    expect(taken.slice(34).every(({ isReminder }) => isReminder)).toBe(true);
  });

  it('are taken in another order by another worker', () => {
    // One chance in 34! × 66! that both are the same.
    expect(inChanceOrder(due)).not.toEqual(inChanceOrder(due));
  });
});
