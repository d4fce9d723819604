import type { StaffMember } from '#people/staff.js';
import type { Actor } from '#workflows/complaint/complaint.roles.js';

/** A member of staff as whoever does something to a complaint. */
export function actorOf({ id, roles }: StaffMember): Actor {
  return { kind: 'staff', id, roles };
}
