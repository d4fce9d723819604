import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
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
import { callStates } from '#customers/announced-call.store.js';
import type { CallState } from '#customers/announced-call.store.js';
import type { Mood } from '#workflows/complaint/at-any-time/at-any-time.events.js';
import { moods } from '#workflows/complaint/at-any-time/at-any-time.events.js';

/** A telephone number as somebody or something writes it. */
const number = /^[+\d(*#][\d\s().\-/*#]{0,31}$/;
const recording = /^https:\/\/\S+$/;

/** What a telephone system says of a call. */
export class AnnounceCallDto {
  /** By which the telephone system knows the call; the same again is the same call. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly externalId!: string;

  @IsIn(['in', 'out'])
  readonly direction!: 'in' | 'out';

  /** The customer's number; none when it is withheld. */
  @IsOptional()
  @Matches(number)
  readonly number?: string;

  /** The number of ours. */
  @IsOptional()
  @Matches(number)
  readonly ours?: string;

  /** Whose telephone it is: their e-mail address or their extension. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(254)
  readonly agent!: string;

  @IsIn([...callStates])
  readonly state!: CallState;

  /** When it began, epoch milliseconds; now when it is not said. */
  @IsOptional()
  @IsInt()
  @Min(0)
  readonly at?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(86_400)
  readonly durationSeconds?: number;

  /** Where the recording is kept. */
  @IsOptional()
  @MaxLength(2000)
  @Matches(recording)
  readonly recording?: string;
}

/** What the customer is told will happen: we call back. */
export class CallBackDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(10_000)
  readonly text!: string;

  /** Epoch milliseconds. */
  @IsInt()
  @Min(0)
  readonly dueAt!: number;
}

/** What is noted of every call. */
export class CallFactsDto {
  @IsOptional()
  @IsIn([...moods])
  readonly mood?: Mood;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(86_400)
  readonly durationSeconds?: number;

  /** The call as it was announced. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly callId?: string;

  @IsOptional()
  @MaxLength(2000)
  @Matches(recording)
  readonly recording?: string;

  /** Promised to the customer in this call. */
  @IsOptional()
  @ValidateNested()
  @Type(() => CallBackDto)
  readonly callBack?: CallBackDto;

  /** Why a lead is to take over from here. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(10_000)
  readonly handOver?: string;
}

/** A call about a complaint that is there. */
export class RecordCallDto extends CallFactsDto {
  @IsIn(['in', 'out'])
  readonly direction!: 'in' | 'out';

  /** False when nobody was reached. */
  @IsBoolean()
  readonly reached!: boolean;

  @IsString()
  @IsNotEmpty()
  @MaxLength(10_000)
  readonly summary!: string;

  /** When it was, epoch milliseconds; now when it is not said. */
  @IsOptional()
  @IsInt()
  @Min(0)
  readonly at?: number;

  /** Of a call that reached nobody: when it is tried again. */
  @IsOptional()
  @IsInt()
  @Min(0)
  readonly nextTryAt?: number;

  /** The customer asked where it stands (催办). */
  @IsOptional()
  @IsBoolean()
  readonly chase?: boolean;

  /** Ids of promises that this call has kept, such as a call-back. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  readonly keeps?: readonly string[];
}
