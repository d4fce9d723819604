import { codeOfValue, codesSaid, restoring, retiring, valueOfCode } from './taxonomy-codes.js';

const fields = [
  { path: 'codes.goods', value: 'Goods\n商品' },
  { path: 'codes.goods.defect', value: 'Defect\n缺陷' },
  { path: 'codes.goods.old', value: 'Old\n旧\nretired\ngoods.defect' },
  { path: 'codes.service', value: 'Service\n服务' },
];

describe('The codes of a taxonomy that is drafted', () => {
  it('are read and written as the API does', () => {
    for (const { path, value } of fields) expect(valueOfCode(codeOfValue(path, value))).toBe(value);
    expect(codeOfValue('codes.goods.old', 'Old\n旧\nretired\ngoods.defect')).toMatchObject({
      code: 'goods.old',
      isRetired: true,
      replacedBy: 'goods.defect',
    });
  });

  it('have a new one behind its brothers and sisters, and what is typed in the place of what is saved', () => {
    const codes = codesSaid(fields, {
      'codes.goods.late': 'Late\n迟',
      'codes.goods': 'Wares\n货品',
      'codes.price': 'Price\n价格',
    });
    expect(codes.map(({ code }) => code)).toEqual([
      'goods',
      'goods.defect',
      'goods.old',
      'goods.late',
      'service',
      'price',
    ]);
    expect(codes[0]?.en).toBe('Wares');
  });

  it('are retired with everything below them, and used again with what they stand below', () => {
    const retired = retiring(codesSaid(fields), 'goods');
    expect(retired).toEqual({
      'codes.goods': 'Goods\n商品\nretired\n',
      'codes.goods.defect': 'Defect\n缺陷\nretired\n',
    });
    expect(restoring(codesSaid(fields, retired), 'goods.old')).toEqual({
      'codes.goods': 'Goods\n商品',
      'codes.goods.old': 'Old\n旧',
    });
  });
});
