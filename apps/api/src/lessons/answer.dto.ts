import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';

/** A sentence or some, in both languages. */
export class BothLanguagesDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  @Matches(/\S/)
  readonly en!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  @Matches(/\S/)
  readonly 'zh-CN'!: string;
}

/** What is looked for in what customers type, by language. */
export class LookedForDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  readonly en!: string[];

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  readonly 'zh-CN'!: string[];
}

export class DraftAnswerDto {
  @IsObject()
  @ValidateNested()
  @Type(() => BothLanguagesDto)
  readonly question!: BothLanguagesDto;

  @IsObject()
  @ValidateNested()
  @Type(() => BothLanguagesDto)
  readonly answer!: BothLanguagesDto;

  @IsObject()
  @ValidateNested()
  @Type(() => LookedForDto)
  readonly words!: LookedForDto;
}

export class WithdrawAnswerDto {
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  readonly reason?: string;
}
