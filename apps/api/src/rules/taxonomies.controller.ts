import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import type { PublishedRule } from '#casework/published-rule.js';
import { PublishedRules } from '#casework/published-rules.js';
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

type TaxonomyVersion = Omit<VersionView, 'running'>;

interface TaxonomyView {
  readonly name: string;
  readonly title: Words;
  /** How many codes can be chosen now, and how many are retired. */
  readonly codes: number;
  readonly retired: number;
  /** The newest first. */
  readonly versions: readonly TaxonomyVersion[];
  /** The draft of it that is not over. */
  readonly draftId?: string;
}

interface TaxonomyReading extends TaxonomyVersion {
  readonly fields: readonly RuleField[];
  /** What it says otherwise than the version that was named. */
  readonly differences?: readonly FieldDifference[];
}

/** What complaints and lessons are sorted by. Nothing is changed here. */
@Controller('api/taxonomies')
export class TaxonomiesController {
  constructor(
    private readonly house: HouseRules,
    private readonly book: PublishedRules,
    private readonly drafts: RuleDrafts,
  ) {}

  @Get()
  @Needs('rules.look')
  async list(): Promise<readonly TaxonomyView[]> {
    const book = await this.book.all();
    const names = [...this.house.rulebooks.published.taxonomies.keys()].sort();
    return Promise.all(names.map((name) => this.view(name, book)));
  }

  @Get(':name')
  @Needs('rules.look')
  async one(@Param('name') name: string): Promise<TaxonomyView> {
    return this.view(name, await this.book.all());
  }

  @Get(':name/versions/:version')
  @Needs('rules.look')
  async version(
    @Param('name') name: string,
    @Param('version', ParseIntPipe) version: number,
    @Query() { against }: CompareDto,
  ): Promise<TaxonomyReading> {
    const taxonomy = this.house.version('taxonomy', name, version);
    const fieldsOf = ({ form }: RuleVersion): RuleField[] => this.house.of('taxonomy').fieldsOf(form);
    const fields = fieldsOf(taxonomy);
    const other = against === undefined ? undefined : this.house.version('taxonomy', name, against);
    return {
      ...this.versionView(taxonomy, await this.book.all()),
      fields,
      ...(other && { differences: differencesOf(fieldsOf(other), fields) }),
    };
  }

  private async view(name: string, book: readonly PublishedRule[]): Promise<TaxonomyView> {
    const versions = this.house.of('taxonomy').versionsOf(name);
    const { title, entries } = this.house.rulebooks.taxonomy(name);
    const draft = await this.drafts.aliveOf('taxonomy', name);
    const retired = [...entries.values()].filter((entry) => entry.retired !== undefined).length;
    return {
      name,
      title,
      codes: entries.size - retired,
      retired,
      versions: versions.map((taxonomy) => this.versionView(taxonomy, book)),
      ...(draft && { draftId: draft.id }),
    };
  }

  private versionView({ name, version, hash }: RuleVersion, book: readonly PublishedRule[]): TaxonomyVersion {
    const inForce = this.house.rulebooks.taxonomy(name).hash;
    const { running: _none, ...view } = versionViewOf({ kind: 'taxonomy', name, version, hash }, inForce, [], book);
    return view;
  }
}
