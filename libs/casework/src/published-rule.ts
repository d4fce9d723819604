import { createHash } from 'node:crypto';
import type { Calendar } from '#clocks/calendar.js';
import type { Policy } from '#clocks/policy.js';
import { DomainError } from '#platform/domain-error.js';
import type { Dated } from './dated-rules.js';
import { DatedRules } from './dated-rules.js';
import { readFrozenCalendar, readFrozenPolicy } from './frozen-files.js';
import { canonical } from './history.js';
import type { PublishedLetter } from './published-letter.js';
import { readPublishedLetter } from './published-letter.js';
import { readTaxonomy } from './taxonomy-file.js';
import type { Taxonomy } from './taxonomy.js';

/** What can be published in the console. */
export const ruleKinds = ['policy', 'calendar', 'letter', 'taxonomy'] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** What a publication says of itself. Instants are epoch milliseconds. */
export interface Publication {
  readonly kind: RuleKind;
  readonly name: string;
  readonly version: number;
  /** For what is received from here on. */
  readonly from: number;
  readonly publishedAt: number;
  /** Ids of staff who wrote it. */
  readonly draftedBy: readonly string[];
  /** The second person. */
  readonly approvedBy: string;
  readonly reason: string;
  /** The draft that it was; a draft is published once, however often it is tried. None in entries from before drafts were told apart. */
  readonly draft?: string;
  /** The rule as its frozen file would say it; it holds the hash of its own content. */
  readonly content: string;
}

/** One entry of the rule book: a publication, chained to the one before it as the histories of complaints are. */
export interface PublishedRule extends Publication {
  /** 1, 2, 3 … */
  readonly sequence: number;
  readonly previousHash: string;
  readonly hash: string;
}

/** The rule book is not what was written: an entry was edited, or is missing. */
export class RuleBookBroken extends DomainError {
  readonly code = 'rules.broken';
  constructor(readonly sequence: number) {
    super(
      `Entry ${sequence} of the rule book in the database is not what was published. 数据库中规则簿第 ${sequence} 条与发布时不符。`,
    );
  }
}

/** What the first entry is chained to. */
const nothingBefore = '0'.repeat(64);

/** The entry that a publication becomes behind the last one. */
export function chained(publication: Publication, last: PublishedRule | undefined): PublishedRule {
  const entry = {
    ...publication,
    sequence: (last?.sequence ?? 0) + 1,
    previousHash: last?.hash ?? nothingBefore,
  };
  return { ...entry, hash: hashOf(entry) };
}

/** The first entry that is not what was written; entries are given in their order. */
export function findBroken(rules: readonly PublishedRule[]): number | undefined {
  let previous = nothingBefore;
  for (const [index, { hash, ...entry }] of rules.entries()) {
    if (entry.sequence !== index + 1 || entry.previousHash !== previous || hash !== hashOf(entry)) return index + 1;
    previous = hash;
  }
  return undefined;
}

/**
 * The rules that the book holds, ready to be used.
 * @throws RuleBookBroken when it is not what was written
 */
export function datedRulesOf(rules: readonly PublishedRule[]): DatedRules {
  const broken = findBroken(rules);
  if (broken !== undefined) throw new RuleBookBroken(broken);
  const policies: Dated<Policy>[] = [];
  const calendars: Dated<Calendar>[] = [];
  const letters: Dated<PublishedLetter>[] = [];
  const taxonomies: Dated<Taxonomy>[] = [];
  for (const { kind, name, version, content: text, from } of rules) {
    const source = { text, file: `${name}@${version}` };
    if (kind === 'policy') policies.push({ rule: readFrozenPolicy(source), from });
    else if (kind === 'letter') letters.push({ rule: readPublishedLetter(text, { name, version }), from });
    else if (kind === 'taxonomy') taxonomies.push({ rule: readTaxonomy(text, source.file), from });
    else calendars.push({ rule: readFrozenCalendar(source), from });
  }
  return new DatedRules(policies, calendars, letters, taxonomies);
}

function hashOf(entry: Omit<PublishedRule, 'hash'>): string {
  return createHash('sha256').update(canonical(entry)).digest('hex');
}
