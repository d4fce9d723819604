import { destinations, isAt } from './navigation.js';

describe('The pages that the bar leads to', () => {
  it('have each a key of their own', () => {
    const keys = destinations.map(({ key }) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('are where one is on each of their tabs too', () => {
    const at = (pathname: string): string[] =>
      destinations.filter((one) => isAt(one, pathname)).map(({ name }) => name);
    expect(at('/lessons')).toEqual(['lessons']);
    expect(at('/quality/C-2026-000001-5')).toEqual(['lessons']);
    expect(at('/workflow')).toEqual(['workflow']);
  });
});
