import type { StoredComplaint } from '#casework/complaint.store.js';
import type { Rulebook } from '#casework/rulebook.js';
import type { Rulebooks } from '#casework/rulebooks.js';
import type { Simulation } from '#casework/simulate.js';
import { compare, simulate } from '#casework/simulate.js';
import type { Calendar } from '#clocks/calendar.js';
import type { Policy } from '#clocks/policy.js';
import type { FoundComplaint } from './rule-run.js';

/** The rule that is tried. */
export type TriedRule =
  { readonly kind: 'policy'; readonly policy: Policy } | { readonly kind: 'calendar'; readonly calendar: Calendar };

/**
 * What would have become of one complaint under another policy or calendar, beside what becomes of it under its own: what
 * people did is the same, and both are told up to the same instant.
 * @throws Error for a history that cannot be played
 */
export function tryComplaint(
  { history, ref, pins }: Pick<StoredComplaint, 'history' | 'ref' | 'pins'>,
  rule: TriedRule,
  until: number,
  rulebooks: Rulebooks,
): FoundComplaint {
  const own = rulebooks.rulebookFor(pins);
  const before = simulate([history], until, own);
  const now = simulate([history], until, under(rule, own, rulebooks));
  const [difference] = compare(before, now);
  return {
    ...(difference && { row: { ref, ...difference } }),
    breaches: { before: before.totals.breaches, now: now.totals.breaches },
    alerts: { before: before.totals.alerts, now: now.totals.alerts },
    alertsTo: alertsOf(before, now),
  };
}

/** A policy that counts in the complaint's own calendar goes on in it, so that nothing else is different. */
function under(rule: TriedRule, own: Rulebook, rulebooks: Rulebooks): Rulebook {
  if (rule.kind === 'calendar') return rulebooks.withTimeRules(own, own.policy, rule.calendar);
  const other = rulebooks.calendars.get(rule.policy.calendar);
  const calendar = other && other.name !== own.calendar.name ? other : own.calendar;
  return rulebooks.withTimeRules(own, rule.policy, calendar);
}

function alertsOf(before: Simulation, now: Simulation): FoundComplaint['alertsTo'] {
  const recipients = new Set([...Object.keys(before.alertsTo), ...Object.keys(now.alertsTo)]);
  return Object.fromEntries(
    [...recipients].map((to) => [to, { before: before.alertsTo[to] ?? 0, now: now.alertsTo[to] ?? 0 }]),
  );
}
