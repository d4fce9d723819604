import { snapshotOf } from '#casework/advance-complaint.js';
import { pendingExtensions } from '#casework/asked-extensions.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import type { Rulebook } from '#casework/rulebook.js';
import type { ActingMember } from '#people/acting-member.js';
import type { ComplaintSnapshot } from '#workflows/complaint/complaint.advance.js';
import { advance, isRefusal } from '#workflows/complaint/complaint.advance.js';
import type { ClockName, LetterName, Outcome, Remedy, Severity } from '#workflows/complaint/complaint.context.js';
import type { ComplaintEvent } from '#workflows/complaint/complaint.events.js';
import { letterWords } from '#workflows/complaint/complaint.letters.js';
import type { Reason, ReasonCode } from '#workflows/complaint/complaint.reasons.js';
import { wordsOf } from '#workflows/complaint/complaint.reasons.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { actorOf } from '../complaints/actor-of.js';

/** What can wait for the word of somebody above. */
export const approvalKinds = ['resolution', 'extension', 'letter'] as const;
export type ApprovalKind = (typeof approvalKinds)[number];

/** Something that waits for the word of somebody above. Instants are epoch milliseconds. */
export interface ApprovalView {
  readonly kind: ApprovalKind;
  readonly ref: string;
  readonly version: number;
  readonly subject: string;
  readonly severity: Severity;
  readonly teamId: string;
  readonly ownerId?: string;
  readonly askedAt?: number;
  /** Who asked, where it was a person. */
  readonly askedBy?: string;
  /** When it has to be decided. */
  readonly dueAt?: number;
  /** Of a resolution: what is proposed. */
  readonly outcome?: Outcome;
  readonly remedies?: readonly Pick<Remedy, 'kind' | 'description' | 'amount'>[];
  /** Together, in the smallest unit of the currency. */
  readonly amount?: number;
  readonly currency?: string;
  /** Of a letter: which it is, and why it is held back. */
  readonly letterId?: string;
  readonly letter?: LetterName;
  readonly letterTitle?: Words;
  readonly because?: string;
  /** Of an extension: of which clock, for which of the policy's reasons, and what was said. */
  readonly clock?: ClockName;
  readonly clockTitle?: Words;
  readonly reason?: string;
  readonly reasonTitle?: Words;
  readonly explanation?: string;
  /** Why whoever asks may not say yes, or not say no. */
  readonly obstacles: {
    readonly approve: readonly ObstacleView[];
    readonly decline: readonly ObstacleView[];
  };
}

interface ObstacleView {
  readonly code: ReasonCode;
  readonly words: Words;
}

/** Everything of a kind that waits in this complaint; whether this person may decide is asked of the workflow itself. */
export function approvalsOf(
  kind: ApprovalKind,
  complaint: StoredComplaint,
  rulebook: Rulebook,
  member: ActingMember,
  now: number,
): ApprovalView[] {
  const snapshot = snapshotOf(complaint, rulebook);
  const { severity, teamId, ownerId } = snapshot.context;
  const { ref, version, subject } = complaint;
  const common = { kind, ref, version, subject, severity, teamId, ...(ownerId !== undefined && { ownerId }) };
  const would = wouldRefuse(snapshot, member, now);
  const waiting = {
    resolution: () => [resolutionOf(complaint, snapshot, rulebook, would)],
    extension: () => extensionsOf(complaint, rulebook, would),
    letter: () => heldLettersOf(complaint, snapshot, would),
  };
  return waiting[kind]().map((one) => ({ ...common, ...one }));
}

type Facts = Omit<ApprovalView, 'kind' | 'ref' | 'version' | 'subject' | 'severity' | 'teamId' | 'ownerId'>;
type Would = (type: ComplaintEvent['type'], fields?: object) => ObstacleView[];

function resolutionOf(
  { history, clocks }: StoredComplaint,
  { context }: ComplaintSnapshot,
  { policy }: Rulebook,
  would: Would,
): Facts {
  const proposal = history.findLast(({ event }) => event.type === 'resolution.proposed')?.event;
  const clock = clocks.findLast(({ name, state }) => name === 'approval' && state !== 'ended');
  const proposed = context.remedies.filter(({ state }) => state === 'proposed');
  return {
    ...(proposal && { askedAt: proposal.at, ...(proposal.by.kind === 'staff' && { askedBy: proposal.by.id }) }),
    ...(clock?.deadline !== undefined && { dueAt: clock.deadline }),
    ...(context.outcome && { outcome: context.outcome }),
    remedies: proposed.map(({ kind, description, amount }) => ({
      kind,
      description,
      ...(amount !== undefined && { amount }),
    })),
    amount: proposed.reduce((sum, { amount = 0 }) => sum + amount, 0),
    currency: policy.approvalLimits.currency,
    obstacles: { approve: would('resolution.approved'), decline: would('resolution.declined', { reason: '…' }) },
  };
}

function extensionsOf(complaint: StoredComplaint, { policy }: Rulebook, would: Would): Facts[] {
  const { history, clocks } = complaint;
  return pendingExtensions(complaint).map(({ clock, reason, by, at }) => {
    const asking = history.findLast(({ event }) => event.type === 'extension.asked' && event.clock === clock)?.event;
    const explanation = asking?.type === 'extension.asked' ? asking.explanation : '…';
    const running = clocks.findLast(({ name, state }) => name === clock && state !== 'ended');
    const reasonTitle = policy.reasons[reason];
    return {
      clock,
      clockTitle: policy.clocks[clock].title,
      reason,
      ...(reasonTitle && { reasonTitle }),
      explanation,
      askedAt: at,
      askedBy: by,
      // The time that is asked for has to be there before the present one is over.
      ...(running?.deadline !== undefined && { dueAt: running.deadline }),
      obstacles: {
        approve: would('deadline.extended', { clock, reason, explanation }),
        decline: would('extension.declined', { clock, because: '…' }),
      },
    };
  });
}

function heldLettersOf({ history }: StoredComplaint, { context }: ComplaintSnapshot, would: Would): Facts[] {
  return context.letters
    .filter(({ state }) => state === 'withheld')
    .map(({ id, letter, because }) => {
      const held = history.findLast(({ event }) => event.type === 'letter.withheld' && event.letterId === id)?.event;
      return {
        letterId: id,
        letter,
        letterTitle: letterWords[letter],
        ...(because !== undefined && { because }),
        ...(held && { askedAt: held.at }),
        obstacles: {
          approve: would('letter.released', { letterId: id, reason: '…' }),
          decline: would('letter.failed', { letterId: id, reason: '…' }),
        },
      };
    });
}

/** Asks the workflow what it would say, without letting it happen: it alone knows limits and who may not judge. */
function wouldRefuse(snapshot: ComplaintSnapshot, member: ActingMember, now: number): Would {
  return (type, fields = {}) => {
    const event = { type, id: 'asked', at: now, by: actorOf(member), ...fields } as ComplaintEvent;
    const result = advance(snapshot, event);
    return isRefusal(result) ? result.reasons.map(viewOf) : [];
  };
}

function viewOf(reason: Reason): ObstacleView {
  return { code: reason.code, words: wordsOf(reason) };
}
