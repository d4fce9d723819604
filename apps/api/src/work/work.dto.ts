import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import type { WaitsFor } from '#casework/complaint-list.js';
import { waitsFor } from '#casework/complaint-list.js';
import type { Channel } from '#workflows/complaint/1-receipt/receipt.events.js';
import { channels } from '#workflows/complaint/1-receipt/receipt.events.js';
import type { Severity } from '#workflows/complaint/complaint.context.js';
import { severities } from '#workflows/complaint/complaint.context.js';
import type { Rung } from '#workflows/complaint/complaint.roles.js';
import { rungs } from '#workflows/complaint/complaint.roles.js';
import type { Locale, Stage } from '#workflows/complaint/complaint.words.js';
import { locales, stageWords } from '#workflows/complaint/complaint.words.js';
import { PageDto } from '../paging/page.dto.js';

/** Whose work it is: one's own, that of one's teams, or what nobody there has taken yet. */
export const workOf = ['me', 'teams', 'nobody'] as const;

/** What it calls for: too late, due before the day is over, running short, or somebody else's turn. */
export const workGroups = ['overdue', 'today', 'atRisk', 'waiting'] as const;
export type WorkGroup = (typeof workGroups)[number];

/** Which work is looked at. */
export class WorkFilterDto extends PageDto {
  /** One's own where nothing is said. */
  @IsOptional()
  @IsIn([...workOf])
  readonly of?: (typeof workOf)[number];

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly teamId?: string;

  /** Somebody in particular, among the work of one's teams. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly ownerId?: string;

  /** A department that was asked and has not answered yet. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly department?: string;

  @IsOptional()
  @IsIn(Object.keys(stageWords))
  readonly stage?: Stage;

  @IsOptional()
  @IsIn([...channels])
  readonly channel?: Channel;

  @IsOptional()
  @IsIn([...severities])
  readonly severity?: Severity;

  /** The customer's language. */
  @IsOptional()
  @IsIn([...locales])
  readonly locale?: Locale;

  @IsOptional()
  @IsIn([...waitsFor])
  readonly waitsFor?: WaitsFor;

  /** Those that have climbed so far. */
  @IsOptional()
  @IsIn([...rungs])
  readonly rung?: Rung;

  /** Those that climb by themselves before the house's day is over, if nobody does anything. */
  @IsOptional()
  @IsIn(['today'])
  readonly climbs?: 'today';

  @IsOptional()
  @IsIn([...workGroups])
  readonly group?: WorkGroup;
}
