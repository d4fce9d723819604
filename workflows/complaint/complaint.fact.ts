import { Allow, IsArray, IsIn, IsInt, IsNotEmpty, IsString, MaxLength, Min } from 'class-validator';
import type { Actor } from './complaint.roles.js';

/** What every event carries: its id (the same id again is the same event), when it happened, and who did it. */
export abstract class Fact {
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly id!: string;

  /** Epoch milliseconds, UTC. When it happened, which may be before we learned of it. */
  @IsInt()
  @Min(0)
  readonly at!: number;

  /** Set by whoever checked the identity (session, signed token, the sweep); never taken from a request's body. */
  @Allow()
  readonly by!: Actor;
}

/** A short line: a name, a reason code, a title. */
export function IsLine(): PropertyDecorator {
  return every(IsString(), IsNotEmpty(), MaxLength(200));
}

/** Some sentences. Long texts and files are stored first and referred to. */
export function IsProse(): PropertyDecorator {
  return every(IsString(), IsNotEmpty(), MaxLength(10_000), noteProse);
}

const prose = new Map<object, Set<string>>();

function noteProse(target: object, property: string | symbol): void {
  const fields = prose.get(target) ?? new Set();
  prose.set(target, fields.add(String(property)));
}

/** The fields of an event's class that hold sentences. Sentences may tell of people, and are kept as such. */
export function proseFieldsOf({ prototype }: { readonly prototype: object }): ReadonlySet<string> {
  return prose.get(prototype) ?? new Set();
}

/** The same of every class that is no event's: of the parts that events are made of. */
export function proseFieldsOfParts(events: readonly { readonly prototype: object }[]): ReadonlySet<string> {
  const own = new Set(events.map(({ prototype }) => prototype));
  return new Set([...prose].flatMap(([target, fields]) => (own.has(target) ? [] : [...fields])));
}

/** The id of something that belongs to the complaint. */
export function IsKey(): PropertyDecorator {
  return every(IsString(), IsNotEmpty(), MaxLength(64));
}

/** Whom a complaint is from: an e-mail address as long as one may be (RFC 5321 §4.5.3.1), a number, or the key of a customer file. */
export function IsCustomerId(): PropertyDecorator {
  return every(IsString(), IsNotEmpty(), MaxLength(254));
}

/** An instant in epoch milliseconds. */
export function IsInstant(): PropertyDecorator {
  return every(IsInt(), Min(0));
}

/** An amount of money in the smallest unit of the policy's currency. */
export function IsAmount(): PropertyDecorator {
  return every(IsInt(), Min(0));
}

/** One of these words. */
export function IsOneOf(words: readonly string[]): PropertyDecorator {
  return IsIn(words);
}

export function IsListOfKeys(): PropertyDecorator {
  return every(IsArray(), IsString({ each: true }), MaxLength(64, { each: true }));
}

function every(...decorators: PropertyDecorator[]): PropertyDecorator {
  return (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };
}
