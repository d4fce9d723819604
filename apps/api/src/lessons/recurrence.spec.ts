import { recurrenceWindows } from './recurrence.js';

const day = 86_400_000;
const changed = 1000 * day;

describe('whether a cause came back', () => {
  it('is asked of equally long times before and after the change', () => {
    expect(recurrenceWindows(changed, changed + 90.5 * day)).toEqual({
      days: 90,
      before: [changed - 90 * day, changed],
      after: [changed, changed + 90 * day],
    });
  });

  it('looks at half a year and no further', () => {
    expect(recurrenceWindows(changed, changed + 400 * day)?.days).toBe(180);
  });

  it('is not asked on the first day', () => {
    expect(recurrenceWindows(changed, changed + day - 1)).toBeUndefined();
  });
});
