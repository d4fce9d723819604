import type { Form } from '#clocks/policy-form.js';
import { clockNames, severities } from '#workflows/complaint/complaint.context.js';
import { letterWords } from '#workflows/complaint/complaint.letters.js';
import { clockWords } from '#workflows/complaint/complaint.titles.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import type { FieldShape } from './fields/field-shape.js';
import { shownField } from './fields/field-shape.js';
import { generalShapes } from './fields/general-shapes.js';
import {
  approverOptions,
  budgetSaid,
  chosenSaid,
  pointSaid,
  recipientOptions,
  recipientsSaid,
  severityOptions,
} from './fields/rule-words.js';
import { rungsOfText } from './fields/written-values.js';
import { plainText, valueAt } from './form-path.js';
import type { RuleField } from './rule-field.js';

const limits = {
  internal: { en: 'own target', 'zh-CN': '自定目标' },
  statutory: { en: 'legal limit', 'zh-CN': '法定时限' },
} as const satisfies Record<string, Words>;

const origins: Readonly<Record<string, Words>> = {
  receipt: { en: 'after receipt', 'zh-CN': '自收到投诉起' },
  acknowledgement: { en: 'after acknowledgement', 'zh-CN': '自告知确认起' },
  stage: { en: 'after it has begun', 'zh-CN': '自该环节开始起' },
};

/**
 * Every number of a policy, in the order of a complaint's life: what can be changed, and what it says in plain words. Read
 * from a form, so that a draft with mistakes, and a policy from before something was there, can be shown as well.
 * @param calendars names of the calendars that it can count in
 */
export function fieldsOfPolicy(form: Form, calendars: readonly string[]): RuleField[] {
  return [
    ...clockNames.flatMap((name) => clockShapes(form, name)),
    ...extensionShapes(form),
    ...generalShapes(calendars),
  ].flatMap((shape) => shownField(form, shape));
}

function clockShapes(form: Form, name: (typeof clockNames)[number]): FieldShape[] {
  const clock = `clocks.${name}`;
  const words = (valueAt(form, `${clock}.title`) ?? clockWords[name]) as unknown as Words;
  const group = { key: clock, words };
  const origin = origins[plainText(valueAt(form, `${clock}.from`))] ?? origins['stage']!;
  return (['internal', 'statutory'] as const).flatMap((limit): FieldShape[] => {
    const path = `${clock}.${limit}`;
    if (valueAt(form, path) === undefined) return [];
    const values = { limit: limits[limit], clock: words, origin };
    const budgets: FieldShape[] =
      valueAt(form, `${path}.budget`) === 'given'
        ? [
            {
              path: `${path}.budget`,
              group,
              kind: 'fixed',
              label: fill({ en: 'Due ({limit})', 'zh-CN': '期限（{limit}）' }, values),
              said: () => ({ en: 'Due when it was promised or asked for.', 'zh-CN': '以承诺或约定的时间为准。' }),
            },
          ]
        : severities.map((severity) => {
            const how = { ...values, severity: severityOptions.find(({ value }) => value === severity)!.words };
            return {
              path: `${path}.budget.${severity}`,
              group,
              kind: 'budget' as const,
              label: fill({ en: 'Severity {severity} ({limit})', 'zh-CN': '严重程度：{severity}（{limit}）' }, how),
              said: (text: string) =>
                fill(
                  {
                    en: 'Severity {severity}: due {budget} {origin} ({limit}).',
                    'zh-CN': '严重程度{severity}：{origin} {budget}内（{limit}）。',
                  },
                  { ...how, budget: budgetSaid(text) },
                ),
            };
          });
    return [
      ...budgets,
      {
        path: `${path}.pauses`,
        group,
        kind: 'pause',
        label: fill({ en: 'While it waits for somebody else ({limit})', 'zh-CN': '等待他方期间（{limit}）' }, values),
        said: (text) =>
          text === 'never'
            ? { en: 'Runs on whatever the complaint waits for.', 'zh-CN': '等待期间照常计时。' }
            : fill(
                {
                  en: 'Stands still while it waits, each time for {budget} at most.',
                  'zh-CN': '等待期间暂停计时，每次最多 {budget}。',
                },
                { budget: budgetSaid(text) },
              ),
      },
      {
        path: `${path}.ladder`,
        group,
        kind: 'ladder',
        label: fill({ en: 'Who is alerted when ({limit})', 'zh-CN': '何时提醒何人（{limit}）' }, values),
        options: recipientOptions,
        said: ladderSaid,
      },
    ];
  });
}

function extensionShapes(form: Form): FieldShape[] {
  const extensions = valueAt(form, 'extensions');
  if (!Array.isArray(extensions)) return [];
  const group = { key: 'extensions', words: { en: 'Extensions', 'zh-CN': '延期' } };
  return (extensions as readonly Form[]).flatMap((extension, index): FieldShape[] => {
    const path = `extensions[${index}]`;
    const name = plainText(valueAt(extension, 'clock')) as keyof typeof clockWords;
    const limit = plainText(valueAt(extension, 'limit')) as keyof typeof limits;
    const letter = valueAt(extension, 'letter') as keyof typeof letterWords | undefined;
    const values = { clock: clockWords[name], limit: limits[limit] };
    return [
      {
        path: `${path}.adds`,
        group,
        kind: 'budget',
        label: fill({ en: '{clock} ({limit}): adds', 'zh-CN': '{clock}（{limit}）：可延长' }, values),
        said: (text) =>
          fill(
            letter
              ? {
                  en: '{clock} can be extended by {budget}, told in the letter “{letter}”.',
                  'zh-CN': '{clock}可延长 {budget}，以《{letter}》告知客户。',
                }
              : { en: '{clock} can be extended by {budget}.', 'zh-CN': '{clock}可延长 {budget}。' },
            { ...values, budget: budgetSaid(text), ...(letter && { letter: letterWords[letter] }) },
          ),
      },
      {
        path: `${path}.atMost`,
        group,
        kind: 'count',
        label: fill({ en: '{clock} ({limit}): how often', 'zh-CN': '{clock}（{limit}）：最多次数' }, values),
        said: (text) =>
          fill(
            { en: '{clock}: {count} times at most.', 'zh-CN': '{clock}：最多延期 {count} 次。' },
            { ...values, count: text },
          ),
      },
      {
        path: `${path}.approver`,
        group,
        kind: 'choice',
        options: approverOptions,
        label: fill({ en: '{clock} ({limit}): granted by', 'zh-CN': '{clock}（{limit}）：批准人' }, values),
        said: (text) =>
          fill(
            { en: '{clock}: granted by {who} or above.', 'zh-CN': '{clock}：须由{who}或更高级别批准。' },
            { ...values, who: chosenSaid([text], approverOptions) },
          ),
      },
    ];
  });
}

function ladderSaid(text: string): Words {
  const rungs = rungsOfText(text).map(({ at, alert }) => ({ point: pointSaid(at), who: recipientsSaid(alert) }));
  return {
    en: `Alerts: ${rungs.map(({ point, who }) => `${point.en} to ${who.en}`).join('; ')}.`,
    'zh-CN': `预警：${rungs.map(({ point, who }) => `${point['zh-CN']}通知${who['zh-CN']}`).join('；')}。`,
  };
}
