import { regexParts } from '../language/compare.js';
import { isOperatorDocument } from '../language/filter-operators.js';
import { isDocument } from '../language/values.js';
import type { Document } from '../language/values.js';
import {
  boundsOfComparison,
  boundsOfEquality,
  boundsOfList,
  boundsOfOperand,
  boundsOfPattern,
  everything,
  intersection,
  isPattern,
} from './intervals.js';
import type { Bounds } from './intervals.js';

/** One condition on one path, as far as an index understands it. */
export interface Predicate {
  path: string;
  operator: string;
  operand: unknown;
  /** Undefined when the condition does not narrow an index. */
  bounds: Bounds | undefined;
  /** Conditions with the same number hold for one and the same array element (`$elemMatch`). */
  element: number | undefined;
}

/** A filter as a list of conditions that all hold, and of alternatives of which each holds in one of its branches. */
export interface Conditions {
  predicates: Predicate[];
  alternatives: Document[][];
  /** The predicates' bounds say everything: nothing else has been asked. */
  complete: boolean;
}

/**
 * Takes a filter apart. What is not understood is left to the filter itself, which is always asked again. With a second
 * filter beside it, each `$elemMatch` of either keeps a number of its own.
 */
export function conditionsOf(filter: Document, beside?: Conditions): Conditions {
  const conditions: Conditions = { predicates: [], alternatives: [], complete: true };
  const last = beside?.predicates.reduce((highest, { element }) => Math.max(highest, element ?? 0), 0) ?? 0;
  collect(filter, '', undefined, conditions, { last });
  return conditions;
}

function collect(
  filter: Document,
  prefix: string,
  element: number | undefined,
  into: Conditions,
  counter: { last: number },
): void {
  for (const [name, value] of Object.entries(filter)) {
    if (name === '$and' && Array.isArray(value)) {
      for (const clause of value) if (isDocument(clause)) collect(clause, prefix, element, into, counter);
    } else if (name === '$or' && Array.isArray(value) && prefix === '') {
      into.alternatives.push(value.filter(isDocument));
      into.complete = false;
    } else if (name === '$comment') {
      continue;
    } else if (name.startsWith('$')) {
      into.complete = false;
    } else {
      collectField(`${prefix}${name}`, value, element, into, counter);
    }
  }
}

function collectField(
  path: string,
  value: unknown,
  element: number | undefined,
  into: Conditions,
  counter: { last: number },
): void {
  if (path.split('.').some((component) => /^\d+$/.test(component))) {
    // A number may name an element or a field; the index and the filter would read it differently.
    into.complete = false;
    return;
  }
  if (!isOperatorDocument(value)) {
    add(into, {
      path,
      operator: isPattern(value) ? '$regex' : '$eq',
      operand: value,
      bounds: boundsOfOperand(value),
      element,
    });
    return;
  }
  for (const [operator, operand] of Object.entries(value)) {
    if (operator === '$elemMatch' && isDocument(operand)) {
      into.complete = false;
      counter.last += 1;
      if (isOperatorDocument(operand)) addElement(path, operand, counter.last, into);
      else if (element === undefined) collect(operand, `${path}.`, counter.last, into, counter);
    } else if (operator === '$all' && Array.isArray(operand)) {
      into.complete = false;
      for (const member of operand) {
        if (!isOperatorDocument(member))
          add(into, { path, operator: '$all', operand: member, bounds: boundsOfOperand(member), element });
      }
    } else if (operator === '$options') {
      continue;
    } else {
      add(into, { path, operator, operand, bounds: boundsOf(operator, operand, value), element });
    }
  }
}

function add(into: Conditions, predicate: Predicate): void {
  into.predicates.push(predicate);
  if (predicate.bounds?.exact !== true) into.complete = false;
}

/** Several conditions on one element of an array of scalars narrow the index together. */
function addElement(path: string, operators: Document, element: number, into: Conditions): void {
  let bounds: Bounds | undefined;
  for (const [operator, operand] of Object.entries(operators)) {
    const one = boundsOf(operator, operand, operators);
    if (one !== undefined) bounds = bounds === undefined ? one : intersection(bounds, one);
  }
  add(into, {
    path,
    operator: '$elemMatch',
    operand: operators,
    bounds: bounds && { ...bounds, exact: false },
    element,
  });
}

function boundsOf(operator: string, operand: unknown, siblings: Document): Bounds | undefined {
  switch (operator) {
    case '$eq':
      return boundsOfEquality(operand);
    case '$in':
      return Array.isArray(operand) ? boundsOfList(operand) : undefined;
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return boundsOfComparison(operator, operand);
    case '$exists':
      return isTrue(operand) ? undefined : { ...boundsOfEquality(null), exact: false };
    case '$regex': {
      const options = siblings['$options'];
      const given = typeof options === 'string' ? options : undefined;
      if (typeof operand === 'string') return boundsOfPattern(operand, given ?? '');
      if (!isPattern(operand)) return undefined;
      const { pattern, options: own } = regexParts(operand);
      return boundsOfPattern(pattern, given ?? own);
    }
    default:
      return undefined;
  }
}

const isTrue = (operand: unknown): boolean => operand !== false && operand !== 0 && operand !== null;

/** What the conditions leave of one path of an index. */
export function boundsOfPath(
  conditions: Conditions,
  path: string,
  isMultikey: boolean,
  element: number | undefined,
): { bounds: Bounds; element: number | undefined } | undefined {
  const own = conditions.predicates.filter((predicate) => predicate.path === path && predicate.bounds !== undefined);
  if (own.length === 0) return undefined;
  if (!isMultikey) {
    return {
      bounds: own.reduce((bounds, predicate) => intersection(bounds, predicate.bounds ?? everything), everything),
      element,
    };
  }
  // Different conditions may be met by different elements of an array, so only those on one element narrow together.
  const [best] = [...own].sort((a, b) => preference(b, element) - preference(a, element));
  const together = best?.element === undefined ? [best] : own.filter((predicate) => predicate.element === best.element);
  const bounds = together.reduce(
    (found, predicate) => intersection(found, predicate?.bounds ?? everything),
    everything,
  );
  return { bounds: { ...bounds, exact: false }, element: best?.element };
}

function preference(predicate: Predicate, element: number | undefined): number {
  const sameElement = element !== undefined && predicate.element === element ? 4 : 0;
  const points = predicate.bounds?.intervals.every(({ isPoint }) => isPoint) === true ? 2 : 0;
  return sameElement + points + (predicate.element === undefined ? 0 : 1);
}
