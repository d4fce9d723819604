import type { StaffMember } from '#people/staff.js';
import type { Actor } from '#workflows/complaint/complaint.roles.js';

/** A member of staff as whoever does something to a complaint. */
export function actorOf(member: StaffMember): Actor {
  return staffActorOf(member);
}

/** The same, where only a person can be the one. */
export function staffActorOf({ id, roles, approvalLimit: limit }: StaffMember): Extract<Actor, { kind: 'staff' }> {
  return { kind: 'staff', id, roles, ...(limit !== undefined && { limit }) };
}

/** Whether it was this member of staff who did it. */
export function isBy({ id }: Pick<StaffMember, 'id'>, actor: Actor): boolean {
  return actor.kind === 'staff' && actor.id === id;
}
