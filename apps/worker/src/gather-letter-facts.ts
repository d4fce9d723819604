import { Injectable } from '@nestjs/common';
import { snapshotOf } from '#casework/advance-complaint.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { missingIn } from '#casework/letter-contract.js';
import { letterFactsOf } from '#casework/letter-facts.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { portalAddress, trackingAddress, TrackingLinks } from '#casework/tracking-links.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { Configuration } from '#platform/configuration.js';
import { TimeSource } from '#platform/time-source.js';
import type { ComplaintContext, LetterName } from '#workflows/complaint/complaint.context.js';
import type { LetterFacts } from '#workflows/complaint/complaint.letter-facts.js';
import type { Words } from '#workflows/complaint/complaint.words.js';

const somebody: Words = { en: 'our complaints team', 'zh-CN': '投诉处理团队' };

export interface Gathered {
  /** When, epoch milliseconds. */
  readonly at: number;
  readonly facts: LetterFacts;
  /** What the policy demands of the letter, and the facts do not have. */
  readonly missing: ReturnType<typeof missingIn>;
  readonly teamId: string;
}

/** Gathers what a letter can tell: the complaint's own facts, who answers for it by name, and the customer's private page. */
@Injectable()
export class GatherLetterFacts {
  constructor(
    private readonly rulebooks: Rulebooks,
    private readonly directory: StaffDirectory,
    private readonly links: TrackingLinks,
    private readonly configuration: Configuration,
    private readonly time: TimeSource,
  ) {}

  async gather(complaint: StoredComplaint, letter: LetterName, letterId: string): Promise<Gathered> {
    const at = this.time.now();
    const rulebook = this.rulebooks.rulebookFor(complaint.pins);
    const { context } = snapshotOf(complaint, rulebook);
    const facts: LetterFacts = {
      ...letterFactsOf(complaint, letter, rulebook, at, letterId),
      handler: await this.handlerOf(context),
      link: trackingAddress(portalAddress(this.configuration), await this.links.tokenOf(complaint.id)),
    };
    return { at, facts, teamId: context.teamId, missing: missingIn(letter, facts, rulebook) };
  }

  private async handlerOf({ ownerId, teamId }: Pick<ComplaintContext, 'ownerId' | 'teamId'>): Promise<Words> {
    const owner = ownerId === undefined ? undefined : await this.directory.find(ownerId);
    if (owner) return { en: owner.name, 'zh-CN': owner.name };
    return (await this.directory.team(teamId))?.name ?? somebody;
  }
}
