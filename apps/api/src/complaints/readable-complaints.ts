import { ForbiddenException, Injectable } from '@nestjs/common';
import { Casework } from '#casework/casework.service.js';
import { ComplaintNotFound } from '#casework/casework.errors.js';
import { audienceOf } from '#casework/complaint-audience.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import type { ActingMember } from '#people/acting-member.js';
import type { Action, Audience } from '#people/permissions.js';
import { mayDoTo, scopesOf, teamsFor } from '#people/permissions.js';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';

/** The complaints as far as a member of staff may see them. */
@Injectable()
export class ReadableComplaints {
  constructor(private readonly casework: Casework) {}

  /** @throws ComplaintNotFound also for one that this person may not see: even that it exists is nobody else's business. */
  async get(idOrRef: string, member: ActingMember): Promise<StoredComplaint> {
    return this.getFor('complaints.read', idOrRef, member);
  }

  /**
   * A complaint that this person may see and to which they may do this.
   * @throws ComplaintNotFound as `get` does; ForbiddenException when it may be seen, but no more
   */
  async getFor(action: Action, idOrRef: string, member: ActingMember): Promise<StoredComplaint> {
    const complaint = await this.casework.get(idOrRef);
    ensureMay(member, action, complaint, idOrRef);
    return complaint;
  }

  /** Whether this person may see a complaint; one that is not there nobody may see. */
  async mayRead(idOrRef: string, member: ActingMember): Promise<boolean> {
    if (seesAll(member)) return true;
    try {
      return mayDoTo(member, 'complaints.read', audienceOfComplaint(await this.casework.get(idOrRef)));
    } catch (error) {
      if (error instanceof ComplaintNotFound) return false;
      throw error;
    }
  }

  /**
   * The teams whose complaints a list may show to this person: the one that was asked for, or else all of theirs.
   * @throws ForbiddenException for a team that is not theirs; the same for one that does not exist
   */
  teamsOf(member: ActingMember, action: Action, asked?: string): readonly string[] | 'all' {
    const teams = teamsFor(member, action);
    if (asked === undefined) return teams;
    if (teams !== 'all' && !teams.includes(asked))
      throw new ForbiddenException('You do not work in this team, so its complaints are not yours to see.');
    return [asked];
  }
}

/**
 * Makes sure that this person may do this to the complaint.
 * @throws ComplaintNotFound when they may not even see it; ForbiddenException when it may be seen, but no more
 */
export function ensureMay(member: ActingMember, action: Action, complaint: StoredComplaint, asked: string): void {
  const audience = audienceOfComplaint(complaint);
  if (!mayDoTo(member, 'complaints.read', audience)) throw new ComplaintNotFound(asked);
  if (!mayDoTo(member, action, audience))
    throw new ForbiddenException(`Your role does not allow this with this complaint (${action}).`);
}

/** What of this complaint decides who may see it. */
export function audienceOfComplaint({ snapshot }: StoredComplaint): Audience {
  return audienceOf((snapshot as { context: ComplaintContext }).context);
}

function seesAll(member: ActingMember): boolean {
  return scopesOf(member, 'complaints.read').includes('all');
}
