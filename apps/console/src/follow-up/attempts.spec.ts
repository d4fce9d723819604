import { satisfactionOf, wasTriedAtThisHour } from './attempts.js';

const at = (text: string): number => Date.parse(`${text}:00+08:00`);

describe('a customer who is to be reached', () => {
  it.each([
    ['2026-03-03T09:50', true],
    ['2026-03-03T10:00', false],
    ['2026-03-03T08:59', false],
  ])('was not reached yesterday at 9:05; at %s it was this hour: %s', (now, expected) => {
    expect(wasTriedAtThisHour([at('2026-03-02T09:05')], at(now), 'Asia/Shanghai')).toBe(expected);
  });
});

describe('a rating', () => {
  it.each([
    [5, 1, 'dissatisfied'],
    [2, 5, 'dissatisfied'],
    [3, 4, 'neutral'],
    [4, 5, 'satisfied'],
  ])('of %i and %i is %s: the worse half counts', (handling, outcome, satisfaction) => {
    expect(satisfactionOf(handling, outcome)).toBe(satisfaction);
  });
});
