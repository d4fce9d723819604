import { Injectable } from '@nestjs/common';
import type { DigestSettings } from './digest-settings.js';
import { StaffNotFound } from './people.errors.js';
import type { Absence, StaffMember } from './staff.js';
import { StaffStore } from './staff.store.js';
import { TeamStore } from './team.store.js';

/** When and by whom somebody is reached: their digest, their absence, and who stands in. */
@Injectable()
export class OwnNotices {
  constructor(
    private readonly staff: StaffStore,
    private readonly teams: TeamStore,
  ) {}

  async setDigest(id: string, settings: DigestSettings): Promise<void> {
    await this.staff.setDigest(id, settings);
  }

  /** @throws StaffNotFound of whoever is to stand in */
  async setAbsence(id: string, absence: Absence): Promise<void> {
    if (absence.deputyId !== undefined) await this.present(absence.deputyId);
    await this.staff.setAbsence(id, absence);
  }

  /** Whether one person leads, manages or directs a team in which the other works, or stands above them there. */
  async answersFor(leaderId: string, memberId: string): Promise<boolean> {
    return (await this.peopleUnder(leaderId)).has(memberId);
  }

  /** Everybody who works in a team that this person leads, manages or directs, and whoever stands below them there. */
  async peopleUnder(leaderId: string): Promise<ReadonlySet<string>> {
    const teams = await this.teams.withPeople([leaderId]);
    const under = teams.flatMap(({ leadId, managerId, directorId, members }) => {
      const line = [directorId, managerId, leadId];
      const place = line.indexOf(leaderId);
      return place < 0 ? [] : [...members, ...line.slice(place + 1)];
    });
    return new Set(under.filter((id) => id !== undefined));
  }

  private async present(id: string): Promise<StaffMember> {
    const member = await this.staff.find(id);
    if (!member || member.leftAt !== undefined) throw new StaffNotFound(id);
    return member;
  }
}
