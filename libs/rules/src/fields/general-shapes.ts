import { severities } from '#workflows/complaint/complaint.context.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import type { FieldKind, RuleField } from '../rule-field.js';
import type { FieldShape } from './field-shape.js';
import { approverOptions, budgetSaid, chosenSaid, severityOptions, triggerOptions } from './rule-words.js';

const groups = {
  customer: { en: 'Towards the customer', 'zh-CN': '面向客户' },
  money: { en: 'Who may grant how much', 'zh-CN': '补救审批额度' },
  alarm: { en: 'Told at once', 'zh-CN': '即时上报' },
  answers: { en: 'Answering alerts', 'zh-CN': '预警应答' },
  rest: { en: 'Afterwards', 'zh-CN': '后续' },
  ground: { en: 'Ground', 'zh-CN': '依据' },
} as const satisfies Record<string, Words>;

type Options = NonNullable<RuleField['options']>;

/** Everything of a policy that is no clock. `{value}` in a sentence is what the field says. */
export function generalShapes(calendars: readonly string[]): FieldShape[] {
  return [
    shape(
      'customer',
      'chase.atMost',
      'count',
      { en: 'Chases taken in one round', 'zh-CN': '每轮受理催办次数' },
      {
        en: 'At most {value} chases are taken in one round.',
        'zh-CN': '每轮最多受理 {value} 次催办。',
      },
    ),
    shape(
      'customer',
      'followUp.attempts',
      'count',
      { en: 'Attempts at the follow-up', 'zh-CN': '回访尝试次数' },
      {
        en: 'The follow-up is tried {value} times.',
        'zh-CN': '回访最多尝试 {value} 次。',
      },
    ),
    yesOrNo('customer', 'followUp.notByHandler', { en: 'Follow-up by somebody else', 'zh-CN': '回访人须非经办人' }, [
      { en: 'Somebody else than the handler follows up.', 'zh-CN': '回访由经办人以外的人进行。' },
      { en: 'The handler may follow up.', 'zh-CN': '经办人可自行回访。' },
    ]),
    yesOrNo('customer', 'secondStage', { en: 'Second stage', 'zh-CN': '复核' }, [
      { en: 'After dissatisfaction somebody else reviews it.', 'zh-CN': '客户不满意时由他人复核。' },
      { en: 'There is no review by somebody else.', 'zh-CN': '不设他人复核。' },
    ]),
    several(
      'customer',
      'automaticAcknowledgementSufficesFor',
      severityOptions,
      { en: 'Automatic notice suffices', 'zh-CN': '自动回执即可' },
      {
        en: 'An automatic notice suffices as acknowledgement for severity: {value}.',
        'zh-CN': '以下严重程度以自动回执作为告知确认即可：{value}。',
      },
    ),
    ...approverOptions.map(({ value, words }) => grant(`approvalLimits.${value}`, words)),
    shape(
      'alarm',
      'instantTriggers.amountOver',
      'amount',
      { en: 'Amount over', 'zh-CN': '金额超过' },
      {
        en: 'A manager is told at once when more than {value} is at stake.',
        'zh-CN': '涉及金额超过 {value} 时即时上报经理。',
      },
    ),
    several(
      'alarm',
      'instantTriggers.when',
      triggerOptions,
      { en: 'Told at once', 'zh-CN': '即时上报情形' },
      {
        en: 'A manager is told at once of: {value}.',
        'zh-CN': '下列情形即时上报经理：{value}。',
      },
    ),
    budget(
      'alarm',
      'instantTriggers.tellManagerWithin',
      { en: 'Passed over after', 'zh-CN': '未应答即越级' },
      {
        en: 'A manager who has not answered in {value} is passed over.',
        'zh-CN': '经理 {value}内未应答即越级上报。',
      },
    ),
    shape(
      'alarm',
      'repeated.complaints',
      'count',
      { en: 'Repeated complaints', 'zh-CN': '重复投诉件数' },
      {
        en: '{value} complaints of one customer raise the last one a rung.',
        'zh-CN': '同一客户累计 {value} 件投诉时，末件升一级。',
      },
    ),
    budget(
      'alarm',
      'repeated.within',
      { en: 'Repeated within', 'zh-CN': '重复投诉期间' },
      {
        en: 'They are counted over {value}.',
        'zh-CN': '统计期间为 {value}。',
      },
    ),
    shape(
      'alarm',
      'repeated.reopenings',
      'count',
      { en: 'Reopenings', 'zh-CN': '重新受理次数' },
      {
        en: 'From reopening {value} on a complaint climbs two rungs at once.',
        'zh-CN': '自第 {value} 次重新受理起，一次升两级。',
      },
    ),
    ...severities.map((severity) => {
      const words = severityOptions.find(({ value }) => value === severity)!.words;
      return budget(
        'answers',
        `alertAnsweredWithin.${severity}`,
        fill({ en: 'Severity {severity}', 'zh-CN': '严重程度：{severity}' }, { severity: words }),
        {
          en: `Severity ${words.en}: an alert that nobody has answered in {value} climbs.`,
          'zh-CN': `严重程度${words['zh-CN']}：预警 {value}内无人应答即上升一级。`,
        },
      );
    }),
    shape(
      'answers',
      'quietHours.from',
      'time',
      { en: 'Quiet from', 'zh-CN': '静默开始' },
      {
        en: 'No mail or call to staff from {value}.',
        'zh-CN': '{value} 起不向员工发送通知。',
      },
    ),
    shape(
      'answers',
      'quietHours.to',
      'time',
      { en: 'Quiet until', 'zh-CN': '静默结束' },
      {
        en: 'Mails and calls to staff again from {value}.',
        'zh-CN': '{value} 起恢复通知。',
      },
    ),
    several(
      'answers',
      'quietHours.exceptFor',
      severityOptions,
      { en: 'Not quiet for', 'zh-CN': '静默例外' },
      {
        en: 'Quiet hours do not hold for severity: {value}.',
        'zh-CN': '以下严重程度不受静默时段限制：{value}。',
      },
    ),
    several(
      'rest',
      'lesson.reviewFor',
      severityOptions,
      { en: 'Lessons reviewed', 'zh-CN': '总结须复核' },
      {
        en: 'Lessons are reviewed for severity: {value}.',
        'zh-CN': '以下严重程度的总结须复核：{value}。',
      },
    ),
    shape(
      'rest',
      'retention.years',
      'count',
      { en: 'Years kept', 'zh-CN': '保存年限' },
      {
        en: 'Complaints are kept for {value} years after closing.',
        'zh-CN': '结案后保存 {value} 年。',
      },
    ),
    shape(
      'rest',
      'hotline.answerWithinSeconds',
      'count',
      { en: 'Hotline: seconds', 'zh-CN': '热线接听秒数' },
      {
        en: 'Calls are answered within {value} seconds.',
        'zh-CN': '来电 {value} 秒内接听。',
      },
    ),
    shape(
      'rest',
      'hotline.connectRatePercent',
      'count',
      { en: 'Hotline: rate', 'zh-CN': '热线接通率' },
      {
        en: '{value} % of calls are connected.',
        'zh-CN': '接通率不低于 {value}%。',
      },
    ),
    {
      ...shape(
        'ground',
        'calendar',
        'choice',
        { en: 'Calendar', 'zh-CN': '日历' },
        {
          en: 'Business time is counted in the calendar “{value}”.',
          'zh-CN': '工作时间按日历“{value}”计算。',
        },
      ),
      options: calendars.map((name) => ({ value: name, words: { en: name, 'zh-CN': name } })),
    },
    shape(
      'ground',
      'source',
      'lines',
      { en: 'Where the numbers are from', 'zh-CN': '依据来源' },
      { en: '{value}', 'zh-CN': '{value}' },
    ),
  ];
}

function shape(group: keyof typeof groups, path: string, kind: FieldKind, label: Words, sentence: Words): FieldShape {
  const said = (text: string): Words => fill(sentence, { value: text });
  return { path, group: { key: group, words: groups[group] }, label, kind, said };
}

function grant(path: string, who: Words): FieldShape {
  return {
    ...shape('money', path, 'amount', who, who),
    said: (text) =>
      text === 'unlimited'
        ? fill({ en: 'The {who} grants any amount alone.', 'zh-CN': '{who}可独立批准任意金额。' }, { who })
        : fill(
            { en: 'The {who} grants up to {value} alone.', 'zh-CN': '{who}可独立批准至 {value}。' },
            { who, value: text },
          ),
  };
}

function budget(group: keyof typeof groups, path: string, label: Words, sentence: Words): FieldShape {
  return {
    ...shape(group, path, 'budget', label, sentence),
    said: (text) => fill(sentence, { value: budgetSaid(text) }),
  };
}

function several(
  group: keyof typeof groups,
  path: string,
  options: Options,
  label: Words,
  sentence: Words,
): FieldShape {
  const parts = (text: string): string[] => text.split(', ').filter((part) => part !== '');
  return {
    ...shape(group, path, 'choices', label, sentence),
    options,
    said: (text) => fill(sentence, { value: chosenSaid(parts(text), options) }),
  };
}

function yesOrNo(
  group: keyof typeof groups,
  path: string,
  label: Words,
  [yes, no]: readonly [Words, Words],
): FieldShape {
  return { ...shape(group, path, 'yesNo', label, yes), said: (text) => (text === 'true' ? yes : no) };
}
