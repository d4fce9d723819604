import { likenessTo } from './text-likeness.js';

describe('How like texts are', () => {
  it('is told by what few of them say', () => {
    const [same, near, far, other] = likenessTo('您好，洗衣机安装后漏水，地板泡坏了', [
      '您好，洗衣机安装后漏水，地板泡坏了',
      '您好，刚装的洗衣機漏水，到处都是',
      '您好，快递丢失了',
      'My parcel is late',
    ]);
    expect(same).toBeCloseTo(1);
    expect(near).toBeGreaterThan(far ?? 1);
    expect(far).toBeLessThan(0.3);
    expect(other).toBe(0);
  });

  it('is nothing where there is no text', () => {
    expect(likenessTo('', ['', '漏水'])).toEqual([0, 0]);
    expect(likenessTo('漏水', [])).toEqual([]);
  });
});
