import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import type { Severity } from '../complaint.context.js';
import { severities } from '../complaint.context.js';
import { Fact, IsAmount, IsCustomerId, IsInstant, IsKey, IsLine, IsOneOf, IsProse } from '../complaint.fact.js';
import type { Locale } from '../complaint.words.js';
import { locales } from '../complaint.words.js';

/** One thing that the customer complains of. */
export class PointDraft {
  @IsKey()
  readonly id!: string;

  @IsProse()
  readonly text!: string;
}

export const channels = ['email', 'webForm', 'phone', 'visit', 'letter', 'webhook'] as const;
export type Channel = (typeof channels)[number];

/** The beginning of every complaint, whatever channel it came by. */
export class ComplaintRegistered extends Fact {
  readonly type = 'complaint.registered';

  @IsOneOf(channels)
  readonly channel!: Channel;

  /** When the customer said it, epoch milliseconds. Every clock counts from here, even when it is recorded later. */
  @IsInstant()
  readonly receivedAt!: number;

  /** Needed when it is recorded more than a quarter of an hour after it was received. */
  @IsOptional()
  @IsProse()
  readonly lateRecordingReason?: string;

  @IsCustomerId()
  readonly customerId!: string;

  @IsOneOf(locales)
  readonly locale!: Locale;

  @IsLine()
  readonly subject!: string;

  @IsProse()
  readonly summary!: string;

  @IsKey()
  readonly teamId!: string;

  /** What such complaints are about as a rule, by the way they came; the person who classifies it decides. */
  @IsOptional()
  @IsKey()
  readonly suggestedCategory?: string;

  /** Severity until somebody has weighed it. */
  @IsOneOf(severities)
  readonly severity!: Severity;
}

/** The complaint was understood and weighed (ISO 10002 7.5). Weighing it again later needs a reason. */
export class ComplaintClassified extends Fact {
  readonly type = 'complaint.classified';

  /** A code of the taxonomy of categories. */
  @IsKey()
  readonly category!: string;

  @IsOptional()
  @IsLine()
  readonly product?: string;

  @IsOneOf(severities)
  readonly severity!: Severity;

  /** Somebody could be hurt. */
  @IsBoolean()
  readonly safety!: boolean;

  @IsOptional()
  @IsAmount()
  readonly amount?: number;

  @IsOptional()
  @IsProse()
  readonly desiredOutcome?: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PointDraft)
  readonly points!: readonly PointDraft[];

  @IsOptional()
  @IsProse()
  readonly reason?: string;
}

/** We take it on. */
export class ComplaintAccepted extends Fact {
  readonly type = 'complaint.accepted';
}

/** We do not take it on, and the customer is told why. */
export class ComplaintRejected extends Fact {
  readonly type = 'complaint.rejected';

  @IsProse()
  readonly reason!: string;
}

/** It belongs to somebody else, and the customer is told to whom. */
export class ComplaintReferred extends Fact {
  readonly type = 'complaint.referred';

  @IsLine()
  readonly to!: string;

  @IsProse()
  readonly reason!: string;
}

/** Nobody is dissatisfied: a question, which is answered without being handled as a complaint (ISO 10002, enquiry). */
export class EnquiryRecognised extends Fact {
  readonly type = 'enquiry.recognised';

  @IsProse()
  readonly reason!: string;
}

/** What was taken for an enquiry expresses dissatisfaction. No magic words are needed, and it counts from when it came. */
export class ComplaintRecognised extends Fact {
  readonly type = 'complaint.recognised';

  @IsProse()
  readonly reason!: string;
}

/** The question was answered, and with it the enquiry is over. */
export class EnquiryAnswered extends Fact {
  readonly type = 'enquiry.answered';

  @IsProse()
  readonly answer!: string;
}
