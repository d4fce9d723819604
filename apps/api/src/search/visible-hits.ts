import { Injectable } from '@nestjs/common';
import { ComplaintStore } from '#casework/complaint.store.js';
import type { ActingMember } from '#people/acting-member.js';
import type { Audience } from '#people/permissions.js';
import { isAboutThem, mayDo, mayDoTo, scopesOf, teamsFor } from '#people/permissions.js';
import type { Hit } from '#search/find-passages.js';
import { FindPassages } from '#search/find-passages.js';
import { house } from '#privacy/key-name.js';
import type { SearchScope, Wanted } from '#search/search-index.js';

/** Hits whose complaints are looked up together. */
const together = 32;

/** What somebody may see of what was found. */
export interface VisibleHits {
  readonly hits: readonly Hit[];
  /** The search goes on before this place; nothing when that was all. */
  readonly before?: number;
}

/**
 * The hits that a person may see. The index narrows by whom a passage was for when it was filled; the complaint itself, as
 * it is now, decides. Whoever counts or shows counts and shows these.
 */
@Injectable()
export class FindVisible {
  constructor(
    private readonly passages: FindPassages,
    private readonly complaints: ComplaintStore,
  ) {}

  /** Up to so many hits, each of another text, the latest first. */
  async find(member: ActingMember, wanted: Omit<Wanted, 'scopes'>, limit: number): Promise<VisibleHits> {
    const scopes = scopesFor(member);
    const judge = new Judge(member, this.complaints);
    const hits = new Map<string, Hit>();
    let waiting: Hit[] = [];
    let pausedBefore: number | undefined;
    const look = async (): Promise<void> => {
      for (const hit of await judge.visible(waiting)) {
        if (hits.size < limit && !hits.has(textOf(hit))) hits.set(textOf(hit), hit);
        // The last one that fits is where the next page goes on.
        if (hits.size === limit) pausedBefore ??= hit.place;
      }
      waiting = [];
    };
    for await (const found of this.passages.find({ ...wanted, ...(scopes !== 'all' && { scopes }) })) {
      if ('pausedBefore' in found) {
        await look();
        pausedBefore ??= found.pausedBefore;
        break;
      }
      waiting.push(found.hit);
      if (waiting.length === together) await look();
      if (pausedBefore !== undefined) break;
    }
    if (pausedBefore === undefined) await look();
    return { hits: [...hits.values()], ...(pausedBefore !== undefined && { before: pausedBefore }) };
  }
}

/** The text that a hit is in: its passages are one result. */
export function textOf({ id }: Pick<Hit, 'id'>): string {
  return id.replace(/(\.notes)?\.\d+$/, '');
}

function scopesFor(member: ActingMember): readonly SearchScope[] | 'all' {
  const customers: readonly SearchScope[] = mayDo(member, 'customers.read') ? ['house'] : [];
  const teams = teamsFor(member, 'complaints.read');
  // Who sees every complaint but no customer's file is told by the judge.
  if (teams === 'all') return 'all';
  const departments = scopesOf(member, 'complaints.read').includes('department') ? (member.departments ?? []) : [];
  return [
    ...customers,
    `person:${member.id}`,
    ...teams.map((one): SearchScope => `team:${one}`),
    ...departments.map((one): SearchScope => `department:${one}`),
  ];
}

/** Decides by the complaints as they are now. */
class Judge {
  private readonly audiences = new Map<string, Audience | undefined>();

  constructor(
    private readonly member: ActingMember,
    private readonly complaints: ComplaintStore,
  ) {}

  async visible(hits: readonly Hit[]): Promise<Hit[]> {
    const ids = hits.filter(isOfComplaint).map(({ subjectId }) => subjectId);
    const unknown = [...new Set(ids)].filter((id) => !this.audiences.has(id));
    if (unknown.length > 0) {
      const found = await this.complaints.audiencesOf(unknown);
      for (const id of unknown) this.audiences.set(id, found.get(id));
    }
    return hits.filter((hit) => this.isVisible(hit));
  }

  private isVisible(hit: Hit): boolean {
    const { kind, subjectId, isWithheld } = hit;
    if (kind === 'customer') return mayDo(this.member, 'customers.read');
    if (!isOfComplaint(hit)) return this.mayLookAt(hit);
    const audience = this.audiences.get(subjectId);
    if (!audience || !mayDoTo(this.member, 'complaints.read', audience)) return false;
    return !(isWithheld && isAboutThem(this.member, audience));
  }
  /** A mail that belongs to no complaint is for the team of its mailbox, which never changes. */
  private mayLookAt({ scopes }: Hit): boolean {
    const teams = teamsFor(this.member, 'suspended.look');
    return teams === 'all' || teams.some((one) => scopes.includes(`team:${one}`));
  }
}

function isOfComplaint({ kind, personId }: Hit): boolean {
  return kind !== 'customer' && personId !== house;
}
