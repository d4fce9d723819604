import { severities } from '#workflows/complaint/complaint.context.js';
import type { Severity } from '#workflows/complaint/complaint.context.js';
import type { Budget } from './budget.js';
import { budgetWords } from './budget.js';
import type { ClockPolicy, ExtensionRule, LimitRule, Policy } from './policy.js';

/** A rule as a file writes it: texts, numbers, lists and names with values. */
export type Form = null | string | number | boolean | readonly Form[] | { readonly [key: string]: Form };

/**
 * A policy written down whole, in the words of its file: what `readWholePolicy` reads again into the very same policy. So a
 * policy can be changed field by field and is judged as every file is.
 */
export function formOfPolicy(policy: Policy): { readonly [key: string]: Form } {
  const {
    hash: _content,
    clocks,
    extensions,
    approvalLimits,
    instantTriggers,
    repeated,
    alertAnsweredWithin,
    ...rest
  } = policy;
  const { currency } = approvalLimits;
  return {
    ...(rest as unknown as { readonly [key: string]: Form }),
    // Every limit writes its own, so nothing is left for the usual one; a file must have it all the same.
    ladder: [{ at: 'breach', alert: 'manager' }],
    clocks: Object.fromEntries(Object.entries(clocks).map(([name, clock]) => [name, formOfClock(clock)])),
    extensions: extensions.map(formOfExtension),
    approvalLimits: {
      currency,
      agent: wholeAmount(approvalLimits.agent, currency),
      lead: wholeAmount(approvalLimits.lead, currency),
      manager: wholeAmount(approvalLimits.manager, currency),
      director: wholeAmount(approvalLimits.director, currency),
    },
    instantTriggers: {
      ...instantTriggers,
      tellManagerWithin: textOf(instantTriggers.tellManagerWithin),
      amountOver: wholeAmount(instantTriggers.amountOver, currency),
    },
    repeated: { ...repeated, within: textOf(repeated.within) },
    alertAnsweredWithin: formOfBudgets(alertAnsweredWithin),
  };
}

function formOfClock({ title, from, internal, statutory }: ClockPolicy): Form {
  return {
    title: { ...title },
    from,
    ...(internal && { internal: formOfLimit(internal) }),
    ...(statutory && { statutory: formOfLimit(statutory) }),
  };
}

function formOfLimit({ budget, recurs, pauses, ladder }: LimitRule): Form {
  return {
    budget: budget === 'given' ? budget : formOfBudgets(budget),
    recurs,
    pauses: pauses === 'never' ? pauses : { atMost: textOf(pauses.atMost) },
    ladder: ladder.map(({ at, alert }) => ({ at, alert: alert.length > 0 ? alert : 'nobody' })),
  };
}

function formOfExtension({ adds, ...rule }: ExtensionRule): Form {
  return { ...rule, adds: textOf(adds) };
}

function formOfBudgets(budgets: Readonly<Record<Severity, Budget>>): Form {
  return Object.fromEntries(severities.map((severity) => [severity, textOf(budgets[severity])]));
}

function textOf(budget: Budget): string {
  return budgetWords(budget).en;
}

/** Money is kept in the smallest unit and written in whole ones. */
function wholeAmount(amount: number | null, currency: string): Form {
  if (amount === null) return 'unlimited';
  const format = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return amount / 10 ** (format.maximumFractionDigits ?? 2);
}
