import { usualDuesAt } from './due-choice.js';

const at = (local: string): number => Date.parse(`${local}:00+08:00`);

describe('when an instruction is usually due', () => {
  it('is soon, this evening, tomorrow’s, or that of the third day, by the wall of the house', () => {
    expect(usualDuesAt(at('2026-03-02T09:30'), 'Asia/Shanghai')).toEqual([
      { due: 'soon', local: '2026-03-02T11:30' },
      { due: 'today', local: '2026-03-02T17:00' },
      { due: 'tomorrow', local: '2026-03-03T17:00' },
      { due: 'inThreeDays', local: '2026-03-05T17:00' },
    ]);
  });

  it('is never what has passed', () => {
    expect(usualDuesAt(at('2026-03-02T17:00'), 'Asia/Shanghai').map(({ due }) => due)).toEqual([
      'soon',
      'tomorrow',
      'inThreeDays',
    ]);
  });
});
