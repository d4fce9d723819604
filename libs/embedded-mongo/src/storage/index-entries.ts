import { fieldOf, indexKeys, isDocument } from '../language/values.js';
import type { Document } from '../language/values.js';
import { hasField } from '../language/document.js';
import { ServerError } from '../language/server-error.js';
import type { Index } from './catalogue.js';
import { encodeFields, fitKey } from './keys.js';

/** What one document puts into one index. */
export interface IndexEntries {
  /** The encoded fields, each key once, without index and record number. */
  keys: Buffer[];
  /** For each path, whether this document has an array on it. */
  multikey: readonly boolean[];
  shortened: boolean;
}

/**
 * The entries of a document in an index; none when the index is sparse or partial and leaves the document out.
 * Throws CannotIndexParallelArrays (171) when two paths go through two different arrays.
 */
export function indexEntries(index: Index, document: Document): IndexEntries {
  if (leavesOut(index, document)) return { keys: [], multikey: index.paths.map(() => false), shortened: false };
  const { keys: tuples, multikey } = indexKeys(document, index.paths);
  const keys: Buffer[] = [];
  const seen = new Set<string>();
  let shortened = false;
  for (const tuple of tuples) {
    const fitted = fitKey(encodeFields(tuple, index.directions));
    shortened ||= fitted.shortened;
    if (tuples.length > 1) {
      // Values that compare equal, such as 1 and 1.0, are one entry.
      const text = fitted.key.toString('latin1');
      if (seen.has(text)) continue;
      seen.add(text);
    }
    keys.push(fitted.key);
  }
  const arrays = multikey ? index.paths.map((path) => arrayOn(document, path)) : [];
  refuseParallel(index, arrays);
  return { keys, multikey: index.paths.map((_, position) => arrays[position] !== undefined), shortened };
}

function leavesOut(index: Index, document: Document): boolean {
  if (index.partial !== undefined && !index.partial.matches(document)) return true;
  return index.sparse && !index.paths.some((path) => reaches(document, path.split('.')));
}

/** Whether the path leads to a value somewhere: sparse indexes leave out a document only when no path does. */
function reaches(value: unknown, components: readonly string[]): boolean {
  const [first, ...rest] = components;
  if (first === undefined) return true;
  if (Array.isArray(value)) {
    const numbered = /^\d+$/.test(first) && value[Number(first)] !== undefined;
    return (
      (numbered && reaches(value[Number(first)], rest)) ||
      value.some((element) => isDocument(element) && reaches(element, components))
    );
  }
  return isDocument(value) && hasField(value, first) && reaches(fieldOf(value, first), rest);
}

/** The path to the first array that a path goes through, or undefined when there is none. */
function arrayOn(document: Document, path: string): string | undefined {
  let at: unknown = document;
  const gone: string[] = [];
  for (const component of path.split('.')) {
    if (Array.isArray(at)) {
      // A number names one element, and the index holds only that.
      if (!/^\d+$/.test(component)) return gone.join('.');
      at = at[Number(component)];
    } else {
      at = isDocument(at) ? fieldOf(at, component) : undefined;
    }
    gone.push(component);
  }
  return Array.isArray(at) ? path : undefined;
}

function refuseParallel(index: Index, arrays: readonly (string | undefined)[]): void {
  const found = arrays.flatMap((array, position) =>
    array === undefined ? [] : [{ array, path: index.paths[position] ?? '' }],
  );
  const [first] = found;
  const other = found.find(({ array }) => array !== first?.array);
  if (first !== undefined && other !== undefined) {
    throw new ServerError(171, `cannot index parallel arrays [${lastOf(other.array)}] [${lastOf(first.array)}]`);
  }
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
