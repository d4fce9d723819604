import { BSONRegExp } from 'bson';
import { isDocument } from './document.js';
import type { Document } from './document.js';
import { compileExpression } from './expression.js';
import type { ExpressionContext } from './expression.js';
import { truthy } from './truthy.js';
import { compileConditions, equalTo, isOperatorDocument, regexTest } from './filter-operators.js';
import type { Condition } from './filter-operators.js';
import { someAtPath } from './match-path.js';
import type { Filter } from './match-path.js';
import { ServerError } from './server-error.js';

export type { Filter } from './match-path.js';

/**
 * A filter as a function.
 * @throws ServerError with the server's own code on a filter that it would refuse, 238 on an operator left out here
 */
export function compileFilter(filter: Document, context?: ExpressionContext): Filter {
  const parts = Object.keys(filter).map((name) => compilePart(name, filter[name], context));
  return all(parts.filter((part) => part !== undefined));
}

/** The top-level fields that decide the filter, or undefined when it needs the whole document (`$expr`). */
export function filterFields(filter: Document): Set<string> | undefined {
  const fields = new Set<string>();
  for (const [name, value] of Object.entries(filter)) {
    if (name === '$comment') continue;
    if (!name.startsWith('$')) {
      fields.add(name.split('.', 1)[0] as string);
      continue;
    }
    if (!Array.isArray(value)) return undefined;
    for (const clause of value) {
      const inner = isDocument(clause) ? filterFields(clause) : undefined;
      if (inner === undefined) return undefined;
      for (const field of inner) fields.add(field);
    }
  }
  return fields;
}

function compilePart(name: string, value: unknown, context: ExpressionContext | undefined): Filter | undefined {
  if (!name.startsWith('$')) return compileField(name, value, context);
  switch (name) {
    case '$and':
      return all(clauses(name, value, context));
    case '$or':
      return any(clauses(name, value, context));
    case '$nor': {
      const either = any(clauses(name, value, context));
      return (document) => !either(document);
    }
    case '$comment':
      return undefined;
    case '$expr': {
      const evaluate = compileExpression(value, context);
      return (document) => truthy(evaluate(document, context?.variables));
    }
    case '$alwaysTrue':
      return () => true;
    case '$alwaysFalse':
      return () => false;
    case '$where':
    case '$text':
    case '$jsonSchema':
    case '$sampleRate':
      throw ServerError.notImplemented(name);
    default:
      throw ServerError.badValue(
        `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
      );
  }
}

function clauses(name: string, value: unknown, context: ExpressionContext | undefined): Filter[] {
  if (!Array.isArray(value)) throw ServerError.badValue(`${name} must be an array`);
  if (value.length === 0) throw ServerError.badValue('$and/$or/$nor must be a nonempty array');
  return value.map((clause) => {
    if (!isDocument(clause)) throw ServerError.badValue('$or/$and/$nor entries need to be full objects');
    return compileFilter(clause, context);
  });
}

function compileField(path: string, value: unknown, context: ExpressionContext | undefined): Filter {
  if (!isOperatorDocument(value)) return conditionAt(path, equalityOf(value));
  return all(
    compileConditions(value, path, (inner) => compileFilter(inner, context)).map((condition) =>
      conditionAt(path, condition),
    ),
  );
}

/** `{ field: value }`: a regular expression is searched, anything else compared. */
function equalityOf(value: unknown): Condition {
  if (value instanceof BSONRegExp || value instanceof RegExp) return { test: regexTest(value), expandLeaf: true };
  return { test: equalTo(value), expandLeaf: true };
}

/** Applies a condition to what lies at a path. */
function conditionAt(path: string, condition: Condition): Filter {
  if ('not' in condition) {
    const inner = all(condition.not.map((one) => conditionAt(path, one)));
    return (document) => !inner(document);
  }
  if ('every' in condition) return all(condition.every.map((one) => conditionAt(path, one)));
  const components = path.split('.');
  const { test, expandLeaf } = condition;
  return (document, position) => someAtPath(document, components, test, expandLeaf, position);
}

function all(parts: Filter[]): Filter {
  const [first, second] = parts;
  if (first === undefined) return () => true;
  if (second === undefined) return first;
  if (parts.length === 2) return (document, position) => first(document, position) && second(document, position);
  return (document, position) => parts.every((part) => part(document, position));
}

function any(parts: Filter[]): Filter {
  return (document, position) => parts.some((part) => part(document, position));
}
