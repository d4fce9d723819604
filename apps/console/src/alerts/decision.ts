import type { Approval, ApprovalKind } from './alert-queries.js';

type Decision = 'approve' | 'decline';

/** Whoever lets a letter go that was held back, or says no to anything, says why. */
export function needsReason(kind: ApprovalKind, decision: Decision): boolean {
  return decision === 'decline' || kind === 'letter';
}

/** How long it may be: why a letter does not go is one line. */
export function longestReason(kind: ApprovalKind, decision: Decision): number {
  return kind === 'letter' && decision === 'decline' ? 200 : 10_000;
}

/** The event of the complaint by which it is decided. */
export function decisionOn(
  { kind, letterId, clock, reason: asked, explanation }: Approval,
  decision: Decision,
  reason: string,
): { readonly event: string; readonly fields: Readonly<Record<string, unknown>> } {
  const approves = decision === 'approve';
  switch (kind) {
    case 'letter':
      return { event: approves ? 'letter.released' : 'letter.failed', fields: { letterId, reason } };
    case 'extension':
      return approves
        ? { event: 'deadline.extended', fields: { clock, reason: asked, explanation } }
        : { event: 'extension.declined', fields: { clock, because: reason } };
    case 'resolution':
      return approves
        ? { event: 'resolution.approved', fields: {} }
        : { event: 'resolution.declined', fields: { reason } };
  }
}
