import { reachFrom } from './reach.js';

describe('An address or number as typed', () => {
  it.each([
    ['+86 138-0013-8000', 'phone', '+8613800138000'],
    ['013800138000', 'phone', '+8613800138000'],
    ['138 0013 8000', 'phone', '+8613800138000'],
    ['１３８００１３８０００', 'phone', '+8613800138000'],
    ['＋８６（１３８）００１３－８０００', 'phone', '+8613800138000'],
    ['0086 138 0013 8000', 'phone', '+8613800138000'],
    ['tel:+8613800138000', 'phone', '+8613800138000'],
    ['(010) 6552 9988', 'phone', '+861065529988'],
    ['+44 20 7946 0958', 'phone', '+442079460958'],
    ['Wang@Example.ORG', 'email', 'wang@example.org'],
    [' ｗａｎｇ＠ｅｘａｍｐｌｅ．ｏｒｇ ', 'email', 'wang@example.org'],
    ['wang@例子.测试', 'email', 'wang@xn--fsqu00a.xn--0zwm56d'],
    ['mailto:wang@example.org', 'email', 'wang@example.org'],
    ['customer-1', 'number', 'customer-1'],
    ['V2026.0042', 'number', 'V2026.0042'],
  ])('%s is the %s %s', (typed, kind, value) => {
    expect(reachFrom(typed, 'CN')).toEqual({ kind, value });
  });

  it.each(['', ' ', '张三', 'two words', 'a@', '@b', 'a@b@c', '<script>', '{"$ne":null}'])('%p is none', (typed) => {
    expect(reachFrom(typed, 'CN')).toBeUndefined();
  });

  it('is read as a number of the region where nothing else is said', () => {
    expect(reachFrom('020 7946 0958', 'GB')).toEqual({ kind: 'phone', value: '+442079460958' });
  });
});
