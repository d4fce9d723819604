import { compareValues } from './compare.js';
import { describeField, describeValue } from './describe.js';
import { fieldOf, isDocument } from './document.js';
import type { Document } from './document.js';
import { indexValues } from './index-values.js';
import { toDouble } from './numbers.js';
import { ServerError } from './server-error.js';

export interface SortField {
  path: string;
  direction: 1 | -1;
}

/**
 * The order of documents under a sort specification. A missing field sorts as null; an array by its least element
 * when ascending and its greatest when descending.
 * @throws ServerError 15974, 15975, 15976 on a specification that is none
 */
export function compileSort(specification: Document): (a: Document, b: Document) => number {
  const fields = sortFields(specification);
  return (a, b) => {
    for (const { path, direction } of fields) {
      const result = compareValues(sortKey(a, path, direction), sortKey(b, path, direction));
      if (result !== 0) return direction * result;
    }
    return 0;
  };
}

/** The documents in order, stable; with a limit only the first so many. Keys are read once a document. */
export function sortDocuments(documents: Iterable<Document>, specification: Document, limit = Infinity): Document[] {
  const fields = sortFields(specification);
  const compare = (a: Keyed, b: Keyed): number => {
    for (let at = 0; at < fields.length; at += 1) {
      const result = compareValues(a.keys[at], b.keys[at]);
      if (result !== 0) return (fields[at] as SortField).direction * result;
    }
    return a.position - b.position;
  };
  let rows: Keyed[] = [];
  let position = 0;
  const bound = limit === Infinity ? Infinity : Math.max(limit * 2, 1000);
  for (const document of documents) {
    rows.push({ document, position, keys: fields.map(({ path, direction }) => sortKey(document, path, direction)) });
    position += 1;
    if (rows.length > bound) rows = rows.sort(compare).slice(0, limit);
  }
  rows.sort(compare);
  return (limit < rows.length ? rows.slice(0, limit) : rows).map((row) => row.document);
}

interface Keyed {
  document: Document;
  keys: unknown[];
  position: number;
}

/** @throws ServerError 15974 … on a specification that is none */
export function sortFields(specification: Document): SortField[] {
  const fields = Object.entries(specification).map(([path, direction]) => ({
    path,
    direction: directionOf(path, direction),
  }));
  if (fields.length === 0) throw new ServerError(15976, '$sort stage must have at least one sort key');
  return fields;
}

function directionOf(path: string, direction: unknown): 1 | -1 {
  if (path === '') throw new ServerError(40352, 'FieldPath cannot be constructed with empty string');
  if (path.startsWith('$'))
    throw new ServerError(
      16410,
      `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
    );
  if (isDocument(direction) && '$meta' in direction) throw ServerError.notImplemented('$meta in a sort');
  const number = toDouble(direction);
  if (Number.isNaN(number))
    throw new ServerError(15974, `Illegal key in $sort specification: ${describeField(path, direction)}`);
  if (number !== 1 && number !== -1)
    throw new ServerError(
      15975,
      `$sort key ordering must be 1 (for ascending) or -1 (for descending)${direction === undefined ? describeValue(direction) : ''}`,
    );
  return number;
}

function sortKey(document: Document, path: string, direction: 1 | -1): unknown {
  if (!path.includes('.')) {
    const value = fieldOf(document, path);
    if (!Array.isArray(value)) return value === undefined ? null : value;
  }
  const { values } = indexValues(document, path);
  return values.reduce((best, value) => (direction * compareValues(value, best) < 0 ? value : best));
}
