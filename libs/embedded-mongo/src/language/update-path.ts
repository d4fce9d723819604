import { describeField } from './describe.js';
import { arrayIndex, copyDocument, emptyDocument, fieldOf, isDocument } from './document.js';
import type { Document } from './document.js';
import { ServerError } from './server-error.js';

/** A change of one field: the new value from the current one, where undefined is missing or removes it. */
export interface Change {
  readonly path: string;
  readonly parts: readonly string[];
  /** Whether a missing field is created, with the documents on the way to it. */
  readonly creates: boolean;
  readonly change: (current: unknown, run: Run) => unknown;
}

/** What one run over one document knows. */
export interface Run {
  readonly document: Document;
  /** The document is being inserted by an upsert. */
  readonly inserting: boolean;
  /** The element through which the filter matched, for `$`. */
  readonly position: () => number | undefined;
  /** Whether an element is meant by `$[identifier]`. */
  readonly selects: (identifier: string, element: unknown) => boolean;
  /** Copies made by this run, which may be changed in place. */
  readonly own: WeakSet<object>;
  /** Concrete paths that were changed through `$[]` or `$[identifier]`, to find two that meet. */
  readonly touched: Set<string>;
}

/** As the server: more elements than this are not filled in with nulls. */
const MAX_PADDING = 1_500_000;

/** @throws ServerError 52, 56, 2 on a path that no update may have */
export function parsePath(path: string, positional = true): string[] {
  if (path === '') throw ServerError.emptyFieldName('An empty update path is not valid.');
  const parts = path.split('.');
  let dollars = 0;
  parts.forEach((part, at) => {
    if (part === '')
      throw ServerError.emptyFieldName(`The update path '${path}' contains an empty field name, which is not allowed.`);
    if (!part.startsWith('$')) return;
    const isPositional = part === '$' || /^\$\[.*\]$/.test(part);
    if (!isPositional || !positional) {
      if (['$id', '$ref', '$db'].includes(part) && at > 0) return;
      throw ServerError.dollarPrefixedFieldName(
        `The dollar ($) prefixed field '${part}' in '${path}' is not valid for storage.`,
      );
    }
    if (at === 0)
      throw ServerError.badValue(
        `Cannot have ${part === '$' ? "positional (i.e. '$')" : `array filter identifier (i.e. '${part}')`} element in the first position in path '${path}'`,
      );
    if (part === '$') dollars += 1;
  });
  if (dollars > 1) throw ServerError.badValue(`Too many positional (i.e. '$') elements found in path '${path}'`);
  return parts;
}

/** The document after one change; the same object when the change does nothing. */
export function applyChange(document: Document, change: Change, run: Run): Document {
  return changeAt(document, change, 0, [], run) as Document;
}

function changeAt(value: unknown, change: Change, at: number, walked: readonly string[], run: Run): unknown {
  const part = change.parts[at];
  if (part === undefined) return change.change(value, noteTouched(change, walked, run));
  if (part.startsWith('$[')) return changeElements(value, change, at, walked, run);
  const name = part === '$' ? positionOf(run) : part;
  if (isDocument(value)) return changeField(value, name, change, at, walked, run);
  if (Array.isArray(value)) return changeElement(value, name, change, at, walked, run);
  if (!change.creates) return value;
  if (value !== undefined) throw notViable(name, walked, value);
  const below = changeAt(undefined, change, at + 1, [...walked, name], run);
  if (below === undefined) return undefined;
  const created = emptyDocument();
  run.own.add(created);
  created[name] = below;
  return created;
}

function changeField(
  document: Document,
  name: string,
  change: Change,
  at: number,
  walked: readonly string[],
  run: Run,
): Document {
  const current = fieldOf(document, name);
  const next = changeAt(current, change, at + 1, [...walked, name], run);
  if (next === current) return document;
  const target = run.own.has(document) ? document : copyDocument(document);
  run.own.add(target);
  if (next === undefined) delete target[name];
  else target[name] = next;
  return target;
}

function changeElement(
  elements: unknown[],
  name: string,
  change: Change,
  at: number,
  walked: readonly string[],
  run: Run,
): unknown {
  const index = arrayIndex(name);
  if (index < 0) {
    if (change.creates) throw notViable(name, walked, elements);
    return elements;
  }
  const current = elements[index];
  const next = changeAt(current, change, at + 1, [...walked, name], run);
  if (next === current || (next === undefined && index >= elements.length)) return elements;
  if (index - elements.length > MAX_PADDING)
    throw ServerError.badValue(
      `Cannot backfill array because the distance between the current size and the index is too large: ${index}`,
    );
  const target = ownArray(elements, run);
  while (target.length < index) target.push(null);
  target[index] = next === undefined ? null : next;
  return target;
}

/** `$[]` and `$[identifier]`. */
function changeElements(value: unknown, change: Change, at: number, walked: readonly string[], run: Run): unknown {
  const path = walked.join('.');
  if (value === undefined)
    throw ServerError.badValue(`The path '${path}' must exist in the document in order to apply array updates.`);
  if (!Array.isArray(value))
    throw ServerError.badValue(
      `Cannot apply array updates to non-array element ${describeField(walked.at(-1) ?? '', value)}`,
    );
  const identifier = (change.parts[at] as string).slice(2, -1);
  let target: unknown[] = value;
  for (let index = 0; index < value.length; index += 1) {
    const current: unknown = target[index];
    if (identifier !== '' && !run.selects(identifier, current)) continue;
    const next = changeAt(current, change, at + 1, [...walked, String(index)], run);
    if (next === current) continue;
    target = ownArray(target, run);
    target[index] = next === undefined ? null : next;
  }
  return target;
}

function ownArray(elements: unknown[], run: Run): unknown[] {
  if (run.own.has(elements)) return elements;
  const copy = [...elements];
  run.own.add(copy);
  return copy;
}

function positionOf(run: Run): string {
  const index = run.position();
  if (index === undefined)
    throw ServerError.badValue('The positional operator did not find the match needed from the query.');
  return String(index);
}

function noteTouched(change: Change, walked: readonly string[], run: Run): Run {
  if (!change.path.includes('$[') && run.touched.size === 0) return run;
  const concrete = walked.join('.');
  if (run.touched.has(concrete)) throw new ServerError(40, `Update created a conflict at '${concrete}'`);
  run.touched.add(concrete);
  return run;
}

function notViable(name: string, walked: readonly string[], value: unknown): ServerError {
  return ServerError.pathNotViable(
    `Cannot create field '${name}' in element {${describeField(walked.at(-1) ?? '', value)}}`,
  );
}
