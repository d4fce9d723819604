import { filtersIn, readAddress, writeAddress } from './work-address.js';

const read = (address: string) => readAddress(new URLSearchParams(address));

describe('the address of the list of work', () => {
  it('says everything that the list is asked for, and gives it again', () => {
    const address = 'of=teams&group=overdue&stage=investigation&severity=high&locale=zh-CN&teamId=north';
    expect(writeAddress(read(address))).toBe(address);
    expect(filtersIn(read(address))).toBe(4);
  });

  it('says nothing for one’s own work', () => {
    expect(writeAddress(read('of=me'))).toBe('');
    expect(filtersIn(read('of=me&group=today'))).toBe(0);
  });

  it('passes over what nobody offers, so that an old link still opens the list', () => {
    expect(read('group=late&stage=nowhere&severity=&constructor=x&of=nobody')).toEqual({ of: 'nobody' });
  });
});
