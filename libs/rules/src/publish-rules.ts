import { Injectable } from '@nestjs/common';
import { FollowPublishedRules, leadTime } from '#casework/follow-published-rules.js';
import type { PublishedRule } from '#casework/published-rule.js';
import { PublishedRules } from '#casework/published-rules.js';
import { TimeSource } from '#platform/time-source.js';
import { DraftRules } from './draft-rules.js';
import { HouseRules } from './house-rules.js';
import { isSound } from './judge-rule.js';
import type { RuleDraft } from './rule-draft.js';
import { RuleChangedMeanwhile, RuleHasProblems, RuleRefused } from './rules.errors.js';

/** Lets a draft count: by a second person, from an instant on, as an entry of the rule book that is sealed like every history. */
@Injectable()
export class PublishRules {
  constructor(
    private readonly drafts: DraftRules,
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
    const judged = this.drafts.judge(draft);
    if (!isSound(judged)) throw new RuleHasProblems(judged);
    const entry = (await this.entryOf(draft, judged.text)) ?? (await this.enter(draft, judged.text, by));
    await this.follow.look();
    const { publishedAt: at, approvedBy, from, sequence } = entry;
    return this.drafts.replace(draft, { state: 'published', published: { at, by: approvedBy, from, sequence } });
  }

  /** Its entry, where whoever approved it died before the draft was told. */
  private async entryOf({ kind, name, version }: RuleDraft, text: string): Promise<PublishedRule | undefined> {
    return (await this.book.all()).find(
      (rule) => rule.kind === kind && rule.name === name && rule.version === version && rule.content === text,
    );
  }

  private async enter(draft: RuleDraft, content: string, by: string): Promise<PublishedRule> {
    const { kind, name, version, authors, reason, base, wantedFrom = 0 } = draft;
    if (this.house.newest(name).hash !== base) throw new RuleRefused('outdated');
    const now = this.time.now();
    const entry = await this.book.add(
      {
        kind,
        name,
        version,
        from: Math.max(wantedFrom, now + leadTime),
        publishedAt: now,
        draftedBy: authors,
        approvedBy: by,
        reason,
        content,
      },
      (await this.book.all()).at(-1),
    );
    // Somebody published something else in this very moment; what that was has to be looked at first.
    if (!entry) throw new RuleChangedMeanwhile();
    return entry;
  }
}
