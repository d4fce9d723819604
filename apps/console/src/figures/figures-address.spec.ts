import { listAddress, readFiguresAddress, writeFiguresAddress } from './figures-address.js';

const read = (query: string) => readFiguresAddress(new URLSearchParams(query));

describe('the address of the figures', () => {
  it.each([
    ['', { period: 'last30' }],
    ['period=lastMonth&teamId=north', { period: 'lastMonth', teamId: 'north' }],
    ['from=2026-01-01&to=2026-03-31&period=today', { from: '2026-01-01', to: '2026-03-31' }],
    ['from=2026-01-01', { period: 'last30' }],
    ['channel=pigeon&severity=high&period=ever', { period: 'last30', severity: 'high' }],
    ['product=%E7%83%AD%E6%B0%B4%E5%99%A8', { period: 'last30', product: '热水器' }],
  ])('"%s" asks for what is offered', (query, asked) => {
    expect(read(query)).toEqual(asked);
  });

  it.each(['', 'period=lastMonth', 'from=2026-01-01&to=2026-03-31&teamId=north&severity=low'])(
    '"%s" is written as it was read',
    (query) => {
      expect(writeFiguresAddress(read(query))).toBe(query);
    },
  );

  it('of a list has the group and the instant besides', () => {
    expect(listAddress('open', read('teamId=north'), 17, { by: 'stage', key: 'receipt' })).toBe(
      '/figures/open?teamId=north&by=stage&key=receipt&at=17',
    );
  });
});
