import { triggers } from '#workflows/complaint/at-any-time/at-any-time.events.js';
import { clockNames, letterNames, severities } from '#workflows/complaint/complaint.context.js';
import type { ClockName, LetterName, Severity } from '#workflows/complaint/complaint.context.js';
import { parseBudget } from '../budget.js';
import type { Budget } from '../budget.js';
import { approvers, clockOrigins, letterElements, windows } from '../policy.js';
import type { ClockPolicy, ExtensionRule, LetterRule, LimitRule, Policy } from '../policy.js';
import type { Rung } from '../ladder.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import type { Field } from './field.js';
import { readLadder } from './ladder-fields.js';

type Content = Omit<Policy, 'hash'>;

const keys = [
  'name',
  'version',
  'extends',
  'title',
  'source',
  'calendar',
  'ladder',
  'clocks',
  'extensions',
  'reasons',
  'letters',
  'automaticAcknowledgementSufficesFor',
  'followUp',
  'secondStage',
  'chase',
  'approvalLimits',
  'instantTriggers',
  'repeated',
  'alertAnsweredWithin',
  'quietHours',
  'lesson',
  'retention',
  'hotline',
] as const;

/** What a policy file says, once its base is laid under it; undefined when anything is missing or not as it should be. */
export function readPolicyFields(root: Field): Content | undefined {
  root.entries(keys);
  const ladder = readLadder(root.below('ladder'));
  const reasons = readNamedWords(root.below('reasons'));
  const approvalLimits = readApprovalLimits(root.below('approvalLimits'));
  const currency = approvalLimits?.currency ?? 'CNY';
  const content = {
    name: root.below('name').text(),
    version: root.below('version').number(1),
    title: root.below('title').words(),
    source: texts(root.below('source')),
    calendar: root.below('calendar').text(),
    clocks: readClocks(root.below('clocks'), ladder),
    extensions: root
      .below('extensions')
      .items()
      .map((item) => readExtension(item, reasons)),
    reasons,
    letters: readLetters(root.below('letters')),
    automaticAcknowledgementSufficesFor: listOf(root.below('automaticAcknowledgementSufficesFor'), severities),
    followUp: mapOf(root.below('followUp'), {
      notByHandler: (field) => field.boolean(),
      attempts: (field) => field.number(1),
    }),
    secondStage: root.below('secondStage').boolean(),
    chase: mapOf(root.below('chase'), { atMost: (field) => field.number(0) }),
    approvalLimits,
    instantTriggers: mapOf(root.below('instantTriggers'), {
      tellManagerWithin: readBudget,
      when: (field) => listOf(field, triggers),
      amountOver: (field) => inSmallestUnit(field.number(0, 'fraction'), currency),
    }),
    repeated: mapOf(root.below('repeated'), {
      complaints: (field) => field.number(2),
      within: readBudget,
      reopenings: (field) => field.number(1),
    }),
    alertAnsweredWithin: readBudgets(root.below('alertAnsweredWithin')),
    quietHours: mapOf(root.below('quietHours'), {
      from: readTime,
      to: readTime,
      exceptFor: (field) => listOf(field, severities),
    }),
    lesson: mapOf(root.below('lesson'), { reviewFor: (field) => listOf(field, severities) }),
    retention: mapOf(root.below('retention'), { years: (field) => field.number(1) }),
  };
  const hotline = root.below('hotline').isWritten
    ? mapOf(root.below('hotline'), {
        answerWithinSeconds: (field) => field.number(1),
        otherMediaWithinSeconds: (field) => field.number(1),
        connectRatePercent: (field) => field.number(1),
      })
    : undefined;
  const policy = complete(content);
  return policy && { ...policy, extensions: policy.extensions.filter(isKnown), ...(hotline && { hotline }) };
}

function readClocks(field: Field, ladder: readonly Rung[]): Record<ClockName, ClockPolicy> | undefined {
  const written = new Map(field.entries(clockNames));
  const clocks: [ClockName, ClockPolicy][] = [];
  for (const name of clockNames) {
    const clock = written.get(name);
    if (clock) clocks.push([name, readClock(clock, ladder, windows.includes(name))]);
    else field.refuse(`the clock "${name}" has no budget`);
  }
  return Object.fromEntries(clocks) as Record<ClockName, ClockPolicy>;
}

const unreadable: Words = { en: '', 'zh-CN': '' };

function readClock(field: Field, ladder: readonly Rung[], isWindow: boolean): ClockPolicy {
  field.entries(['title', 'from', 'internal', 'statutory']);
  const internal = field.below('internal');
  const statutory = field.below('statutory');
  if (!internal.isWritten && !statutory.isWritten)
    field.refuse(`${field.called} needs an internal target or a statutory limit`);
  return {
    title: field.below('title').words() ?? unreadable,
    from: field.below('from').word(clockOrigins) ?? 'stage',
    ...(internal.isWritten && { internal: readLimit(internal, ladder, isWindow) }),
    ...(statutory.isWritten && { statutory: readLimit(statutory, ladder, isWindow) }),
  };
}

function readLimit(field: Field, usual: readonly Rung[], isWindow: boolean): LimitRule {
  field.entries(['budget', 'recurs', 'pauses', 'ladder']);
  const ladder = field.below('ladder');
  const recurs = field.below('recurs');
  return {
    budget: (field.below('budget').is('given') ? 'given' : readBudgets(field.below('budget'))) ?? 'given',
    recurs: recurs.isWritten ? (recurs.boolean() ?? false) : false,
    pauses: readPauses(field.below('pauses')),
    ladder: ladder.isWritten ? readLadder(ladder, isWindow) : usual,
  };
}

function readPauses(field: Field): LimitRule['pauses'] {
  if (field.is('never')) return 'never';
  if (field.isWritten && !field.isMap) field.refuse(`${field.called} is either "never" or { atMost: ... }`);
  else if (!field.isWritten) field.refuse(`${field.called} is missing; write "never" or { atMost: ... }`);
  else return mapOf(field, { atMost: readBudget }) ?? 'never';
  return 'never';
}

function readExtension(field: Field, reasons: Readonly<Record<string, Words>> | undefined): ExtensionRule | undefined {
  const letter = field.below('letter');
  const rule = mapOf(
    field,
    {
      clock: (clock) => clock.word(clockNames),
      limit: (limit) => limit.word(['internal', 'statutory'] as const),
      adds: readBudget,
      atMost: (count) => count.number(1),
      reasons: texts,
      approver: (approver) => approver.word(approvers),
    },
    ['letter'],
  );
  for (const reason of field.below('reasons').items()) {
    const text = reason.text();
    if (text !== undefined && reasons && !Object.hasOwn(reasons, text))
      reason.refuse(`"${text}" is not explained under "reasons"`);
  }
  const word = letter.isWritten ? letter.word(letterNames) : undefined;
  return rule && { ...rule, ...(word && { letter: word }) };
}

function readLetters(field: Field): Partial<Record<LetterName, LetterRule>> {
  const letters = field.entries(letterNames).map(([name, letter]) => {
    letter.entries(['requires']);
    return [name, { requires: listOf(letter.below('requires'), letterElements) ?? [] }];
  });
  return Object.fromEntries(letters) as Partial<Record<LetterName, LetterRule>>;
}

function readApprovalLimits(field: Field): Policy['approvalLimits'] | undefined {
  const currency = readCurrency(field.below('currency'));
  const amount = (limit: Field): { amount: number | null } | undefined => {
    if (limit.is('unlimited')) return { amount: null };
    const number = limit.number(0, 'fraction');
    return number === undefined ? undefined : { amount: inSmallestUnit(number, currency ?? 'CNY') ?? 0 };
  };
  const limits = mapOf(field, { agent: amount, lead: amount, manager: amount, director: amount }, ['currency']);
  if (!limits || currency === undefined) return undefined;
  const { agent, lead, manager, director } = limits;
  return { currency, agent: agent.amount, lead: lead.amount, manager: manager.amount, director: director.amount };
}

function readCurrency(field: Field): string | undefined {
  const text = field.text();
  if (text === undefined) return undefined;
  return Intl.supportedValuesOf('currency').includes(text)
    ? text
    : field.refuse(`"${text}" is not a currency such as CNY`);
}

function inSmallestUnit(amount: number | undefined, currency: string): number | undefined {
  if (amount === undefined) return undefined;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return Math.round(amount * 10 ** (format.maximumFractionDigits ?? 2));
}

function readNamedWords(field: Field): Record<string, Words> | undefined {
  const named = field.entries().map(([key, words]) => [key, words.words()] as const);
  return named.every(([, words]) => words) ? (Object.fromEntries(named) as Record<string, Words>) : undefined;
}

function readTime(field: Field): string | undefined {
  const text = field.text();
  if (text === undefined) return undefined;
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : field.refuse(`"${text}" is not a time such as 20:00`);
}

/** A budget such as `3 business days`. */
export function readBudget(field: Field): Budget | undefined {
  const text = field.text();
  if (text === undefined) return undefined;
  return parseBudget(text) ?? field.refuse(`"${text}" is not a budget such as "3 business days"`);
}

function readBudgets(field: Field): Record<Severity, Budget> | undefined {
  if (!field.isMap) {
    const budget = readBudget(field);
    return budget && { low: budget, normal: budget, high: budget, critical: budget };
  }
  return mapOf(field, { low: readBudget, normal: readBudget, high: readBudget, critical: readBudget });
}

function texts(field: Field): string[] | undefined {
  if (!field.isWritten) return field.refuse(`${field.called} is missing`);
  return field
    .items()
    .map((item) => item.text())
    .filter(isKnown);
}

function listOf<Word extends string>(field: Field, known: readonly Word[]): Word[] | undefined {
  if (!field.isWritten) return field.refuse(`${field.called} is missing`);
  return field
    .items()
    .map((item) => item.word(known))
    .filter(isKnown);
}

type Readers = Record<string, (field: Field) => unknown>;

/** Every key read by its reader; undefined when the map or one of its keys is missing or not as it should be. */
function mapOf<R extends Readers>(
  field: Field,
  readers: R,
  others: readonly string[] = [],
): { [K in keyof R]: Exclude<ReturnType<R[K]>, undefined> } | undefined {
  if (!field.isWritten) return field.refuse(`${field.called} is missing`);
  field.entries([...Object.keys(readers), ...others]);
  if (!field.isMap) return undefined;
  return complete(Object.fromEntries(Object.entries(readers).map(([key, read]) => [key, read(field.below(key))]))) as
    { [K in keyof R]: Exclude<ReturnType<R[K]>, undefined> } | undefined;
}

function complete<M extends object>(values: M): { [K in keyof M]: Exclude<M[K], undefined> } | undefined {
  return Object.values(values).every(isKnown) ? (values as { [K in keyof M]: Exclude<M[K], undefined> }) : undefined;
}

function isKnown<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}
