import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Fact, IsInstant, IsKey, IsLine, IsOneOf, IsProse } from '../complaint.fact.js';
import type { Rung } from '../complaint.roles.js';
import { rungs } from '../complaint.roles.js';

/** The complaint got its owner, who keeps it to the end; passing it on needs a note for the next one. */
export class ComplaintAssigned extends Fact {
  readonly type = 'complaint.assigned';

  @IsKey()
  readonly ownerId!: string;

  @IsOptional()
  @IsKey()
  readonly teamId?: string;

  @IsOptional()
  @IsProse()
  readonly handoverNote?: string;
}

/** Somebody turned out to be whom the complaint is about. */
export class ConflictDeclared extends Fact {
  readonly type = 'conflict.declared';

  @IsKey()
  readonly staffId!: string;
}

export class NoteAdded extends Fact {
  readonly type = 'note.added';

  @IsProse()
  readonly text!: string;
}

export const moods = ['calm', 'upset', 'hostile'] as const;
export type Mood = (typeof moods)[number];

/** One call, mail, message or visit, either way. */
export class ContactRecorded extends Fact {
  readonly type = 'contact.recorded';

  @IsOneOf(['in', 'out'])
  readonly direction!: 'in' | 'out';

  @IsOneOf(['phone', 'email', 'webForm', 'visit', 'letter', 'chat'])
  readonly channel!: 'phone' | 'email' | 'webForm' | 'visit' | 'letter' | 'chat';

  @IsProse()
  readonly summary!: string;

  @IsOptional()
  @IsOneOf(moods)
  readonly mood?: Mood;

  /** False of a call that reached nobody. */
  @IsOptional()
  @IsBoolean()
  readonly reached?: boolean;

  /** Of a call that reached nobody: when it is tried again. */
  @IsOptional()
  @IsInstant()
  readonly nextTryAt?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(86_400)
  readonly durationSeconds?: number;

  /** The call as the telephone system announced it. */
  @IsOptional()
  @IsKey()
  readonly callId?: string;

  /** Where the recording of the call is kept. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(/^https:\/\/\S+$/)
  readonly recording?: string;
}

/** A file that goes with a message: its bytes were stored before. */
export class SentFile {
  /** SHA-256 of the bytes, hexadecimal. */
  @Matches(/^[\da-f]{64}$/)
  readonly fileId!: string;

  /** Under which name the customer gets it. */
  @IsLine()
  @Matches(/\S/)
  readonly name!: string;
}

/** A person of ours writes to the customer: their own words go out as a letter, in the thread of the complaint. */
export class CustomerInformed extends Fact {
  readonly type = 'customer.informed';

  @IsOptional()
  @IsLine()
  @Matches(/\S/)
  readonly subject?: string;

  @IsProse()
  @Matches(/\S/)
  readonly text!: string;

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SentFile)
  readonly files?: readonly SentFile[];
}

/** The customer wrote. The text is a stored message; this refers to it. */
export class CustomerWrote extends Fact {
  readonly type = 'customer.wrote';

  @IsKey()
  readonly messageId!: string;
}

export class CustomerWithdrew extends Fact {
  readonly type = 'customer.withdrew';

  @IsOptional()
  @IsProse()
  readonly reason?: string;
}

/** This customer has complained again and again; the system counted when the complaint came in. */
export class ComplaintRepeated extends Fact {
  readonly type = 'complaint.repeated';

  /** In the policy's time, this one included. */
  @IsInt()
  @Min(2)
  readonly complaints!: number;
}

/** The customer asks where it stands (催办). */
export class CustomerChased extends Fact {
  readonly type = 'customer.chased';

  @IsOptional()
  @IsProse()
  readonly text?: string;
}

export class PromiseMade extends Fact {
  readonly type = 'promise.made';

  @IsKey()
  readonly promiseId!: string;

  @IsOneOf(['promise', 'callBack'])
  readonly kind!: 'promise' | 'callBack';

  @IsProse()
  readonly text!: string;

  @IsInstant()
  readonly dueAt!: number;
}

export class PromiseKept extends Fact {
  readonly type = 'promise.kept';

  @IsKey()
  readonly promiseId!: string;

  @IsProse()
  readonly evidence!: string;
}

/** The customer agreed to another date. The old promise stays on record as what it was. */
export class PromiseRenegotiated extends Fact {
  readonly type = 'promise.renegotiated';

  @IsKey()
  readonly promiseId!: string;

  @IsKey()
  readonly newPromiseId!: string;

  @IsProse()
  readonly text!: string;

  @IsInstant()
  readonly dueAt!: number;

  @IsProse()
  readonly agreedHow!: string;
}

/** It will not be kept, and the customer was told. */
export class PromiseBroken extends Fact {
  readonly type = 'promise.broken';

  @IsKey()
  readonly promiseId!: string;

  @IsProse()
  readonly toldHow!: string;
}

/** A duty's time was lengthened, for a listed reason, by whoever may. The customer is told in writing. */
export class DeadlineExtended extends Fact {
  readonly type = 'deadline.extended';

  @IsKey()
  readonly clock!: string;

  @IsKey()
  readonly reason!: string;

  @IsProse()
  readonly explanation!: string;
}

export const triggers = ['safety', 'media', 'lawyer', 'regulator', 'amount', 'vulnerable'] as const;
export type Trigger = (typeof triggers)[number];

/** Something that a manager must know at once. */
export class TriggerNoticed extends Fact {
  readonly type = 'trigger.noticed';

  @IsOneOf(triggers)
  readonly trigger!: Trigger;

  @IsProse()
  readonly explanation!: string;
}

export class EscalationRaised extends Fact {
  readonly type = 'escalation.raised';

  @IsOneOf(rungs.slice(2))
  readonly to!: Exclude<Rung, 'calm' | 'warned'>;

  @IsProse()
  readonly reason!: string;
}

export class EscalationLowered extends Fact {
  readonly type = 'escalation.lowered';

  @IsOneOf(rungs.slice(0, 4))
  readonly to!: Exclude<Rung, 'director'>;

  @IsProse()
  readonly reason!: string;
}

/** An instruction from above (批示, 督办). */
export class InstructionGiven extends Fact {
  readonly type = 'instruction.given';

  @IsProse()
  readonly text!: string;

  @IsInstant()
  readonly dueAt!: number;

  @IsKey()
  readonly promiseId!: string;
}
