import type { Actor } from '#workflows/complaint/complaint.roles.js';
import { staff, teams } from './house.js';
import type { Coming } from './month.js';
import type { Doer, Scene } from './step.js';

/** Who takes part in a complaint, at an instant of it (epoch milliseconds). */
export function sceneOf(
  { matter, ownerId, colleagueId }: Pick<Coming, 'matter' | 'ownerId' | 'colleagueId'>,
  now: number,
): Scene {
  const team = teams.find(({ id }) => id === matter.team);
  const department = staff.find(({ departments }) => departments?.includes(matter.department));
  return {
    matter,
    now,
    cast: {
      owner: ownerId,
      colleague: colleagueId,
      lead: team?.leadId ?? '',
      manager: team?.managerId ?? '',
      department: department?.id ?? '',
    },
    say: (words) => words[matter.locale],
  };
}

export function actorOf(doer: Doer, { cast }: Scene, customerId: string): Actor {
  if (doer === 'customer') return { kind: 'customer', id: customerId };
  const id = cast[doer];
  return { kind: 'staff', id, roles: staff.find((member) => member.id === id)?.roles ?? [] };
}
