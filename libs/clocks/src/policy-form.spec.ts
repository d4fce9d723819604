import { loadCalendars } from './calendar-file.js';
import { DefinitionRefused } from './definition-mistakes.js';
import { loadPolicies, readWholePolicy } from './policy-file.js';
import { formOfPolicy } from './policy-form.js';

const calendars = loadCalendars('workflows/calendars');
const policies = loadPolicies('workflows/policies', calendars);

describe('A policy that is written down whole', () => {
  it.each([...policies.keys()])('is read again as the very same: %s', (name) => {
    const policy = policies.get(name);
    if (!policy) throw new Error(`there is no policy ${name}`);
    expect(readWholePolicy(name, formOfPolicy(policy), calendars).hash).toBe(policy.hash);
  });

  it('is judged as a file is, and says of each mistake which field it is in', () => {
    const policy = policies.get('default');
    if (!policy) throw new Error('there is no house policy');
    const form = {
      ...formOfPolicy(policy),
      chase: { atMost: -1 },
      repeated: { complaints: 3, within: 'soon', reopenings: 2 },
    };
    const fields = ((): unknown[] => {
      try {
        readWholePolicy('default', form, calendars);
      } catch (error) {
        if (error instanceof DefinitionRefused) return error.mistakes.map(({ field }) => field);
        throw error;
      }
      return [];
    })();
    expect(fields.sort()).toEqual(['chase.atMost', 'repeated.within']);
  });
});
