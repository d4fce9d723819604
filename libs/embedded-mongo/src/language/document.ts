/** A BSON document as this server holds it in memory: field names to values, in order. */
export type Document = Record<string, unknown>;

/**
 * Documents have no inherited properties, so a stored field called `constructor` or `__proto__` is a field like
 * any other. A constructor with an empty prototype keeps V8's fast objects, which `Object.create(null)` loses.
 */
const Fields = function () {} as unknown as { new (): Document; prototype: object };
Fields.prototype = Object.create(null) as object;
const fieldsPrototype = Fields.prototype;

/** An empty document. */
export function emptyDocument(): Document {
  return new Fields();
}

/** A shallow copy that shares the values. */
export function copyDocument(source: Document): Document {
  const copy = new Fields();
  for (const name of Object.keys(source)) copy[name] = source[name];
  return copy;
}

/** Whether the value is an embedded document, and not an array, a date or another BSON type. */
export function isDocument(value: unknown): value is Document {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === fieldsPrototype || prototype === Object.prototype || prototype === null;
}

/** The value of a field of its own, or undefined when the document lacks it. */
export function fieldOf(document: Document, name: string): unknown {
  const value = document[name];
  if (typeof value === 'function' || name === '__proto__') return Object.hasOwn(document, name) ? value : undefined;
  return value;
}

/** Whether the document holds the field, even with the value null. */
export function hasField(document: Document, name: string): boolean {
  return fieldOf(document, name) !== undefined;
}

/** `Array.isArray` whose elements are unknown. */
export const isArray: (value: unknown) => value is unknown[] = Array.isArray;

/** The array index that a path component names, or -1: `0`, `12`, but not `01` or `-1`. */
export function arrayIndex(component: string): number {
  return /^(0|[1-9]\d{0,8})$/.test(component) ? Number(component) : -1;
}

/** BSON's deprecated type 0x06. What is missing is JavaScript's `undefined`; this was stored as undefined. */
export class StoredUndefined {
  static readonly value = new StoredUndefined();
}
