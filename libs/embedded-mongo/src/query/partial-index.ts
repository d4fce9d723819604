import { compareValues, bracketOf } from '../language/compare.js';
import { compileFilter } from '../language/filter.js';
import { isOperatorDocument } from '../language/filter-operators.js';
import { isDocument } from '../language/values.js';
import type { Document } from '../language/values.js';
import { isPlainScalar } from '../storage/keys.js';
import type { Index } from '../storage/catalogue.js';
import { isPattern } from './intervals.js';
import type { Conditions, Predicate } from './predicates.js';

/** Whether every document that meets the conditions is in the index, though the index leaves some documents out. */
export function holdsAll(index: Index, conditions: Conditions): boolean {
  if (index.sparse && !index.paths.some((path) => impliesExistence(conditions, path))) return false;
  return index.partial === undefined || impliesFilter(conditions, index.partial.filter);
}

function impliesFilter(conditions: Conditions, filter: Document): boolean {
  return Object.entries(filter).every(([path, value]) => {
    if (path === '$and')
      return Array.isArray(value) && value.filter(isDocument).every((clause) => impliesFilter(conditions, clause));
    if (path.startsWith('$')) return false;
    if (!isOperatorDocument(value)) return implies(conditions, path, '$eq', value);
    return Object.entries(value).every(([operator, operand]) => implies(conditions, path, operator, operand));
  });
}

function implies(conditions: Conditions, path: string, operator: string, operand: unknown): boolean {
  if (operator === '$exists' && operand !== false && operand !== 0) return impliesExistence(conditions, path);
  return conditions.predicates.some((predicate) => predicate.path === path && impliesOne(predicate, operator, operand));
}

function impliesOne(predicate: Predicate, operator: string, operand: unknown): boolean {
  if (predicate.element !== undefined) return false;
  if (predicate.operator === operator && operator !== '$in' && compareValues(predicate.operand, operand) === 0)
    return true;
  const holdsFor = (value: unknown): boolean =>
    isPlainScalar(value) && compileFilter({ field: { [operator]: operand } })({ field: value });
  if (predicate.operator === '$eq') return holdsFor(predicate.operand);
  if (predicate.operator === '$in' && Array.isArray(predicate.operand)) return predicate.operand.every(holdsFor);
  return impliesRange(predicate, operator, operand);
}

function impliesRange(predicate: Predicate, operator: string, operand: unknown): boolean {
  const given = predicate.operand;
  if (!isPlainScalar(given) || bracketOf(given) !== bracketOf(operand)) return false;
  const order = compareValues(given, operand);
  switch (operator) {
    case '$gt':
      return (predicate.operator === '$gt' && order >= 0) || (predicate.operator === '$gte' && order > 0);
    case '$gte':
      return (predicate.operator === '$gt' || predicate.operator === '$gte') && order >= 0;
    case '$lt':
      return (predicate.operator === '$lt' && order <= 0) || (predicate.operator === '$lte' && order < 0);
    case '$lte':
      return (predicate.operator === '$lt' || predicate.operator === '$lte') && order <= 0;
    default:
      return false;
  }
}

/** Whether a condition can only be met by a value that is there. */
function impliesExistence(conditions: Conditions, path: string): boolean {
  const isThere = (value: unknown): boolean => isPlainScalar(value) || isPattern(value);
  return conditions.predicates.some((predicate) => {
    if (predicate.path !== path || predicate.element !== undefined) return false;
    switch (predicate.operator) {
      case '$eq':
      case '$gt':
      case '$gte':
      case '$lt':
      case '$lte':
        return isThere(predicate.operand);
      case '$in':
        return Array.isArray(predicate.operand) && predicate.operand.every(isThere);
      case '$exists':
        return predicate.operand !== false && predicate.operand !== 0 && predicate.operand !== null;
      case '$regex':
        return true;
      default:
        return false;
    }
  });
}
