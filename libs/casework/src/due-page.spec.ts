import type { DueLine } from './due-page.js';
import { duePage } from './due-page.js';

const line = (id: string, dueAt?: number, complaintId = 'c-1'): DueLine => ({
  complaintId,
  id,
  ...(dueAt !== undefined && { dueAt }),
});
const idsOf = ({ items }: { items: readonly DueLine[] }): string[] => items.map(({ id }) => id);

describe('a list of what is due, read page by page', () => {
  const lines = [line('never'), line('late', 1), line('b', 5), line('a', 5), line('z', 5, 'c-0'), line('last', 9)];

  it('comes in the order in which it is due, what has no date last, and says how much there is in all', () => {
    const first = duePage(lines, 3);
    expect(idsOf(first)).toEqual(['late', 'z', 'a']);
    expect(first).toMatchObject({ total: 6, next: { complaintId: 'c-1', id: 'a', dueAt: 5 } });
    const second = duePage(lines, 3, first.next);
    expect(idsOf(second)).toEqual(['b', 'last', 'never']);
    expect(second).toMatchObject({ total: 6 });
    expect(second).not.toHaveProperty('next');
  });

  it('goes on at the same place when the last line of a page is settled meanwhile', () => {
    const { next } = duePage(lines, 3);
    const left = lines.filter(({ id }) => id !== 'a');
    expect(idsOf(duePage(left, 3, next))).toEqual(['b', 'last', 'never']);
  });

  it('ends after a line without a date', () => {
    const { next } = duePage([line('never'), line('ever')], 1);
    expect(next).toEqual({ complaintId: 'c-1', id: 'ever' });
    expect(idsOf(duePage([line('never'), line('ever')], 1, next))).toEqual(['never']);
  });
});
