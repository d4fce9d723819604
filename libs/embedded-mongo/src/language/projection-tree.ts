import { copyDocument, emptyDocument, fieldOf, isDocument } from './document.js';
import type { Document } from './document.js';
import type { Expression, Variables } from './expression.js';
import { ServerError } from './server-error.js';

/** A projection by field: what is to be done with it, or with the fields below it. */
export type Leaf = 'include' | 'exclude' | { compute: Expression };
export interface Branch {
  children: Map<string, Leaf | Branch>;
  /** Whether anything below is computed, so that the field appears even where the document lacks it. */
  computes: boolean;
}

export function emptyBranch(): Branch {
  return { children: new Map(), computes: false };
}

/** Whether it is the fields below that something is to be done with. */
export const isBranch = (node: Leaf | Branch | undefined): node is Branch =>
  typeof node === 'object' && 'children' in node;

/** Puts a leaf at a path. @throws ServerError 31249, 31250 when two paths collide */
export function plant(tree: Branch, path: readonly string[], leaf: Leaf): void {
  let branch = tree;
  const full = path.join('.');
  path.forEach((name, at) => {
    if (typeof leaf === 'object') branch.computes = true;
    const child = branch.children.get(name);
    if (at === path.length - 1) {
      if (child !== undefined) throw new ServerError(31250, `Path collision at ${full}`);
      branch.children.set(name, leaf);
    } else if (child === undefined) {
      const next = emptyBranch();
      branch.children.set(name, next);
      branch = next;
    } else if (isBranch(child)) branch = child;
    else throw new ServerError(31249, `Path collision at ${full} remaining portion ${path.slice(at + 1).join('.')}`);
  });
}

/** Only the fields of the tree, in the document's order; elements of arrays that are no documents are dropped. */
export function includeFields(document: Document, tree: Branch): Document {
  const result = emptyDocument();
  for (const name of Object.keys(document)) {
    const node = tree.children.get(name);
    if (node === undefined || node === 'exclude') continue;
    const value = fieldOf(document, name);
    if (node === 'include') result[name] = value;
    else if (isBranch(node)) {
      const kept = includeBelow(value, node);
      if (kept !== undefined) result[name] = kept;
    }
  }
  return result;
}

function includeBelow(value: unknown, tree: Branch): unknown {
  if (isDocument(value)) return includeFields(value, tree);
  if (!Array.isArray(value)) return undefined;
  return value.map((element) => includeBelow(element, tree)).filter((element) => element !== undefined);
}

/** Everything but the fields of the tree. */
export function excludeFields(document: Document, tree: Branch): Document {
  const result = emptyDocument();
  for (const name of Object.keys(document)) {
    const node = tree.children.get(name);
    if (node === 'exclude') continue;
    const value = fieldOf(document, name);
    result[name] = isBranch(node) ? excludeBelow(value, node) : value;
  }
  return result;
}

function excludeBelow(value: unknown, tree: Branch): unknown {
  if (isDocument(value)) return excludeFields(value, tree);
  return Array.isArray(value) ? value.map((element) => excludeBelow(element, tree)) : value;
}

/** The document with the computed fields of the tree set; a value that is missing removes its field. */
export function computeFields(target: Document, tree: Branch, root: Document, variables?: Variables): Document {
  if (!tree.computes) return target;
  const result = copyDocument(target);
  for (const [name, node] of tree.children) {
    if (isBranch(node)) {
      if (node.computes) result[name] = computeBelow(fieldOf(target, name), node, root, variables);
    } else if (typeof node === 'object') {
      const value = node.compute(root, variables);
      if (value === undefined) delete result[name];
      else result[name] = value;
    }
  }
  return result;
}

function computeBelow(value: unknown, tree: Branch, root: Document, variables?: Variables): unknown {
  if (Array.isArray(value)) return value.map((element) => computeBelow(element, tree, root, variables));
  return computeFields(isDocument(value) ? value : emptyDocument(), tree, root, variables);
}
