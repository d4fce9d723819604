import { addressOfSearch, readSearch } from './search-address.js';

describe('The address of a search', () => {
  it.each([
    [{ typed: '' }, '/search'],
    [{ typed: '退款 & +86', kind: 'message' }, '/search?kind=message#q=%E9%80%80%E6%AC%BE+%26+%2B86'],
  ] as const)('of %j is %j, and says it again', (looked, address) => {
    expect(addressOfSearch(looked)).toBe(address);
    const { search, hash } = new URL(address, 'http://console.example');
    expect(readSearch({ search, hash })).toEqual(looked);
  });

  it('says what was typed where no server hears it', () => {
    const { pathname, search } = new URL(
      addressOfSearch({ typed: '王芳', kind: 'customer' }),
      'http://console.example',
    );
    expect(pathname + search).toBe('/search?kind=customer');
  });

  it('passes over a kind that nobody knows', () => {
    expect(readSearch({ search: '?kind=staff', hash: '#q=a' })).toEqual({ typed: 'a' });
  });
});
