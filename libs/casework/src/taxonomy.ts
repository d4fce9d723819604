import type { Words } from '#workflows/complaint/complaint.words.js';

/** One entry of a taxonomy. */
export interface TaxonomyEntry {
  /** Dotted from the root: `installation.faulty`. It never gets another meaning. */
  readonly code: string;
  readonly title: Words;
  /** Code of the entry above. */
  readonly parent?: string;
  /** The version in which it was retired: it can be read for ever and chosen no more. */
  readonly retired?: number;
  /** What to choose instead. */
  readonly replacedBy?: readonly string[];
}

/** A tree of codes that complaints are sorted by. */
export interface Taxonomy {
  readonly name: string;
  readonly version: number;
  /** SHA-256 (hex) of its content. */
  readonly hash: string;
  readonly title: Words;
  /** By code, each before those below it. */
  readonly entries: ReadonlyMap<string, TaxonomyEntry>;
}

/** The entries that can be chosen now, in the taxonomy's order. */
export function choices({ entries }: Taxonomy): TaxonomyEntry[] {
  return [...entries.values()].filter(({ retired }) => retired === undefined);
}

/** True when this code can be given to a complaint now. */
export function isChoice({ entries }: Taxonomy, code: string): boolean {
  const entry = entries.get(code);
  return entry !== undefined && entry.retired === undefined;
}

/** An entry's titles from the root down: `Installation / Faulty`; undefined for a code that never was one. */
export function titleOf(taxonomy: Taxonomy, code: string): Words | undefined {
  const entry = taxonomy.entries.get(code);
  if (!entry) return undefined;
  const above = entry.parent === undefined ? undefined : titleOf(taxonomy, entry.parent);
  if (!above) return entry.title;
  return { en: `${above.en} / ${entry.title.en}`, 'zh-CN': `${above['zh-CN']} / ${entry.title['zh-CN']}` };
}
