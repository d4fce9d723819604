import { BSONRegExp } from 'bson';
import { isDocument } from './document.js';
import type { Document } from './document.js';
import { isOperatorDocument } from './filter-operators.js';
import { ServerError } from './server-error.js';

/** The paths that a filter fixes to one value each: an upsert writes them. @throws ServerError 54 on a path fixed twice */
export function equalitiesOf(filter: Document): Map<string, unknown> {
  const equalities = new Map<string, unknown>();
  collect(filter, equalities);
  return equalities;
}

function collect(filter: Document, equalities: Map<string, unknown>): void {
  for (const [name, value] of Object.entries(filter)) {
    if (name === '$and' || name === '$or') {
      const clauses: unknown[] = Array.isArray(value) ? value : [];
      if (name === '$or' && clauses.length !== 1) continue;
      for (const clause of clauses) if (isDocument(clause)) collect(clause, equalities);
    } else if (!name.startsWith('$')) {
      for (const fixed of fixedValues(value)) note(name, fixed, equalities);
    }
  }
}

function fixedValues(value: unknown): unknown[] {
  if (value instanceof BSONRegExp || value instanceof RegExp) return [];
  if (!isOperatorDocument(value)) return [value];
  const all = value['$all'];
  if ('$eq' in value) return [value['$eq']];
  return Array.isArray(all) && all.length === 1 && !isOperatorDocument(all[0]) ? [all[0]] : [];
}

function note(path: string, value: unknown, equalities: Map<string, unknown>): void {
  for (const other of equalities.keys()) {
    if (other === path) throw new ServerError(54, `cannot infer query fields to set, path '${path}' is matched twice`);
    if (other.startsWith(`${path}.`) || path.startsWith(`${other}.`)) {
      throw new ServerError(54, `cannot infer query fields to set, both paths '${path}' and '${other}' are matched`);
    }
  }
  equalities.set(path, value);
}
