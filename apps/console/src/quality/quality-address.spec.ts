import { readAddress, viewsFor, writeAddress } from './quality-address.js';

describe('The address of the reviews', () => {
  it('says what is looked at, and is read as it was written', () => {
    const asked = { state: 'done', criterion: 'clear', mark: 'notMet', teamId: '安装', from: 0, until: 10 } as const;
    expect(readAddress(new URLSearchParams(writeAddress('teams', asked)))).toEqual(asked);
  });

  it('leaves out what means nothing, and half of a score', () => {
    expect(readAddress(new URLSearchParams('state=lost&reason=&criterion=clear&from=-1&until=x'))).toEqual({});
  });

  it.each([
    [['agent'], ['results', 'measures']],
    [['lead'], ['mine', 'teams', 'results', 'measures', 'figures']],
    [['auditor'], ['teams', 'figures']],
    [['administrator'], []],
  ])('leads %p to what is theirs', (roles, views) => {
    expect(viewsFor(roles)).toEqual(views);
  });
});
