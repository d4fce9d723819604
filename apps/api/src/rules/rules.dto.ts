import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { RuleKind } from '#casework/published-rule.js';
import { ruleKinds } from '#casework/published-rule.js';
import type { PinnedKind, RunKind } from '#rules/rule-run.js';
import { pinnedKinds, runKinds } from '#rules/rule-run.js';
import { PageDto } from '../paging/page.dto.js';

class ReasonedDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  readonly reason!: string;
}

class SeenDto {
  /** The revision that was looked at; a draft that was changed since refuses. */
  @IsInt()
  @Min(1)
  readonly revision!: number;
}

export class BeginDraftDto extends ReasonedDto {
  @IsIn(ruleKinds)
  readonly kind!: RuleKind;

  @IsString()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/)
  readonly name!: string;
}

class FieldValueDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly path!: string;

  @IsString()
  @MaxLength(20_000)
  readonly value!: string;
}

export class ChangeDraftDto extends SeenDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => FieldValueDto)
  readonly values!: FieldValueDto[];
}

export class ProposeDraftDto extends SeenDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  readonly reason!: string;

  /** It is to count for what is received from then on; as soon as possible when it is not said. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(8_640_000_000_000_000)
  readonly from?: number;
}

export class ApproveDraftDto extends SeenDto {}

export class AnswerDraftDto extends SeenDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  readonly reason!: string;
}

export class TryDraftDto {
  /** Complaints that were opened in so many months of thirty days are tried; without it those that run, as if they went on under it. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(36)
  readonly months?: number;
}

export class MoveToRuleDto extends ReasonedDto {
  /** A policy when it is not said. */
  @IsOptional()
  @IsIn(pinnedKinds)
  readonly kind?: PinnedKind;

  @IsString()
  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/)
  readonly name!: string;

  @IsInt()
  @Min(1)
  readonly version!: number;

  /** Only told what it would change; needed before it is done. */
  @IsBoolean()
  readonly isTrial!: boolean;
}

export class MoveBackDto extends ReasonedDto {}

/** To the newest version of the workflow: there is no other to which complaints are moved in the console. */
export class MoveToNewestDto extends ReasonedDto {}

export class ListRunsDto extends PageDto {
  /** Only those that try this draft. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  readonly draftId?: string;

  /** Only those of such rules. */
  @IsOptional()
  @IsIn(runKinds)
  readonly kind?: RunKind;

  /** Only those of the rule of this name. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  readonly name?: string;
}

export class CompareContentDto {
  /** The hash of another version, to say what is different from it. */
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  readonly against?: string;
}

export class CompareDto {
  /** Another version, to say what is different from it. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  readonly against?: number;
}
