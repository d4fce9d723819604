import { destinations } from './navigation.js';

describe('The pages that the bar leads to', () => {
  it('have each a key of their own', () => {
    const keys = destinations.map(({ key }) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});
