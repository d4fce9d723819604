import { loadTaxonomies } from '#casework/taxonomy-file.js';
import { readAnswers } from './form-answers.js';
import { loadForm, readForm } from './form-file.js';
import { fieldsOf, isShown, severityOf } from './form.js';

const categories = loadTaxonomies('workflows/taxonomies').get('categories')!;
const shipped = loadForm('workflows/forms/complaint.form.yaml', categories);
const today = '2026-09-28';
const rules = { categories, isAddress: (text: string) => text.includes('@'), today };

const head = [
  'name: x',
  'version: 1',
  'title: { en: T, zh-CN: T }',
  'team: t',
  'severity: normal',
  'sections:',
  '  - id: s',
  '    title: { en: S, zh-CN: S }',
  '    fields:',
];
const needed = ['subject: line', 'description: prose', 'email: email', 'phone: phone'].map((one) => {
  const [id, kind] = one.split(': ');
  return `      - { id: ${id}, kind: ${kind}, label: { en: L, zh-CN: L } }`;
});
const written = (...fields: string[]): string => [...head, ...needed, ...fields].join('\n');
const refusal = (text: string): string => {
  try {
    readForm(text, 'x.form.yaml', categories);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('A form file', () => {
  it('that is shipped asks for no more than is needed', () => {
    expect(
      fieldsOf(shipped)
        .filter(({ required, when }) => required && Object.keys(when).length === 0)
        .map(({ id }) => id),
    ).toEqual(['category', 'subject', 'description', 'name']);
  });

  it.each([
    ['- { id: a, kind: colour, label: { en: A, zh-CN: A } }', '14:18: "colour" is no kind of field'],
    ['- { id: a, kind: line, label: { en: A } }', '14:30: here are words needed in zh-CN'],
    ['- { id: subject, kind: line, label: { en: A, zh-CN: A } }', '14:11: there is a field "subject" already'],
    ['- { id: A b, kind: line, label: { en: A, zh-CN: A } }', '14:11: "A b" is no id'],
    [
      '- { id: a, kind: line, label: { en: A, zh-CN: A }, when: { later: x } }',
      '14:66: there is no field "later" above this one',
    ],
    [
      '- { id: a, kind: choice, label: { en: A, zh-CN: A }, options: { x: { en: X, zh-CN: X } } }',
      'a choice needs two options at least',
    ],
    ['- { id: a, kind: line, label: { en: A, zh-CN: A }, colour: red }', '"colour" is not known'],
  ])('is refused with its line: %s', (field, mistake) => {
    expect(refusal(written(`      ${field}`))).toContain(
      `x.form.yaml:${mistake}`.replace('x.form.yaml:a ', 'a ').replace('x.form.yaml:"', '"'),
    );
  });

  it('is refused when it lacks what a complaint cannot do without', () => {
    expect(refusal(head.join('\n'))).toContain('a field "description" of kind "prose" is missing');
  });

  it('has another hash as soon as a word of it is another', () => {
    const other = readForm(written('      - { id: a, kind: line, label: { en: A, zh-CN: A } }'), 'x', categories);
    expect(readForm(written(), 'x', categories).hash).not.toBe(other.hash);
  });
});

describe('Answers to a form', () => {
  const judged = (typed: Record<string, unknown>) => readAnswers(shipped, typed, rules);

  it('belong to fields that are shown beside the others', () => {
    const hidden = judged({ category: 'staff.attitude', orderNumber: '1', behalfName: 'Bo' });
    expect(Object.keys(hidden.answers)).toEqual(['category']);
    const shown = judged({ category: 'delivery.late', orderNumber: '1', behalf: 'yes', behalfName: 'Bo' });
    expect(Object.keys(shown.answers)).toEqual(['category', 'orderNumber', 'behalf', 'behalfName']);
    expect(shown.faults.get('behalfRelation')).toBe('missing');
  });

  it.each([
    ['email', 'nobody', 'notAnAddress'],
    ['phone', '12', 'notANumber'],
    ['phone', 'call me', 'notANumber'],
    ['occurredOn', '2026-02-30', 'notADate'],
    ['occurredOn', '2026-09-29', 'inTheFuture'],
    ['category', 'nothing', 'unknown'],
    ['subject', 'x'.repeat(201), 'tooLong'],
    ['description', 'x'.repeat(8001), 'tooLong'],
  ])('are refused with a reason: %s "%s"', (field, answer, fault) => {
    expect(judged({ [field]: answer }).faults.get(field)).toBe(fault);
  });

  it('need an address or a number, and not both', () => {
    expect(judged({}).faults.get('email')).toBe('missing');
    expect(judged({ phone: '+86 138 0013 8000' }).faults.has('email')).toBe(false);
  });

  it('lose what nobody can see or type', () => {
    expect(judged({ subject: 'a\u0000\u202eb\tc', description: 'x\r\ny\u0007' }).answers).toMatchObject({
      subject: 'ab c',
      description: 'x\ny',
    });
  });

  it.each([[{ $gt: '' }], [['a', { b: 1 }]], [null], [7]])('are texts and nothing else: %j', (subject) => {
    const { answers } = judged({ subject });
    expect([undefined, 'a']).toContain(answers['subject']);
  });

  it('say how urgent it is until somebody has weighed it', () => {
    expect(severityOf(shipped, { category: 'safety.fire' })).toBe('high');
    expect(severityOf(shipped, { category: 'privacy.leak' })).toBe('high');
    expect(severityOf(shipped, { category: 'privacy.rights' })).toBe('normal');
  });

  it('show a field under a category for everything below it, and for nothing that only begins alike', () => {
    const field = { ...fieldsOf(shipped)[0]!, when: { category: ['goods'] } };
    expect(isShown(field, { category: 'goods.defect' })).toBe(true);
    expect(isShown(field, { category: 'goodsAndMore' })).toBe(false);
  });
});
