import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ComplaintsUnderRules } from '#casework/complaints-under-rules.js';
import type { PublishedRule } from '#casework/published-rule.js';
import { PublishedRules } from '#casework/published-rules.js';
import type { Policy } from '#clocks/policy.js';
import { TimeSource } from '#platform/time-source.js';
import { HouseRules } from '#rules/house-rules.js';
import { RuleDrafts } from '#rules/rule-draft.store.js';
import type { FieldDifference, RuleField } from '#rules/rule-field.js';
import { differencesOf } from '#rules/rule-field.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { Needs } from '../access/needs.js';
import { CompareDto } from './rules.dto.js';

/** One version of a policy, and how it stands. */
interface VersionView {
  readonly version: number;
  readonly hash: string;
  /** Complaints received now begin under it. */
  readonly isInForce: boolean;
  /** Complaints that run under it. */
  readonly running: number;
  /** How it was published, where that was done in the console; the others came as files. */
  readonly publication?: Omit<PublishedRule, 'kind' | 'name' | 'version' | 'content'>;
}

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
    const policy = this.house.version(name, version);
    const fields = this.house.fieldsOfVersion(policy);
    const other = against === undefined ? undefined : this.house.version(name, against);
    return {
      ...this.versionView(policy, await this.facts()),
      fields,
      ...(other && { differences: differencesOf(this.house.fieldsOfVersion(other), fields) }),
    };
  }

  private async facts() {
    const [running, book] = await Promise.all([this.complaints.running(), this.book.all()]);
    return { running, book };
  }

  private async view(name: string, facts: Facts): Promise<PolicyView> {
    const versions = this.house.versionsOf(name);
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

  private versionView({ name, version, hash }: Policy, { running, book }: Facts): VersionView {
    const published = book.find((rule) => rule.kind === 'policy' && rule.name === name && rule.version === version);
    return {
      version,
      hash,
      isInForce: this.house.rulebooks.currentRulebook(name).policy.hash === hash,
      running: running
        .filter(({ policy }) => policy.hash === hash)
        .reduce((sum, { complaints }) => sum + complaints, 0),
      ...(published && { publication: publicationOf(published) }),
    };
  }
}

type Facts = {
  readonly running: Awaited<ReturnType<ComplaintsUnderRules['running']>>;
  readonly book: readonly PublishedRule[];
};

function publicationOf({ kind: _kind, name: _name, version: _version, content: _content, ...rest }: PublishedRule) {
  return rest;
}
