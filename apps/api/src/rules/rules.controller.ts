import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ComplaintsUnderRules } from '#casework/complaints-under-rules.js';
import type { PublishedRule } from '#casework/published-rule.js';
import { PublishedRules } from '#casework/published-rules.js';
import { TimeSource } from '#platform/time-source.js';
import { HouseRules } from '#rules/house-rules.js';
import type { RuleVersion } from '#rules/kind-of-rule.js';
import { RuleDrafts } from '#rules/rule-draft.store.js';
import type { FieldDifference, RuleField } from '#rules/rule-field.js';
import { differencesOf } from '#rules/rule-field.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { Needs } from '../access/needs.js';
import { CompareDto } from './rules.dto.js';
import type { VersionView } from './version-view.js';
import { versionViewOf } from './version-view.js';

interface PolicyView {
  readonly name: string;
  readonly title: Words;
  readonly calendar: string;
  /** Where its numbers are from. */
  readonly source: readonly string[];
  /** It is the one for complaints that nothing else names a policy for. */
  readonly isHouse: boolean;
  /** The newest first. */
  readonly versions: readonly VersionView[];
  /** The draft of it that is not over. */
  readonly draftId?: string;
}

interface VersionReading extends VersionView {
  readonly fields: readonly RuleField[];
  /** What it says otherwise than the version that was named. */
  readonly differences?: readonly FieldDifference[];
}

/** What the rules of the house are, in plain words; nothing is changed here. */
@Controller('api/policies')
export class RulesController {
  constructor(
    private readonly house: HouseRules,
    private readonly complaints: ComplaintsUnderRules,
    private readonly book: PublishedRules,
    private readonly drafts: RuleDrafts,
    private readonly time: TimeSource,
  ) {}

  @Get()
  @Needs('rules.look')
  async list(): Promise<readonly PolicyView[]> {
    const facts = await this.facts();
    const names = [...this.house.rulebooks.policies.keys()].sort();
    const views = await Promise.all(names.map((name) => this.view(name, facts)));
    return views.sort((one, other) => Number(other.isHouse) - Number(one.isHouse));
  }

  @Get(':name')
  @Needs('rules.look')
  async one(@Param('name') name: string): Promise<PolicyView> {
    return this.view(name, await this.facts());
  }

  @Get(':name/versions/:version')
  @Needs('rules.look')
  async version(
    @Param('name') name: string,
    @Param('version', ParseIntPipe) version: number,
    @Query() { against }: CompareDto,
  ): Promise<VersionReading> {
    const policy = this.house.version('policy', name, version);
    const fieldsOf = ({ form }: RuleVersion): RuleField[] => this.house.of('policy').fieldsOf(form);
    const fields = fieldsOf(policy);
    const other = against === undefined ? undefined : this.house.version('policy', name, against);
    return {
      ...this.versionView(policy, await this.facts()),
      fields,
      ...(other && { differences: differencesOf(fieldsOf(other), fields) }),
    };
  }

  private async facts() {
    const [running, book] = await Promise.all([this.complaints.running(), this.book.all()]);
    return { running, book };
  }

  private async view(name: string, facts: Facts): Promise<PolicyView> {
    const versions = this.house.of('policy').versionsOf(name);
    const { title, calendar, source } = this.house.rulebooks.currentRulebook(name, this.time.now()).policy;
    const draft = await this.drafts.aliveOf('policy', name);
    return {
      name,
      title,
      calendar,
      source,
      isHouse: this.house.rulebooks.currentRulebook().policy.name === name,
      versions: versions.map((policy) => this.versionView(policy, facts)),
      ...(draft && { draftId: draft.id }),
    };
  }

  private versionView({ name, version, hash }: RuleVersion, { running, book }: Facts): VersionView {
    const inForce = this.house.rulebooks.currentRulebook(name).policy.hash;
    const policies = running.map(({ policy, complaints }) => ({ hash: policy.hash, complaints }));
    return versionViewOf({ kind: 'policy', name, version, hash }, inForce, policies, book);
  }
}

type Facts = {
  readonly running: Awaited<ReturnType<ComplaintsUnderRules['running']>>;
  readonly book: readonly PublishedRule[];
};
