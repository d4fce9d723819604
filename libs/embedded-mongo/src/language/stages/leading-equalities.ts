import { isArray, isDocument } from '../document.js';
import type { Document } from '../document.js';
import { compileExpression } from '../expression.js';
import type { ExpressionContext } from '../expression.js';

/**
 * What the leading `$match` stages of a pipeline imply as filters that an index can answer: `$expr: { $eq: ['$field',
 * '$$variable'] }` becomes an equality with the variable's value. The filters admit every document that the stages
 * admit, and perhaps more: the stages still run.
 */
export function leadingEqualities(pipeline: readonly Document[], context: ExpressionContext): Document[] {
  const filters: Document[] = [];
  for (const stage of pipeline) {
    const match = stage['$match'];
    if (!isDocument(match)) break;
    for (const [name, value] of Object.entries(match)) {
      if (name === '$expr') filters.push(...implied(value, context));
      else if (!name.startsWith('$')) filters.push({ [name]: value });
    }
  }
  return filters;
}

function implied(expression: unknown, context: ExpressionContext): Document[] {
  if (!isDocument(expression)) return [];
  const { $and: all, $eq: equal } = expression;
  if (isArray(all)) return all.flatMap((part) => implied(part, context));
  if (!isArray(equal) || equal.length !== 2) return [];
  const [left, right] = equal;
  const field = [left, right].find((side) => isField(side));
  const other = field === left ? right : left;
  if (!isField(field) || isField(other) || !isConstant(other)) return [];
  const value = compileExpression(other, context)({}, context.variables) ?? null;
  // Through a dotted path an array of values is built by the expression, and elements are compared by the filter.
  return isArray(value) && field.includes('.') ? [] : [{ [field.slice(1)]: { $eq: value } }];
}

const isField = (side: unknown): side is string => typeof side === 'string' && /^\$[^$]/.test(side);
const isConstant = (side: unknown): boolean =>
  typeof side === 'string' ? !/^\$\$(ROOT|CURRENT)\b/.test(side) : !isDocument(side) && !isArray(side);
