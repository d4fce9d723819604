import { ForbiddenException, Injectable } from '@nestjs/common';
import { Casework } from '#casework/casework.service.js';
import { ComplaintNotFound } from '#casework/casework.errors.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import type { StaffMember } from '#people/staff.js';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import type { Role } from '#workflows/complaint/complaint.roles.js';

/** Roles that see every complaint. A department sees only what it was asked about. */
const seeEverything: readonly Role[] = ['agent', 'lead', 'manager', 'director', 'administrator', 'auditor'];

/** The complaints as far as a member of staff may see them. */
@Injectable()
export class ReadableComplaints {
  constructor(private readonly casework: Casework) {}

  /** @throws ComplaintNotFound also for one that this person may not see: even that it exists is nobody else's business. */
  async get(idOrRef: string, member: StaffMember): Promise<StoredComplaint> {
    const complaint = await this.casework.get(idOrRef);
    if (!mayRead(member, complaint)) throw new ComplaintNotFound(idOrRef);
    return complaint;
  }

  /** @throws ComplaintNotFound before anything is done to a complaint that this person may not see. */
  async ensureReadable(idOrRef: string, member: StaffMember): Promise<void> {
    if (!seesEverything(member)) await this.get(idOrRef, member);
  }

  /** Whether this person may see a complaint; one that is not there nobody may see. */
  async mayRead(idOrRef: string, member: StaffMember): Promise<boolean> {
    if (seesEverything(member)) return true;
    try {
      return mayRead(member, await this.casework.get(idOrRef));
    } catch (error) {
      if (error instanceof ComplaintNotFound) return false;
      throw error;
    }
  }

  /** @throws ForbiddenException for whoever sees only single complaints. */
  ensureMayList(member: StaffMember): void {
    if (!seesEverything(member)) throw new ForbiddenException('Your role does not see lists of complaints.');
  }
}

function mayRead(member: StaffMember, { snapshot }: StoredComplaint): boolean {
  const { context } = snapshot as { context: ComplaintContext };
  return seesEverything(member) || (member.roles.includes('departmentMember') && context.requests.length > 0);
}

function seesEverything({ roles }: StaffMember): boolean {
  return seeEverything.some((role) => roles.includes(role));
}
