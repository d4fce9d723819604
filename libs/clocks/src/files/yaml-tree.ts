import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Mistake, Position } from '../definition-mistakes.js';

/** A YAML value that knows where it was written, so that a mistake can be shown even after files were merged. */
export type Tree = ScalarTree | ListTree | MapTree;

export interface ScalarTree {
  readonly kind: 'scalar';
  readonly at: Position;
  readonly value: unknown;
}

export interface ListTree {
  readonly kind: 'list';
  readonly at: Position;
  readonly items: readonly Tree[];
}

export interface MapTree {
  readonly kind: 'map';
  readonly at: Position;
  readonly entries: ReadonlyMap<string, MapEntry>;
}

/** `at` is where the key stands. */
export interface MapEntry {
  readonly at: Position;
  readonly value: Tree;
}

/**
 * The tree of one YAML document. What YAML itself refuses (bad syntax, a key written twice, an unknown alias) is
 * added to `mistakes`; the tree then holds what could be read.
 */
export function parseYaml(text: string, file: string, mistakes: Mistake[]): Tree {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  for (const problem of [...document.errors, ...document.warnings]) {
    mistakes.push({ ...positionAt(problem.pos[0]), reason: problem.message });
  }
  return treeOf(document.contents, document, positionAt, positionAt(0));
}

/** The tree of a value that was written in no file; a mistake in it is found by the name of its field. */
export function treeOfValue(value: unknown, name: string): Tree {
  const at: Position = { file: name, line: 1, column: 1 };
  const below = (one: unknown): Tree => {
    if (Array.isArray(one)) return { kind: 'list', at, items: one.map(below) };
    if (typeof one !== 'object' || one === null) return { kind: 'scalar', at, value: one };
    return {
      kind: 'map',
      at,
      entries: new Map(Object.entries(one).map(([key, content]) => [key, { at, value: below(content) }])),
    };
  };
  return below(value);
}

/**
 * `override` laid over `base`: maps are merged key by key, everything else is replaced whole, and the word `none`
 * takes the base's entry away. Every value keeps the place where it was written.
 */
export function mergeTrees(base: Tree, override: Tree): Tree {
  if (base.kind !== 'map' || override.kind !== 'map') return override;
  const entries = new Map(base.entries);
  for (const [key, entry] of override.entries) {
    const inherited = entries.get(key);
    if (inherited && isNone(entry.value)) entries.delete(key);
    else if (inherited) entries.set(key, { at: entry.at, value: mergeTrees(inherited.value, entry.value) });
    else entries.set(key, entry);
  }
  return { kind: 'map', at: override.at, entries };
}

function isNone(tree: Tree): boolean {
  return tree.kind === 'scalar' && tree.value === 'none';
}

function treeOf(
  node: Node | null,
  document: Document,
  positionAt: (offset: number) => Position,
  nearby: Position,
): Tree {
  if (node === null) return { kind: 'scalar', at: nearby, value: null };
  const at = node.range ? positionAt(node.range[0]) : nearby;
  if (isAlias(node)) return treeOf(node.resolve(document) ?? null, document, positionAt, at);
  if (isMap(node)) {
    const entries = new Map<string, MapEntry>();
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? pair.key : null;
      const keyAt = key?.range ? positionAt(key.range[0]) : at;
      const value = treeOf(pair.value as Node | null, document, positionAt, keyAt);
      entries.set(String(key?.value), { at: keyAt, value });
    }
    return { kind: 'map', at, entries };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => treeOf(item as Node | null, document, positionAt, at));
    return { kind: 'list', at, items };
  }
  return { kind: 'scalar', at, value: isScalar(node) ? node.value : null };
}
