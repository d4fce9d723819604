import { Profile } from './profile.mjs';

const frame = (functionName: string, url = '') => ({
  functionName,
  url,
  scriptId: '0',
  lineNumber: 0,
  columnNumber: 0,
});

/** Outer calls inner; 1 ms in outer itself, 3 ms in inner and below, 4 ms of garbage, 2 ms elsewhere, 90 ms idle. */
const profile = new Profile({
  startTime: 0,
  endTime: 100_000,
  nodes: [
    { id: 1, callFrame: frame('(root)'), children: [2, 5, 6, 7] },
    { id: 2, callFrame: frame('outer', 'file:///store.js'), children: [3] },
    { id: 3, callFrame: frame('inner', 'file:///keys.js'), children: [4] },
    { id: 4, callFrame: frame('deepest', 'file:///keys.js') },
    { id: 5, callFrame: frame('(garbage collector)') },
    { id: 6, callFrame: frame('(idle)') },
    { id: 7, callFrame: frame('elsewhere') },
  ],
  samples: [2, 3, 4, 5, 6, 7],
  timeDeltas: [1000, 1000, 2000, 4000, 90_000, 2000],
});

describe('a profile', () => {
  it('gives each function its share with all that it calls, the inner one first, and leaves idle time out', () => {
    const parts = profile.inclusive([
      ['outer', 'all'],
      ['inner', 'a part'],
    ]);
    expect(parts).toEqual([
      { name: '`outer`', what: 'all', share: 0.1 },
      { name: '`inner`', what: 'a part', share: 0.3 },
      { name: 'collecting garbage', share: 0.4 },
      { name: 'everything else', share: 0.2 },
    ]);
  });

  it('knows how much of the time something ran', () => {
    expect(profile.busy).toBe(0.1);
  });

  it('gives each kind of code its share, the largest first', () => {
    const parts = profile.byKind((url, name) => (url.endsWith('keys.js') ? 'keys' : name));
    expect(parts.map(({ name, share }) => [name, Math.round(share * 10)])).toEqual([
      ['(garbage collector)', 4],
      ['keys', 3],
      ['elsewhere', 2],
      ['outer', 1],
    ]);
  });
});
