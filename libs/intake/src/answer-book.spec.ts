import { loadTaxonomies } from '#casework/taxonomy-file.js';
import { loadAnswers, readAnswersFile } from './answer-book.js';

const categories = loadTaxonomies('workflows/taxonomies').get('categories')!;
const book = loadAnswers('workflows/answers/customer.answers.yaml', categories);
const first = (text: string, category = ''): string | undefined => book.fitting(text, category)[0]?.id;

describe('Published answers', () => {
  it.each([
    ['洗衣机安装以后一直漏水', '', 'leak-after-installation'],
    ['The washing machine LEAKS since it was installed', 'installation.faulty', 'leak-after-installation'],
    ['退款一个月了还没到账', '', 'refund-time'],
    ['where is my money back', 'refundExchange.slow', 'refund-time'],
    ['插座冒烟了，还有火花', 'safety.fire', 'danger'],
    ['ｄｅｌｉｖｅｒｙ ｌａｔｅ', '', 'delivery-late'],
    ['一直没收到快递', '', 'delivery-late'],
    ['我要开发票', '', 'invoice'],
  ])('are found for "%s"', (text, category, id) => {
    expect(first(text, category)).toBe(id);
  });

  it.each(['', '你好', 'hello there', '店员态度很差'])('are not pressed on whoever writes "%s"', (text) => {
    expect(book.fitting(text, '')).toEqual([]);
  });

  it('are three at most', () => {
    expect(book.fitting('退款 发票 漏水 快递 保修 冒烟', '')).toHaveLength(3);
  });

  it('are refused with every mistake of their file, each with its line', () => {
    const text = [
      'name: x',
      'version: 0',
      'answers:',
      '  - id: a',
      '    question: { en: What? }',
      '    answer: { en: That., zh-CN: 那样。 }',
      '    about: [nothing]',
      '    words: { en: [what], zh-CN: [] }',
    ].join('\n');
    expect(() => readAnswersFile(text, 'x.answers.yaml', categories)).toThrow(
      [
        'x.answers.yaml:2:1: "version" must be a whole number from 1',
        'x.answers.yaml:5:5: here are words needed in zh-CN',
        'x.answers.yaml:7:5: there is no category "nothing"',
        'x.answers.yaml:8:5: here is a list of words needed in zh-CN',
      ].join('\n'),
    );
  });
});
