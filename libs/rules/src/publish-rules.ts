import { Injectable } from '@nestjs/common';
import { FollowPublishedRules, leadTime } from '#casework/follow-published-rules.js';
import type { PublishedRule } from '#casework/published-rule.js';
import { PublishedRules } from '#casework/published-rules.js';
import { TimeSource } from '#platform/time-source.js';
import { DraftRules } from './draft-rules.js';
import { HouseRules } from './house-rules.js';
import type { SoundRule } from './judge-rule.js';
import { isSound } from './judge-rule.js';
import type { RuleDraft } from './rule-draft.js';
import { RuleDrafts } from './rule-draft.store.js';
import { RuleHasProblems, RuleRefused } from './rules.errors.js';

/** Approved drafts that are finished in one look. */
const atOnce = 20;

/**
 * Lets a draft count: by a second person, from an instant on, as an entry of the rule book that is sealed like every history.
 *
 * One write decides, the draft's from `proposed` to `approved`: whoever approves, drops or gives back at the same time is too
 * late by then. What follows from it is done again until it is done, and does nothing twice: the entry in the book, which names
 * its draft, and then the draft's `published`.
 */
@Injectable()
export class PublishRules {
  constructor(
    private readonly drafts: DraftRules,
    private readonly store: RuleDrafts,
    private readonly book: PublishedRules,
    private readonly follow: FollowPublishedRules,
    private readonly house: HouseRules,
    private readonly time: TimeSource,
  ) {}

  /**
   * Publishes a proposed draft. It counts from the instant that was asked for, and no sooner than every process knows of it.
   * @throws RuleRefused when the one who approves has written it, or another version was published meanwhile
   */
  async approve(id: string, revision: number, by: string): Promise<RuleDraft> {
    const draft = await this.drafts.at(id, revision);
    if (draft.state !== 'proposed') throw new RuleRefused('not-proposed');
    if (draft.authors.includes(by)) throw new RuleRefused('own-draft');
    await this.follow.look();
    const { text: content } = this.sound(draft);
    if (this.house.of(draft.kind).newest(draft.name).hash !== draft.base) throw new RuleRefused('outdated');
    const approved = { at: this.time.now(), by };
    const decided = { state: 'approved', approved, content, isUntold: false } as const;
    return this.publish(await this.drafts.replace(draft, decided));
  }

  /** What a draft would be published as. @throws RuleHasProblems */
  sound(draft: RuleDraft): SoundRule {
    const judged = this.drafts.judge(draft);
    if (!isSound(judged)) throw new RuleHasProblems(judged);
    return judged;
  }

  /** Publishes what was approved by somebody whose process died before it was published. */
  async finish(): Promise<void> {
    for (const draft of await this.store.approved(atOnce)) await this.publish(draft);
  }

  private async publish(draft: RuleDraft): Promise<RuleDraft> {
    const { publishedAt: at, approvedBy: by, from, sequence } = await this.enter(draft);
    await this.follow.look();
    const published: RuleDraft = {
      ...draft,
      state: 'published',
      published: { at, by, from, sequence },
      revision: draft.revision + 1,
      changedAt: at,
      isUntold: true,
    };
    // Where somebody else has finished it meanwhile, it says the same.
    return (await this.store.replace(published)) ? published : this.drafts.get(draft.id);
  }

  /** Its entry in the book, made unless it is there. Whoever adds one at the same time is looked at before the next try. */
  private async enter(draft: RuleDraft): Promise<PublishedRule> {
    const { id, kind, name, version, authors, reason, wantedFrom = 0, approved, content } = draft;
    if (!approved || content === undefined) throw new Error(`draft ${id} was not approved`);
    for (;;) {
      const book = await this.book.all();
      const there = book.find((entry) => entry.draft === id);
      if (there) return there;
      const now = this.time.now();
      const from = Math.max(wantedFrom, now + leadTime);
      const entry = await this.book.add(
        {
          kind,
          name,
          version,
          from,
          publishedAt: now,
          draftedBy: authors,
          approvedBy: approved.by,
          reason,
          draft: id,
          content,
        },
        book.at(-1),
      );
      if (entry) return entry;
    }
  }
}
