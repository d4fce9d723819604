import { createHash } from 'node:crypto';
import type { ComplaintMachine } from '#workflows/complaint/complaint.advance.js';
import type { complaintLife } from '#workflows/complaint/complaint.machine.js';
import { complaint } from '#workflows/complaint/complaint.vocabulary.js';
import { DefinitionText } from './definition-text.js';
import { canonical } from './history.js';
import type { Pins } from './rulebook.js';

/** A workflow under its name and version. What was published never changes; `hash` names its content. */
export interface Definition {
  readonly name: string;
  readonly version: number;
  readonly hash: string;
  /** The day of publication, `2026-10-10`. Unknown for one that is still being written. */
  readonly publishedAt?: string;
  /** The machine as plain data. */
  readonly life: unknown;
}

/** A definition of this content. */
export function definitionOf(name: string, version: number, life: unknown, publishedAt?: string): Definition {
  return { name, version, hash: hashOf(life), ...(publishedAt !== undefined && { publishedAt }), life };
}

/**
 * SHA-256 (hex) of a machine's content. The order of its states is part of it, for regions act one after another in the
 * order in which they are written; the order of everything else has no meaning.
 */
export function hashOf(life: unknown): string {
  return createHash('sha256')
    .update(canonical(withOrderedStates(life)))
    .digest('hex');
}

/** How a complaint refers to the definition that it is handled under. */
export function pinOf({ name, version, hash }: Definition): Pins['workflow'] {
  return { name, version, hash };
}

/**
 * The machine that plain data describes, in the words of the vocabulary.
 * @throws what XState throws when the data is no machine; `lint` says before, and in words, what is wrong.
 */
export function machineOf(life: unknown): ComplaintMachine {
  return complaint.createMachine({ ...(life as typeof complaintLife), context: ({ input }) => input });
}

/**
 * The definition that the text of a published file holds; `file` is only named in mistakes.
 * @throws DefinitionRefused when the text is not one, or when its content is not what was published under its hash.
 */
export function readDefinition(text: string, file: string): Definition {
  const written = new DefinitionText(text, file);
  const { name, version, hash, publishedAt, life } = written.map();
  if (typeof name !== 'string') return written.refuse([], 'a definition needs a "name"');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return written.refuse(['version'], '"version" must be a whole number from 1');
  if (publishedAt !== undefined && typeof publishedAt !== 'string')
    return written.refuse(['publishedAt'], '"publishedAt" must be a date such as 2026-10-10');
  if (typeof life !== 'object' || life === null) return written.refuse([], 'a definition needs a "life"');
  const definition = definitionOf(name, version, life, publishedAt);
  if (hash !== definition.hash)
    return written.refuse(
      ['hash'],
      `the content of ${name}@${version} is not what was published: a change needs a new version`,
    );
  return definition;
}

/** The text of a published file. */
export function writeDefinition({ name, version, hash, publishedAt, life }: Definition): string {
  return `${JSON.stringify({ name, version, hash, publishedAt, life }, null, 2)}\n`;
}

function withOrderedStates(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withOrderedStates);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]: [string, unknown]) => [
      key,
      key === 'states' && typeof field === 'object' && field !== null
        ? Object.entries(field).map(([name, state]: [string, unknown]) => [name, withOrderedStates(state)])
        : withOrderedStates(field),
    ]),
  );
}
