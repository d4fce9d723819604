import { Controller, Get, Param, Query } from '@nestjs/common';
import { ComplaintsUnderRules } from '#casework/complaints-under-rules.js';
import type { PublishedRule } from '#casework/published-rule.js';
import { PublishedRules } from '#casework/published-rules.js';
import { HouseRules } from '#rules/house-rules.js';
import type { RuleVersion } from '#rules/kind-of-rule.js';
import { RuleDrafts } from '#rules/rule-draft.store.js';
import type { FieldDifference, RuleField } from '#rules/rule-field.js';
import { differencesOf } from '#rules/rule-field.js';
import { RuleNotFound } from '#rules/rules.errors.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { Needs } from '../access/needs.js';
import { CompareContentDto } from './rules.dto.js';
import type { VersionView } from './version-view.js';
import { versionViewOf } from './version-view.js';

interface CalendarView {
  readonly name: string;
  readonly title: Words;
  readonly zone: string;
  /** The policies whose business time is counted in it. */
  readonly policies: readonly string[];
  /** The years that the version in force lists, and whether their days were published. */
  readonly years: readonly { readonly year: number; readonly announced: boolean }[];
  /** The newest first; 0 are those that came as files. */
  readonly versions: readonly VersionView[];
  /** The draft of it that is not over. */
  readonly draftId?: string;
}

interface CalendarReading extends VersionView {
  readonly fields: readonly RuleField[];
  /** What it says otherwise than the version that was named. */
  readonly differences?: readonly FieldDifference[];
}

/** The calendars that business time is counted in: opening hours, holidays, make-up working days. Nothing is changed here. */
@Controller('api/calendars')
export class CalendarsController {
  constructor(
    private readonly house: HouseRules,
    private readonly complaints: ComplaintsUnderRules,
    private readonly book: PublishedRules,
    private readonly drafts: RuleDrafts,
  ) {}

  @Get()
  @Needs('rules.look')
  async list(): Promise<readonly CalendarView[]> {
    const facts = await this.facts();
    return Promise.all([...this.house.rulebooks.calendars.keys()].sort().map((name) => this.view(name, facts)));
  }

  @Get(':name')
  @Needs('rules.look')
  async one(@Param('name') name: string): Promise<CalendarView> {
    return this.view(name, await this.facts());
  }

  @Get(':name/versions/:hash')
  @Needs('rules.look')
  async version(
    @Param('name') name: string,
    @Param('hash') hash: string,
    @Query() { against }: CompareContentDto,
  ): Promise<CalendarReading> {
    const calendar = this.house.versionOfHash('calendar', name, hash);
    const fieldsOf = ({ form }: RuleVersion): RuleField[] => this.house.of('calendar').fieldsOf(form);
    const fields = fieldsOf(calendar);
    const other = against === undefined ? undefined : this.house.versionOfHash('calendar', name, against);
    return {
      ...this.versionView(calendar, await this.facts()),
      fields,
      ...(other && { differences: differencesOf(fieldsOf(other), fields) }),
    };
  }

  private async facts(): Promise<Facts> {
    const [running, book] = await Promise.all([this.complaints.running(), this.book.all()]);
    return { running, book };
  }

  private async view(name: string, facts: Facts): Promise<CalendarView> {
    const versions = this.house.of('calendar').versionsOf(name);
    const inForce = this.house.rulebooks.calendars.get(name);
    if (!inForce) throw new RuleNotFound(`calendar "${name}"`);
    const draft = await this.drafts.aliveOf('calendar', name);
    const policies = [...this.house.rulebooks.policies.values()].filter(({ calendar }) => calendar === name);
    return {
      name,
      title: inForce.title,
      zone: inForce.zone,
      policies: policies.map((policy) => policy.name).sort(),
      years: inForce.definition.years.map(({ year, announced }) => ({ year, announced })),
      versions: versions.map((calendar) => this.versionView(calendar, facts)),
      ...(draft && { draftId: draft.id }),
    };
  }

  private versionView({ name, version, hash }: RuleVersion, { running, book }: Facts): VersionView {
    const inForce = this.house.rulebooks.calendars.get(name)?.version;
    const counted = running.map(({ calendar, complaints }) => ({ hash: calendar.version, complaints }));
    return versionViewOf({ kind: 'calendar', name, version, hash }, inForce, counted, book);
  }
}

type Facts = {
  readonly running: Awaited<ReturnType<ComplaintsUnderRules['running']>>;
  readonly book: readonly PublishedRule[];
};
