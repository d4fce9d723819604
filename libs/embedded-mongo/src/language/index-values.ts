import { arrayIndex, fieldOf, isDocument } from './document.js';
import type { Document } from './document.js';
import { valueKey } from './value-key.js';

/** What an index holds of a document for one dotted path. */
export interface IndexValues {
  values: unknown[];
  multikey: boolean;
}

/**
 * Every key that an index on the dotted path holds: each element of an array, null for what is missing, undefined
 * for an empty array. `multikey` tells that the path crosses an array.
 * @see https://www.mongodb.com/docs/manual/core/indexes/index-types/index-multikey/
 */
export function indexValues(document: Document, path: string): IndexValues {
  const { keys, multikey } = indexKeys(document, [path]);
  return { values: keys.map(([value]) => value), multikey };
}

/**
 * The keys of a compound index. Paths through the same array go through it together: of `[{ b: 1, c: 2 }, { b: 3,
 * c: 4 }]` the index on b and c holds (1, 2) and (3, 4) only. Paths that fork over two arrays give every combination.
 */
export function indexKeys(document: Document, paths: readonly string[]): { keys: unknown[][]; multikey: boolean } {
  const components = paths.map((path) => path.split('.'));
  const collector: Collector = { multikey: false };
  const keys = combine(
    components.map((parts) => ({ at: document, parts })),
    collector,
  );
  return { keys: keys.length > 1 ? withoutDoubles(keys) : keys, multikey: collector.multikey };
}

interface Collector {
  multikey: boolean;
}

/** Where a path stands: at a value, with components still to go. */
interface Standing {
  at: unknown;
  parts: readonly string[];
}

function combine(standings: readonly Standing[], collector: Collector): unknown[][] {
  const advanced = standings.map(advance);
  const array = advanced.find(({ at, open }) => open && Array.isArray(at))?.at as unknown[] | undefined;
  if (array === undefined) return [advanced.map(({ at, parts }) => (parts.length > 0 ? null : leaf(at)))];
  collector.multikey = true;
  // Elements of an empty array: none, but the leaf itself is kept as undefined and what lies below it as null.
  const elements: unknown[] = array.length === 0 ? [EMPTY] : array;
  return elements.flatMap((element) =>
    combine(
      advanced.map((standing) =>
        standing.open && standing.at === array ? { at: element, parts: standing.parts, inside: true } : standing,
      ),
      collector,
    ),
  );
}

const EMPTY = Symbol('element of an empty array');

function leaf(value: unknown): unknown {
  if (value === EMPTY) return undefined;
  return value === undefined ? null : value;
}

/** Goes down documents and numbered elements as far as no array has to be expanded. */
function advance(standing: Standing & { inside?: boolean }): Standing & { open: boolean; inside?: boolean } {
  let { at, parts } = standing;
  let inside = standing.inside ?? false;
  for (;;) {
    if (Array.isArray(at)) {
      // An array directly inside an array is a value, not expanded again.
      if (inside) return { at: parts.length > 0 ? undefined : at, parts, open: false, inside };
      const index = parts.length > 0 ? arrayIndex(parts[0] as string) : -1;
      if (
        index < 0 ||
        at.some((element) => isDocument(element) && fieldOf(element, parts[0] as string) !== undefined)
      ) {
        return { at: at as unknown, parts, open: true };
      }
      at = at[index] as unknown;
      parts = parts.slice(1);
      continue;
    }
    if (parts.length === 0 || !isDocument(at)) return { at, parts, open: false, inside };
    at = fieldOf(at, parts[0] as string);
    parts = parts.slice(1);
    inside = false;
  }
}

function withoutDoubles(keys: unknown[][]): unknown[][] {
  const seen = new Set<string>();
  return keys.filter((key) => {
    const text = valueKey(key);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}
