import { clusterOf } from './cluster.js';

const day = 86_400_000;
const came = (...days: readonly number[]) => days.map((one) => ({ complaintId: `c-${one}`, at: one * day }));
const days = (found: readonly { at: number }[] | undefined): number[] | undefined => found?.map(({ at }) => at / day);

describe('complaints of one cause that came close together', () => {
  it.each([
    ['five within thirty days', [1, 5, 9, 20, 29], [1, 5, 9, 20, 29]],
    ['five, one of them a day too early', [1, 5, 9, 20, 31], undefined],
    ['five, and one long before', [1, 50, 51, 52, 53, 54], [50, 51, 52, 53, 54]],
    ['the latest of two', [1, 2, 3, 4, 5, 100, 101, 102, 103, 104], [100, 101, 102, 103, 104]],
    ['an earlier one, when the last came alone', [1, 2, 3, 4, 5, 100], [1, 2, 3, 4, 5]],
    ['four', [1, 2, 3, 4], undefined],
    ['none', [], undefined],
  ])('are found, in whatever order they are given: %s', (_, given, expected) => {
    expect(days(clusterOf(came(...given).toReversed(), 5, 30 * day))).toEqual(expected);
  });
});
