import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { BothLanguagesDto } from '../lessons/answer.dto.js';

/** What a block is called. */
export class BlockNamesDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  @Matches(/\S/)
  readonly en!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  @Matches(/\S/)
  readonly 'zh-CN'!: string;
}

export class PutTextBlockDto {
  /** The one that was looked at; 0 makes a new block, or changes one that comes with the product for the first time. */
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  readonly version!: number;

  @IsObject()
  @ValidateNested()
  @Type(() => BlockNamesDto)
  readonly names!: BlockNamesDto;

  @IsObject()
  @ValidateNested()
  @Type(() => BothLanguagesDto)
  readonly texts!: BothLanguagesDto;

  /** Offered no longer. */
  @IsOptional()
  @IsBoolean()
  readonly isRemoved?: boolean;
}
