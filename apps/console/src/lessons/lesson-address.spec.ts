import { readAddress, writeAddress } from './lesson-address.js';

describe('the address of the library of lessons', () => {
  it('is read as it was written', () => {
    const asked = { cause: 'installation.skill', department: '安装部', state: 'watching', from: 1, until: 2 } as const;
    expect(readAddress(new URLSearchParams(writeAddress(asked)))).toEqual(asked);
  });

  it('leaves out what it cannot mean', () => {
    expect(readAddress(new URLSearchParams('state=lost&from=soon&until=-1&cause=&product=WM-1'))).toEqual({
      product: 'WM-1',
    });
  });
});
