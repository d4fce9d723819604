import { pointOf } from './chart-curves.js';
import { labelLines, drawnWaysOf, overlap } from './chart-labels.js';
import { layoutOf, moment } from './chart-layout.js';

describe('the labels of the chart', () => {
  const stages = { receipt: 4, acknowledgement: 2, investigation: 3, resolution: 5, followUp: 3, lesson: 2, closed: 1 };
  const states = Object.entries(stages).flatMap(([stage, moments]) =>
    Array.from({ length: moments }, (_, index) => ({ key: `${stage}.${index}`, stage, name: `${index}` })),
  );
  const places = layoutOf({ states });
  const moments = places.map(({ x, y }) => ({ x: x + moment.width / 2, y: y + moment.height / 2, ...moment }));

  /** More than any complaint takes: every moment leads to each of the next four, and back to the first. */
  const waysWith = (names: readonly string[]) =>
    states.flatMap(({ key: from }, index) =>
      [...states.slice(index + 1, index + 5), ...(index > 0 ? states.slice(0, 1) : [])].map(({ key: to }) => ({
        id: `${from} ${to}`,
        from,
        to,
        lines: labelLines(names),
      })),
    );

  it.each([
    ['numbers', ['↩ 1,204']],
    ['Chinese', ['客户接受处理方案', '调查结束']],
    ['English', ['Conclude the investigation', 'Customer asks for something else']],
  ])('hide neither each other nor a moment, in %s', (_, names) => {
    const ways = waysWith(names);
    const boxes = [...drawnWaysOf(ways, places).values()].flatMap(({ label }) => label ?? []);
    expect(boxes).toHaveLength(ways.length);
    const hidden = boxes.filter((box, index) =>
      [...moments, ...boxes.slice(0, index)].some((one) => overlap(one, box)),
    );
    expect(hidden).toEqual([]);
  });

  it('stand on their line where there is room', () => {
    const [way] = drawnWaysOf(
      [{ id: 'a', from: 'receipt.0', to: 'acknowledgement.0', lines: ['受理'] }],
      places,
    ).values();
    expect(way?.label?.y).toBe(moment.height / 2);
  });

  it.each([
    ['resolution.0', 'investigation.0', 'back'],
    ['receipt.0', 'investigation.0', 'past another'],
  ])('and lines from %s to %s, %s, go above the moments of their row', (from, to) => {
    const [way] = drawnWaysOf([{ id: 'a', from, to, lines: ['受理'] }], places).values();
    expect(way?.label?.y).toBeLessThan(0);
    expect(way?.label?.y).toBe(pointOf(way!.curve, 0.5).y);
  });

  it('are missing only where there is nothing to say, or a moment is not on the chart', () => {
    const ways = [
      { id: 'silent', from: 'receipt.0', to: 'receipt.1', lines: [] },
      { id: 'unknown', from: 'receipt.0', to: 'gone', lines: ['x'] },
    ];
    expect([...drawnWaysOf(ways, places).values()].flatMap(({ label }) => label ?? [])).toEqual([]);
  });

  it.each([
    [['Conclude the investigation'], ['Conclude the', 'investigation']],
    [['客户对处理结果表示不满意并要求重新处理'], ['客户对处理结果表示不', '满意并要求重新处理']],
    [
      ['a', 'b', 'c', 'd', 'e'],
      ['a', 'b', 'c', '+2'],
    ],
    [[], []],
  ])('%j is written in the lines %j', (names, lines) => {
    expect(labelLines(names)).toEqual(lines);
  });
});
