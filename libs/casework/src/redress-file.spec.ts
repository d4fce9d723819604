import { loadCalendars } from '#clocks/calendar-file.js';
import { loadPolicies } from '#clocks/policy-file.js';
import { DefinitionRefused } from '#clocks/definition-mistakes.js';
import { loadRedress, readRedress } from './redress-file.js';

const workflows = new URL('../../../workflows/', import.meta.url).pathname;
const policies = loadPolicies(`${workflows}policies`, loadCalendars(`${workflows}calendars`));
const redress = loadRedress(`${workflows}redress`);

function mistakesIn(text: string): string[] {
  try {
    readRedress(text, 'mine.redress.yaml');
    return [];
  } catch (error) {
    if (error instanceof DefinitionRefused) return error.message.split('\n');
    throw error;
  }
}

describe('Where customers can go further', () => {
  it.each([...policies.values()].map((policy) => ({ name: policy.name, policy })))(
    'is known for $name, with all that its letters must say of it',
    ({ name, policy }) => {
      const asked = new Set(Object.values(policy.letters).flatMap(({ requires }) => requires));
      const known = redress.get(name);
      expect(known).toBeDefined();
      expect(known?.body !== undefined).toBe(asked.has('body') || known?.body !== undefined);
      if (asked.has('body')) expect(known?.body?.contact.length).toBeGreaterThan(0);
      if (asked.has('timeLimit')) expect(known?.body?.timeLimit).toBeDefined();
    },
  );

  it('is said for no policy that there is not', () => {
    expect([...redress.keys()].filter((name) => !policies.has(name))).toEqual([]);
  });

  it('is refused where words are missing in a language, with the place', () => {
    const mistakes = mistakesIn('policies: [mine]\nsource: [us]\nreview: { en: Ask again. }\nbody: { contact: [] }\n');
    expect(mistakes).toContain('mine.redress.yaml:3:1: words are missing in zh-CN');
    expect(mistakes).toContain('mine.redress.yaml:4:9: a body needs at least one way to reach it');
  });

  it('is refused without a source', () => {
    expect(mistakesIn('policies: [mine]\nreview: { en: a, zh-CN: b }\n')).toEqual([
      'mine.redress.yaml:1:1: "source" says where these words are from',
    ]);
  });
});
