import { ServerError } from '../language/server-error.js';
import { compareValues } from '../language/compare.js';
import { isDocument } from '../language/values.js';
import type { Document } from '../language/values.js';
import type { Index } from '../storage/catalogue.js';
import { candidateFrom, fullCandidate } from './index-bounds.js';
import type { Candidate, Stretches } from './index-bounds.js';
import { holdsAll } from './partial-index.js';
import { conditionsOf } from './predicates.js';
import type { Conditions } from './predicates.js';

/** How the documents of a query are come by. */
export type Access =
  | { kind: 'collection'; reverse: boolean }
  | { kind: 'index'; index: Index; stretches: Stretches; reverse: boolean }
  | { kind: 'union'; branches: Extract<Access, { kind: 'index' }>[] };

/** What is decided before the first document is read. */
export interface Plan {
  access: Access;
  /** The access gives everything that the filter asks and nothing else, each record once. */
  isExact: boolean;
  /** The access gives the documents in the order asked for. */
  isSorted: boolean;
}

/** What a query asks, as far as the choice of an access depends on it. */
export interface Question {
  filter: Document;
  sort?: Document | undefined;
  limit?: number | undefined;
  /** The name or key pattern of an index that must be used, or `{ $natural: ±1 }`. */
  hint?: unknown;
}

/** Tells how many entries the stretches of an index hold, counting no further than the limit. */
export type CountEntries = (stretches: Stretches, limit: number) => number;

/** Beyond this many entries candidates count as equally large. */
const COUNTED = 300;

/**
 * Chooses an index: equality first, then one range, then the order asked for. Of several that fit, the one whose
 * stretches hold the fewest entries, an order to be made afterwards counting for twice the entries.
 * Throws BadValue when the hint names no index.
 */
export function plan(question: Question, indexes: readonly Index[], count: CountEntries): Plan {
  const sort = question.sort !== undefined && Object.keys(question.sort).length > 0 ? question.sort : undefined;
  const natural = naturalOrder(question);
  if (natural !== undefined) {
    return {
      access: { kind: 'collection', reverse: natural < 0 },
      isExact: false,
      isSorted: sort === undefined || '$natural' in sort,
    };
  }
  const conditions = conditionsOf(question.filter);
  if (question.hint !== undefined) return hinted(hintedIndex(question.hint, indexes), conditions, sort);
  const identity = byIdentity(conditions, indexes);
  if (identity !== undefined) return fromCandidate(identity, conditions, sort);
  const candidates = indexes
    .filter((index) => holdsAll(index, conditions))
    .map((index) => candidateFrom(index, conditions, sort));
  const chosen = choose(candidates, sort, question.limit, count);
  if (chosen !== undefined && chosen.narrowed > 0) return fromCandidate(chosen, conditions, sort);
  const alternatives = planAlternatives(conditions, indexes, count);
  if (alternatives !== undefined) return { access: alternatives, isExact: false, isSorted: sort === undefined };
  if (chosen !== undefined) return fromCandidate(chosen, conditions, sort);
  return {
    access: { kind: 'collection', reverse: false },
    isExact: Object.keys(question.filter).length === 0,
    isSorted: sort === undefined,
  };
}

/** One document asked for by its `_id` needs no choice. */
function byIdentity(conditions: Conditions, indexes: readonly Index[]): Candidate | undefined {
  const [identity] = indexes;
  if (
    identity === undefined ||
    !conditions.predicates.some(({ path, operator }) => path === '_id' && operator === '$eq')
  )
    return undefined;
  const candidate = candidateFrom(identity, conditions, undefined);
  return candidate.isSinglePoint ? candidate : undefined;
}

function choose(
  candidates: readonly Candidate[],
  sort: Document | undefined,
  limit: number | undefined,
  count: CountEntries,
): Candidate | undefined {
  const useful = candidates.filter(({ narrowed, isSorted }) => narrowed > 0 || (sort !== undefined && isSorted));
  if (useful.length <= 1) return useful[0];
  const weighed = useful.map((candidate) => {
    const entries = candidate.narrowed > 0 ? count(candidate.stretches, COUNTED) : COUNTED;
    const needsOrder = sort !== undefined && !candidate.isSorted;
    // In the right order, a limit ends the scan early.
    const expected = !needsOrder && limit !== undefined && candidate.complete ? Math.min(entries, limit) : entries;
    return { candidate, weight: needsOrder ? expected * 2 : expected };
  });
  weighed.sort(
    (a, b) =>
      a.weight - b.weight ||
      b.candidate.narrowed - a.candidate.narrowed ||
      a.candidate.index.paths.length - b.candidate.index.paths.length,
  );
  return weighed[0]?.candidate;
}

/** An `$or` is answered by indexes when each of its branches is. */
function planAlternatives(conditions: Conditions, indexes: readonly Index[], count: CountEntries): Access | undefined {
  for (const branches of conditions.alternatives) {
    const chosen = branches.map((branch) => {
      const inner = conditionsOf(branch, conditions);
      const both = { ...inner, predicates: [...conditions.predicates, ...inner.predicates], complete: false };
      const candidates = indexes
        .filter((index) => holdsAll(index, both))
        .map((index) => candidateFrom(index, both, undefined));
      return choose(candidates, undefined, undefined, count);
    });
    if (chosen.length > 0 && chosen.every((candidate) => candidate !== undefined)) {
      return {
        kind: 'union',
        branches: chosen.map(({ index, stretches }) => ({ kind: 'index', index, stretches, reverse: false })),
      };
    }
  }
  return undefined;
}

function hinted(index: Index, conditions: Conditions, sort: Document | undefined): Plan {
  if (index.partial !== undefined && !holdsAll(index, conditions)) {
    throw ServerError.badValue(
      `the hinted index ${index.name} is partial and may lack documents that the query asks for`,
    );
  }
  const candidate = candidateFrom(index, conditions, sort);
  return fromCandidate(candidate.narrowed > 0 ? candidate : fullCandidate(index, sort), conditions, sort);
}

function fromCandidate(candidate: Candidate, conditions: Conditions, sort: Document | undefined): Plan {
  const { index, stretches, isReverse, isSorted, complete } = candidate;
  return {
    access: { kind: 'index', index, stretches, reverse: isReverse },
    isExact: complete && conditions.complete,
    isSorted: sort === undefined || isSorted || candidate.isSinglePoint,
  };
}

function naturalOrder({ sort, hint }: Question): number | undefined {
  const asked = sort?.['$natural'] ?? (isDocument(hint) ? hint['$natural'] : undefined);
  return asked === undefined ? undefined : Number(asked);
}

function hintedIndex(hint: unknown, indexes: readonly Index[]): Index {
  const found = indexes.find((index) =>
    typeof hint === 'string' ? index.name === hint : isDocument(hint) && compareValues(index.keyPattern, hint) === 0,
  );
  if (found === undefined) {
    throw ServerError.badValue(
      'error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index',
    );
  }
  return found;
}
