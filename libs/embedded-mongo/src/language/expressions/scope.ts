import type { Document } from '../document.js';
import { ServerError } from '../server-error.js';

/** Variables that `$let`, `$map`, `$lookup` … have bound, innermost first. */
export interface Variables {
  readonly name: string;
  readonly value: unknown;
  readonly outer: Variables | undefined;
}

/** A compiled expression: its value for a document, undefined when it is missing. */
export type Expression = (root: Document, variables: Variables | undefined) => unknown;

/** What an operator knows while its operand is compiled. */
export interface Scope {
  /** The instant that `$$NOW` means. */
  readonly now: Date | undefined;
  compile(operand: unknown): Expression;
  /** The same scope with more variables known. */
  with(names: readonly string[]): Scope;
}

/** An operator that decides itself which operands are evaluated, and when. */
export type SpecialOperator = (operand: unknown, scope: Scope, name: string) => Expression;

/** An operator of evaluated arguments: fewest, most, and what it does with them. */
export type PlainOperator = readonly [fewest: number, most: number, evaluate: (...values: unknown[]) => unknown];

/** The named operands of an operator such as `$filter`. @throws ServerError on one missing or unknown */
export function namedOperands(
  name: string,
  operand: unknown,
  required: readonly string[],
  optional: readonly string[],
  codes: { notObject: number; unknown: number; missing: number } = { notObject: 9, unknown: 9, missing: 9 },
): Document {
  if (typeof operand !== 'object' || operand === null || Array.isArray(operand)) {
    throw new ServerError(codes.notObject, `${name} only supports an object as its argument`);
  }
  const document = operand as Document;
  for (const key of Object.keys(document)) {
    if (!required.includes(key) && !optional.includes(key))
      throw new ServerError(codes.unknown, `Unrecognized parameter to ${name}: ${key}`);
  }
  for (const key of required) {
    if (!Object.hasOwn(document, key)) throw new ServerError(codes.missing, `Missing '${key}' parameter to ${name}`);
  }
  return document;
}

/** Null and missing propagate through most operators. */
export function isNullish(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
