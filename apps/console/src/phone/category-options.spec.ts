import { categoryMeant, categoryOptions } from './category-options.js';

const words = (en: string, zh: string) => ({ en, 'zh-CN': zh });
const guide = {
  categories: [
    { code: 'installation', title: words('Installation', '安装') },
    { code: 'installation.faulty', title: words('Faulty', '安装不当'), parent: 'installation' },
    { code: 'installation.late', title: words('Late', '未按时安装'), parent: 'installation' },
    { code: 'delivery', title: words('Delivery', '配送') },
    { code: 'delivery.late', title: words('Late', '延迟'), parent: 'delivery' },
  ],
};
const chinese = categoryOptions(guide, (one) => one['zh-CN']);
const english = categoryOptions(guide, (one) => one.en);

describe('A category that is typed', () => {
  it.each([
    [chinese, '安装不当', 'installation.faulty'],
    [chinese, '不当', 'installation.faulty'],
    [chinese, '安装', 'installation'],
    [english, 'delivery / late', 'delivery.late'],
    [english, 'fault', 'installation.faulty'],
    [english, 'late', undefined],
    [english, ' ', undefined],
    [chinese, '退货', undefined],
  ])('%#: %s is %s', (options, typed, code) => {
    expect(categoryMeant(options, typed)?.code).toBe(code);
  });
});
