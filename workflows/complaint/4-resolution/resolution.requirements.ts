import type { ComplaintContext } from '../complaint.context.js';
import type { ComplaintEvent } from '../complaint.events.js';
import type { Judge } from '../complaint.judging.js';
import { on, unless } from '../complaint.judging.js';
import type { Reason } from '../complaint.reasons.js';
import { lineOfCommand } from '../complaint.roles.js';

/** What must hold of an event about remedies and who may grant them. */
export const resolutionRequirements = {
  withinOwnLimit: on('resolution.proposed', ({ context, event }) =>
    withinLimit(context, event, costOf(event.remedies)),
  ),
  withinOwnSettlement: on('complaint.settledAtOnce', ({ context, event }) =>
    withinLimit(context, event, costOf(event.remedies ?? [])),
  ),
  settledWithRemedies: on('complaint.settledAtOnce', ({ event }) =>
    unless((event.remedies ?? []).length > 0, 'otherwise-routed'),
  ),
  withinApproversLimit: ({ context, event }) =>
    withinLimit(context, event, costOf(context.remedies.filter(({ state }) => state === 'proposed'))),
  approverIsNotDrafter: ({ context, event }) =>
    unless(event.by.kind === 'staff' && event.by.id !== context.drafterId, 'drafter-cannot-approve'),
  remedyOpen: on('remedy.done', ({ context, event }) =>
    unless(
      openRemedies(context).some(({ id }) => id === event.remedyId),
      'remedy-unknown',
      { remedy: event.remedyId },
    ),
  ),
  lastOpenRemedy: on('remedy.done', ({ context, event }) =>
    unless(
      openRemedies(context).every(({ id }) => id === event.remedyId),
      'otherwise-routed',
    ),
  ),
} satisfies Record<string, Judge>;

/** Remedies that the customer was told of and that are not done. */
export function openRemedies(context: ComplaintContext): ComplaintContext['remedies'] {
  return context.remedies.filter(({ state }) => state === 'agreed');
}

function costOf(remedies: readonly { readonly amount?: number }[]): number {
  return remedies.reduce((sum, { amount = 0 }) => sum + amount, 0);
}

/** The role's limit is the policy's; a person's own can only be lower. */
function withinLimit(context: ComplaintContext, { by }: ComplaintEvent, amount: number): Reason | undefined {
  const limits = lineOfCommand
    .filter((role) => by.kind === 'staff' && by.roles.includes(role))
    .map((role) => context.rules.approvalLimits[role]);
  if (amount === 0) return undefined;
  const own = by.kind === 'staff' ? by.limit : undefined;
  if (own !== undefined && amount > own) return { code: 'over-own-limit', values: { amount, limit: own } };
  if (limits.includes(null)) return undefined;
  const limit = Math.max(0, ...limits.map((one) => one ?? 0));
  return unless(amount <= limit, 'over-limit', { amount, limit });
}
