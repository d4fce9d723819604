import type { ComplaintContext, ComplaintRules } from '../complaint.context.js';
import type { ComplaintEvent } from '../complaint.events.js';
import type { Judge } from '../complaint.judging.js';
import { on, unless } from '../complaint.judging.js';
import type { Reason } from '../complaint.reasons.js';
import { ranksAtLeast } from '../complaint.roles.js';

type Rule = ComplaintRules['extensions'][number];
type Asked = NonNullable<ComplaintContext['extensionsAsked']>[number];

/** What must hold of more time for a duty: for which reason, how often, and at whose word. */
export const extensionRequirements = {
  extensionAllowed: on('deadline.extended', ({ context, event }) => {
    const rule = ruleFor(context, event.clock, event.reason);
    return obstacleOfRule(context, rule) ?? notGrantedBy(event, rule);
  }),
  /** Whether an earlier request still waits is seen from its clock, which only the casework knows (`asked-extensions.ts`). */
  extensionAskable: on('extension.asked', ({ context, event }) =>
    obstacleOfRule(context, ruleFor(context, event.clock, event.reason)),
  ),
  extensionWasAsked: on('extension.declined', ({ context, event }) => {
    const asked = askedFor(context, event.clock);
    return asked ? notGrantedBy(event, ruleFor(context, asked.clock, asked.reason)) : { code: 'extension-not-asked' };
  }),
  /** Whoever asked for it does not answer it as well. */
  answererDidNotAsk: ({ context, event }) => {
    const asked = 'clock' in event ? askedFor(context, event.clock) : undefined;
    return unless(asked === undefined || event.by.kind !== 'staff' || asked.by !== event.by.id, 'asker-cannot-approve');
  },
} satisfies Record<string, Judge>;

/** Who may grant what was asked for. */
export function approverOfExtension(context: ComplaintContext, clock: string): Rule['approver'] | undefined {
  const asked = askedFor(context, clock);
  return asked && ruleFor(context, asked.clock, asked.reason)?.approver;
}

function askedFor({ extensionsAsked = [] }: ComplaintContext, clock: string): Asked | undefined {
  return extensionsAsked.find((asked) => asked.clock === clock);
}

function ruleFor({ rules }: ComplaintContext, clock: string, reason: string): Rule | undefined {
  return rules.extensions.find((rule) => rule.clock === clock && rule.reasons.includes(reason));
}

function obstacleOfRule(context: ComplaintContext, rule: Rule | undefined): Reason | undefined {
  if (!rule) return { code: 'extension-not-allowed' };
  const granted = context.extensions.filter(
    ({ clock, reason }) => clock === rule.clock && rule.reasons.includes(reason),
  );
  return granted.length >= rule.atMost ? { code: 'extensions-used-up' } : undefined;
}

function notGrantedBy({ by }: ComplaintEvent, rule: Rule | undefined): Reason | undefined {
  if (!rule) return { code: 'extension-not-allowed' };
  return unless(ranksAtLeast(by, rule.approver), 'extension-approver', { role: rule.approver });
}
