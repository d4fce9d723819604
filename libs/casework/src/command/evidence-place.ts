import { parseArgs } from 'node:util';
import { Configuration } from '#platform/configuration.js';
import { SecretKey } from '#platform/secret-key.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import type { HistoryWalk } from '../history-walk.js';
import { datedRulesOf, findBroken } from '../published-rule.js';
import type { Rulebooks } from '../rulebooks.js';
import { loadRulebooks } from '../rulebooks.js';
import { SealKey, sealPurpose } from '../seal.js';
import { CommandRefused, codeOf } from './place.js';

/** Where a command finds the complaints and their seals. */
export interface EvidencePlace {
  readonly mongodbUri: string;
  /** The folder of the seals. */
  readonly seals: string;
  /** The folder of definitions, policies and calendars. */
  readonly workflows: string;
  /** The house's own policies, where it has some. */
  readonly ownPolicies?: string;
  /** The installation's secret; an auditor with a copy of the data does not have it. */
  readonly secret?: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly locale: Locale;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
  /** Says how far a long work has come; it is for the eye alone. */
  readonly tell: (line: string) => void;
}

/**
 * The rulebooks that the complaints there may run under: those of the files, and those of the rule book as far as it is
 * what was published.
 */
export async function rulebooksAt({ workflows, ownPolicies }: EvidencePlace, walk: HistoryWalk): Promise<Rulebooks> {
  const rulebooks = loadRulebooks(workflows, { ...(ownPolicies !== undefined && { own: ownPolicies }) });
  const book = await walk.ruleBook();
  rulebooks.takeUp(datedRulesOf(book.slice(0, (findBroken(book) ?? Infinity) - 1)));
  return rulebooks;
}

/** The key that this installation seals with, as far as its secret is known. */
export function sealKeyOf({ secret }: EvidencePlace): SealKey | undefined {
  if (secret === undefined) return undefined;
  return new SealKey(
    new SecretKey(Object.assign(new Configuration(), { SECRET_KEY: secret })).derive(sealPurpose).export(),
  );
}

/** What the options of a command are. */
type Known = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

/** The options that were typed. @throws CommandRefused with the usage when one is not known */
export function optionsOf<Options extends Known>(words: readonly string[], options: Options, usage: string) {
  try {
    return parseArgs({ args: [...words], options }).values;
  } catch (error) {
    if (codeOf(error)?.startsWith('ERR_PARSE_ARGS')) throw new CommandRefused(usage);
    throw error;
  }
}
