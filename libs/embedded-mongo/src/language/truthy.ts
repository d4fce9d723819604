import { typeOf } from './compare.js';
import { toDouble } from './numbers.js';

/** Whether an expression's value counts as true: everything but false, null, undefined, missing and zero. */
export function truthy(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  switch (typeOf(value)) {
    case 'missing':
    case 'undefined':
    case 'null':
      return false;
    case 'int':
    case 'long':
    case 'double':
    case 'decimal':
      return toDouble(value) !== 0;
    default:
      return true;
  }
}
