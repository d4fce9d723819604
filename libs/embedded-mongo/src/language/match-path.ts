import { arrayIndex, fieldOf, isDocument } from './document.js';
import type { Document } from './document.js';

/** The element of the outermost array through which a filter matched; the positional `$` of an update means it. */
export interface ArrayPosition {
  index?: number;
}

/** Whether a document matches; `position` is told through which array element it did. */
export type Filter = (document: Document, position?: ArrayPosition) => boolean;

export type ValueTest = (value: unknown, position?: ArrayPosition) => boolean;

/**
 * Whether any value at the dotted path passes the test, as filters look for it: an array on the way stands for each
 * of its documents and, where the path has a number, for that element; an array at the end stands for each element
 * and for itself (unless `expandLeaf` is false). What is missing is tested as undefined.
 */
export function someAtPath(
  document: Document,
  path: readonly string[],
  test: ValueTest,
  expandLeaf: boolean,
  position?: ArrayPosition,
): boolean {
  return someFrom(document, path, 0, test, expandLeaf, position);
}

function someFrom(
  start: Document,
  path: readonly string[],
  from: number,
  test: ValueTest,
  expandLeaf: boolean,
  position?: ArrayPosition,
): boolean {
  let document = start;
  for (let at = from; ; at += 1) {
    const value = fieldOf(document, path[at] as string);
    if (at === path.length - 1) return someAtLeaf(value, test, expandLeaf, position);
    if (isDocument(value)) document = value;
    else if (Array.isArray(value)) return someInArray(value, path, at + 1, test, expandLeaf, position);
    else return test(undefined, position);
  }
}

function someAtLeaf(value: unknown, test: ValueTest, expandLeaf: boolean, position?: ArrayPosition): boolean {
  if (expandLeaf && Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      if (test(value[index], position)) return found(index, position);
    }
  }
  return test(value, position);
}

function someInArray(
  elements: unknown[],
  path: readonly string[],
  at: number,
  test: ValueTest,
  expandLeaf: boolean,
  position?: ArrayPosition,
): boolean {
  const numbered = arrayIndex(path[at] as string);
  for (let index = 0; index < elements.length; index += 1) {
    const element = elements[index];
    if (isDocument(element) && someFrom(element, path, at, test, expandLeaf, position)) return found(index, position);
    if (index !== numbered) continue;
    if (at === path.length - 1) {
      if (test(element, position)) return found(index, position);
    } else if (isDocument(element)) {
      if (someFrom(element, path, at + 1, test, expandLeaf, position)) return found(index, position);
    } else if (Array.isArray(element)) {
      if (someInArray(element, path, at + 1, test, expandLeaf, position)) return found(index, position);
    }
  }
  return false;
}

function found(index: number, position?: ArrayPosition): true {
  if (position !== undefined) position.index = index;
  return true;
}
