import { usualTimes } from './usual-times.js';

describe('the times that a call-back is mostly promised for', () => {
  it('lie all ahead', () => {
    const names = (at: string): string[] => usualTimes(Date.parse(at), 'Asia/Shanghai').map(({ name }) => name);
    expect(names('2026-03-02T06:00:00Z')).toEqual(['inAnHour', 'thisAfternoon', 'tomorrow']);
    expect(names('2026-03-02T10:00:00Z')).toEqual(['inAnHour', 'tomorrow']);
  });
});
