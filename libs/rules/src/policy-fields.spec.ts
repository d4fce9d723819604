import { loadRulebooks } from '#casework/rulebooks.js';
import { readWholePolicy } from '#clocks/policy-file.js';
import type { Form } from '#clocks/policy-form.js';
import { formOfPolicy } from '#clocks/policy-form.js';
import { valueOfText } from './fields/written-values.js';
import { withValueAt } from './form-path.js';
import { fieldsOfPolicy } from './policy-fields.js';
import { differencesOf } from './rule-field.js';

const rulebooks = loadRulebooks('workflows');
const calendars = [...rulebooks.calendars.keys()];
const house = formOfPolicy(rulebooks.currentRulebook('default').policy);
const fields = fieldsOfPolicy(house, calendars);
const said = (path: string): unknown => fields.find((field) => field.path === path)?.words;

describe('The fields of a policy', () => {
  it.each([
    [
      'clocks.acknowledgement.internal.budget.high',
      'Severity high: due 4 business hours after receipt (own target).',
      '严重程度高：自收到投诉起 4 个工作小时内（自定目标）。',
    ],
    [
      'clocks.resolution.internal.pauses',
      'Stands still while it waits, each time for 10 business days at most.',
      '等待期间暂停计时，每次最多 10 个工作日。',
    ],
    [
      'clocks.approval.internal.ladder',
      'Alerts: after 75 % of the time to the lead; once it is overdue to the lead and the manager; 1 business day after that to the director.',
      '预警：用时达 75% 时通知主管；超时当即通知主管、经理；超时 1 个工作日后通知总监。',
    ],
    ['chase.atMost', 'At most 5 chases are taken in one round.', '每轮最多受理 5 次催办。'],
    ['approvalLimits.director', 'The director grants any amount alone.', '客服总监可独立批准任意金额。'],
  ])('say in plain words what is written: %s', (path, en, chinese) => {
    expect(said(path)).toEqual({ en, 'zh-CN': chinese });
  });

  it.each([...rulebooks.policies.values()].map((policy) => [policy.name, policy] as const))(
    'hold every value so that it is read again as it was: %s',
    (name, policy) => {
      const form = formOfPolicy(policy);
      const again = fieldsOfPolicy(form, calendars)
        .filter(({ kind }) => kind !== 'fixed')
        .reduce<Form>((changed, { path, kind, value }) => withValueAt(changed, path, valueOfText(kind, value)), form);
      expect(readWholePolicy(name, again, rulebooks.calendars).hash).toBe(policy.hash);
    },
  );

  it('can be told of a policy that was frozen before some of them were there', () => {
    const first = rulebooks.published.frozenPolicies.find(({ name, version }) => name === 'default' && version === 1);
    const paths = fieldsOfPolicy(formOfPolicy(first!), calendars).map(({ path }) => path);
    expect(paths).toContain('clocks.acknowledgement.internal.budget.low');
    expect(paths).not.toContain('clocks.chase.internal.budget.low');
  });

  it('of two versions are compared one by one', () => {
    const changed = withValueAt(house, 'clocks.acknowledgement.internal.budget.normal', '4 business hours');
    expect(differencesOf(fields, fieldsOfPolicy(changed, calendars))).toEqual([
      expect.objectContaining({
        path: 'clocks.acknowledgement.internal.budget.normal',
        before: expect.objectContaining({ value: '1 business day' }) as unknown,
        after: expect.objectContaining({ value: '4 business hours' }) as unknown,
      }),
    ]);
  });
});
