import { Injectable } from '@nestjs/common';
import { EventNotAllowed } from '#casework/casework.errors.js';
import { Casework } from '#casework/casework.service.js';
import type { ComplaintFilter, ListedComplaint, ListPosition } from '#casework/complaint-list.js';
import { ComplaintList } from '#casework/complaint-list.js';
import type { ActingMember } from '#people/acting-member.js';
import { TimeSource } from '#platform/time-source.js';
import { actorOf } from '../complaints/actor-of.js';
import { ReadableComplaints } from '../complaints/readable-complaints.js';
import { mostAtOnce } from './assign-many.dto.js';
import type { Assignment } from './assign-many.js';
import type { HandOverDto } from './hand-over.dto.js';
import { eventIdOf, tellOne, toEach } from './one-of-many.js';

/** What became of one of them, and whose it is now. */
export type HandedOver = Assignment & { readonly ownerId?: string };

export interface HandOverResult {
  readonly items: readonly HandedOver[];
  /** How many open ones are still theirs: those that were refused, and those that did not fit into one answer. */
  readonly left: number;
}

/** Gives everything that somebody has open to those who stay. */
@Injectable()
export class HandOver {
  constructor(
    private readonly casework: Casework,
    private readonly lists: ComplaintList,
    private readonly complaints: ReadableComplaints,
    private readonly time: TimeSource,
  ) {}

  /**
   * What is due next first, to each of them in turn; where the workflow says no to one, such as whom it is about, to the next.
   * @throws ForbiddenException for a team that is not theirs
   */
  async handOver(wanted: HandOverDto, key: string, member: ActingMember): Promise<HandOverResult> {
    const { from, to, handoverNote, teamId } = wanted;
    const teams = this.complaints.teamsOf(member, 'complaints.handOver', teamId);
    // An open complaint is never without a deadline.
    const filter: ComplaintFilter = { ownerId: from, dueFrom: 1, ...(teams !== 'all' && { teamIds: teams }) };
    const open = await this.openOnes(filter);
    const heirs = [...new Set(to)].filter((one) => one !== from);
    const owners = new Map<string, string>();
    const turnOf = new Map(open.map(({ ref }, index) => [ref, index]));
    const items = await toEach(
      open.map(({ ref }) => ref),
      'assigned',
      async (ref) => {
        const [ownerId, version] = await this.toOneOf(
          inTurn(heirs, turnOf.get(ref) ?? 0),
          ref,
          handoverNote,
          key,
          member,
        );
        owners.set(ref, ownerId);
        return version;
      },
    );
    const [all, closed] = await Promise.all([
      this.lists.count(filter),
      this.lists.count({ ...filter, stage: 'closed' }),
    ]);
    return {
      items: items.map((one) => {
        const ownerId = owners.get(one.ref);
        return { ...one, ...(ownerId !== undefined && { ownerId }) };
      }),
      left: all - closed,
    };
  }

  /** The first of them who may own it, and its version then. @throws what the last of them was refused for */
  private async toOneOf(
    heirs: readonly string[],
    ref: string,
    handoverNote: string,
    key: string,
    member: ActingMember,
  ): Promise<readonly [string, number]> {
    const [ownerId = '', ...others] = heirs;
    const id = eventIdOf(member.id, key, `${ref} ${ownerId}`);
    const by = actorOf(member);
    const event = { type: 'complaint.assigned', id, at: this.time.now(), by, ownerId, handoverNote } as const;
    try {
      return [ownerId, await tellOne(this.casework, ref, event, member)];
    } catch (error) {
      if (!(error instanceof EventNotAllowed) || others.length === 0) throw error;
      return this.toOneOf(others, ref, handoverNote, key, member);
    }
  }

  /** As many as one answer tells of. A closed complaint keeps its owner. */
  private async openOnes(filter: ComplaintFilter): Promise<ListedComplaint[]> {
    const found: ListedComplaint[] = [];
    let after: ListPosition | undefined;
    do {
      const { items, next } = await this.lists.page(filter, mostAtOnce, after);
      found.push(...items.filter(({ stage }) => stage !== 'closed'));
      after = next;
    } while (after && found.length < mostAtOnce);
    return found.slice(0, mostAtOnce);
  }
}

/** The same people, beginning with whose turn it is. */
function inTurn(people: readonly string[], turn: number): string[] {
  const first = people.length === 0 ? 0 : turn % people.length;
  return [...people.slice(first), ...people.slice(0, first)];
}
