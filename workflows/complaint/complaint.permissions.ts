import type { ComplaintContext } from './complaint.context.js';
import type { ComplaintEventType } from './complaint.events.js';
import type { Reason } from './complaint.reasons.js';
import type { Actor } from './complaint.roles.js';
import { ranksAtLeast } from './complaint.roles.js';

/**
 * `owner` is the owner in person, and a lead or above; `agent`, `lead`, `manager` are that rank or above;
 * `department` answers requests; a customer has proved to be one; a channel reports what became of a letter, or what
 * was done to another complaint.
 */
export type Permit = 'owner' | 'agent' | 'lead' | 'manager' | 'department' | 'customer' | 'channel' | 'time';

/** Who may say that each event happened. What is not listed for somebody is not theirs to say. */
export const permits: Readonly<Record<ComplaintEventType, readonly Permit[]>> = {
  'complaint.registered': ['agent', 'customer', 'channel'],
  'complaint.classified': ['agent'],
  'complaint.accepted': ['owner'],
  'complaint.rejected': ['owner'],
  'complaint.referred': ['owner'],
  'enquiry.recognised': ['agent'],
  'complaint.recognised': ['agent'],
  'enquiry.answered': ['agent'],
  'acknowledgement.given': ['owner'],
  'complaint.settledAtOnce': ['owner'],
  'information.requested': ['owner'],
  'request.sent': ['owner'],
  'request.answered': ['department', 'owner'],
  'request.handedBack': ['department', 'owner'],
  'finding.recorded': ['owner'],
  'investigation.concluded': ['owner'],
  'resolution.proposed': ['owner'],
  'resolution.approved': ['lead'],
  'resolution.declined': ['lead'],
  'customer.accepted': ['customer', 'owner'],
  'customer.refused': ['customer', 'owner'],
  'decision.stood': ['owner'],
  'investigation.resumed': ['owner'],
  'remedy.done': ['owner', 'department'],
  'followUp.assigned': ['agent'],
  'followUp.attempted': ['agent'],
  'followUp.completed': ['agent'],
  'survey.answered': ['customer'],
  'lesson.recorded': ['agent'],
  'lesson.waived': ['agent'],
  'lesson.confirmed': ['agent'],
  'lesson.returned': ['agent'],
  'correctiveAction.done': ['agent', 'department'],
  'complaint.closed': ['owner'],
  'complaint.reopened': ['customer', 'agent'],
  'effectiveness.checked': ['lead'],
  'complaint.assigned': ['agent'],
  'conflict.declared': ['agent'],
  'complaint.repeated': ['time'],
  'complaint.merged': ['owner'],
  'merge.undone': ['owner', 'channel'],
  'complaint.joined': ['channel'],
  'complaint.parted': ['channel'],
  'complaint.split': ['owner'],
  'complaint.linked': ['agent'],
  'complaint.unlinked': ['agent'],
  'link.noted': ['channel'],
  'link.dropped': ['channel'],
  'note.added': ['agent', 'department'],
  'contact.recorded': ['agent'],
  'customer.informed': ['agent'],
  'customer.wrote': ['customer', 'channel', 'agent'],
  'customer.withdrew': ['customer', 'owner'],
  'customer.chased': ['customer', 'agent'],
  'promise.made': ['agent'],
  'promise.kept': ['owner'],
  'promise.renegotiated': ['owner'],
  'promise.broken': ['owner'],
  'extension.asked': ['owner'],
  'deadline.extended': ['agent'],
  'extension.declined': ['lead'],
  'letter.delivered': ['channel', 'owner'],
  'letter.failed': ['channel', 'owner'],
  'letter.withheld': ['channel'],
  'letter.released': ['lead'],
  'letter.resent': ['owner'],
  'trigger.noticed': ['agent', 'channel'],
  'escalation.raised': ['agent', 'customer'],
  'escalation.lowered': ['lead'],
  'instruction.given': ['manager'],
  'clock.warned': ['time'],
  'clock.breached': ['time'],
  'clock.stayedBreached': ['time'],
};

/**
 * What somebody whom the complaint is about may still say: they are heard, and their word is evidence like another's.
 * Everything else is done by somebody who is not judged by it (ISO 10002, objectivity).
 */
const heard: ReadonlySet<ComplaintEventType> = new Set<ComplaintEventType>([
  'note.added',
  'request.answered',
  'request.handedBack',
  'conflict.declared',
]);

/** The reason why this actor may not say so, or nothing. */
export function obstacleOf(actor: Actor, type: ComplaintEventType, context: ComplaintContext): Reason | undefined {
  if (actor.kind === 'staff' && context.complainedAbout.includes(actor.id) && !heard.has(type))
    return { code: 'conflict-of-interest' };
  const wanted = permits[type];
  if (wanted.some((permit) => holds(actor, permit, context))) return undefined;
  const couldBeOwner = wanted.includes('owner') && ranksAtLeast(actor, 'agent');
  return couldBeOwner ? { code: 'not-the-owner' } : { code: 'not-your-role', values: { roles: wanted.join(', ') } };
}

function holds(actor: Actor, permit: Permit, context: ComplaintContext): boolean {
  switch (permit) {
    case 'customer':
    case 'channel':
    case 'time':
      return actor.kind === permit;
    case 'department':
      return actor.kind === 'staff' && actor.roles.includes('departmentMember');
    case 'owner':
      return (
        ranksAtLeast(actor, 'lead') ||
        (ranksAtLeast(actor, 'agent') && actor.kind === 'staff' && actor.id === context.ownerId)
      );
    default:
      return ranksAtLeast(actor, permit);
  }
}
