import { readFileSync, readdirSync } from 'node:fs';
import { loadCalendars } from './calendar-file.js';
import { DefinitionRefused } from './definition-mistakes.js';
import { loadPolicies, readPolicies } from './policy-file.js';

const broken = new URL('./broken/', import.meta.url).pathname;
const shipped = new URL('../../../workflows/policies/', import.meta.url).pathname;
const calendars = loadCalendars(new URL('../../../workflows/calendars/', import.meta.url).pathname);
const ground = { text: readFileSync(`${shipped}default.policy.yaml`, 'utf8'), file: 'default.policy.yaml' };

/** The reason stands in the fixture's own last lines, so that fixture and message are read together. */
const cases = readdirSync(broken)
  .filter((file) => file.endsWith('.policy.yaml'))
  .map((file) => ({ file, text: readFileSync(`${broken}${file}`, 'utf8') }));

function read(name: string, text: string) {
  const texts = new Map([
    ['default', ground],
    [name, { text, file: `${name}.policy.yaml` }],
  ]);
  const policy = readPolicies(texts, calendars).get(name);
  if (!policy) throw new Error(`${name} was not read`);
  return policy;
}

function mistakesIn(name: string, text: string): string[] {
  try {
    read(name, text);
    return [];
  } catch (error) {
    if (error instanceof DefinitionRefused) return error.message.split('\n');
    throw error;
  }
}

const head = 'name: mine\nversion: 1\nextends: default\ntitle: { en: Mine, zh-CN: 本公司 }\n';

describe('a policy file', () => {
  it.each(cases)('is refused with file, line, column and reason: $file', ({ file, text }) => {
    const expected = [...text.matchAll(/^# refused: (.*)$/gm)].map(([, reason]) => `${file}:${reason}`);
    expect(expected).not.toEqual([]);
    expect(mistakesIn(file.replace('.policy.yaml', ''), text)).toEqual(expected);
  });

  it('shows a mistake that it inherits in the file where it stands, once', () => {
    const texts = new Map([
      ['default', { ...ground, text: ground.text.replace('budget: 90 calendar days', 'budget: 90 days') }],
      ['mine', { text: head, file: 'mine.policy.yaml' }],
    ]);
    expect(() => readPolicies(texts, calendars)).toThrow(
      /^default\.policy\.yaml:\d+:\d+: "90 days" is not a budget such as "3 business days"$/,
    );
  });

  it('keeps what it does not say from the policy that it extends', () => {
    const base = read('default', ground.text);
    const mine = read('mine', `${head}clocks: { approval: { internal: { budget: { low: 3 business days } } } }\n`);
    expect(mine.clocks.approval.internal?.budget).toEqual({
      ...(base.clocks.approval.internal?.budget as object),
      low: { amount: 3, unit: 'business days' },
    });
    expect(mine.clocks.lesson).toEqual(base.clocks.lesson);
    expect(mine.calendar).toBe('cn');
  });

  it('takes away what it calls none, and replaces a list whole', () => {
    const mine = read('mine', `${head}letters: { survey: none }\nextensions: []\n`);
    expect(mine.letters.survey).toBeUndefined();
    expect(mine.extensions).toEqual([]);
  });

  it('has a hash that any number changes and no comment does, and cannot be changed once it is read', () => {
    const { hash } = read('mine', head);
    expect(read('mine', `# ours\n${head}`).hash).toBe(hash);
    expect(read('mine', `${head}retention: { years: 4 }\n`).hash).not.toBe(hash);
    expect(() => Object.assign(read('mine', head).retention, { years: 1 })).toThrow(TypeError);
  });

  it('says amounts in the smallest unit of its currency', () => {
    expect(read('mine', head).approvalLimits).toEqual({
      currency: 'CNY',
      agent: 20_000,
      lead: 200_000,
      manager: 2_000_000,
      director: null,
    });
    expect(read('mine', `${head}approvalLimits: { currency: JPY }\n`).approvalLimits.agent).toBe(200);
  });
});

describe('the shipped policies', () => {
  it('are whole', () => {
    expect([...loadPolicies(shipped, calendars).keys()]).toEqual([
      'cn-12315-report',
      'cn-12315',
      'cn-12345-bureau',
      'cn-12345',
      'cn-banking-insurance',
      'cn-gbt-33358',
      'default',
      'eu-eba',
      'fca-disp-1-mifid',
      'fca-disp-1-psd',
      'fca-disp-1',
      'ie-cpc',
      'rg-271-superannuation',
      'rg-271',
      'uk-lgo-housing-stage-2',
      'uk-lgo-housing',
    ]);
  });
});
