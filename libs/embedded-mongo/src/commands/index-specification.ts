import { typeOf } from '../language/compare.js';
import { compileFilter } from '../language/filter.js';
import { isOperatorDocument } from '../language/filter-operators.js';
import { toDouble } from '../language/numbers.js';
import { ServerError } from '../language/server-error.js';
import { compareValues, describeValue, emptyDocument, isDocument } from '../language/values.js';
import type { Document } from '../language/values.js';
import type { Index } from '../storage/catalogue.js';
import { flagOf } from './call.js';
import { isSimpleCollation } from './read.js';

const MOST_FIELDS = 32;
const LONGEST_EXPIRY = 2147483647;
const partialOperators = ['$eq', '$gt', '$gte', '$lt', '$lte', '$type', '$in', '$exists'];

/**
 * The specification of an index as it is stored, from what a client sent: checked, in the server's order of fields,
 * without what says nothing. Throws the server's errors, and NotImplemented for the kinds of index left out here.
 */
export function indexSpecification(given: Document): Document {
  const { key, name } = given;
  if (!isDocument(key))
    throw ServerError.failedToParse("The 'key' field is a required property of an index specification");
  if (typeof name !== 'string')
    throw ServerError.failedToParse("The 'name' field is a required property of an index specification");
  if (name === '' || name === '*') throw ServerError.cannotCreateIndex(`The index name '${name}' is not valid.`);
  checkKey(key);
  checkOptions(given);
  const specification = emptyDocument();
  Object.assign(specification, { v: 2, key, name });
  for (const option of ['unique', 'sparse']) {
    if (flagOf(given[option], option) === true) specification[option] = true;
  }
  const filter = given['partialFilterExpression'];
  if (filter !== undefined) {
    if (!isDocument(filter)) throw ServerError.typeMismatch("The field 'partialFilterExpression' must be an object");
    if (specification['sparse'] === true)
      throw ServerError.cannotCreateIndex('cannot mix "partialFilterExpression" and "sparse" options');
    checkPartial(filter);
    compileFilter(filter);
    specification['partialFilterExpression'] = filter;
  }
  const expires = given['expireAfterSeconds'];
  if (expires !== undefined) specification['expireAfterSeconds'] = expiryOf(expires, key);
  return specification;
}

/** The seconds after which a document expires. Throws CannotCreateIndex. */
export function expiryOf(given: unknown, key: Document): number {
  const seconds = toDouble(given);
  if (Number.isNaN(seconds)) {
    throw ServerError.typeMismatch(`The field 'expireAfterSeconds' must be a number, but got ${typeOf(given)}`);
  }
  if (seconds < 0 || seconds > LONGEST_EXPIRY) {
    throw ServerError.cannotCreateIndex(
      `TTL index 'expireAfterSeconds' option must be within an acceptable range, try a lower number than ${LONGEST_EXPIRY}`,
    );
  }
  if (Object.keys(key).length > 1) {
    throw ServerError.cannotCreateIndex(
      `TTL indexes are single-field indexes, compound indexes do not support TTL. Index spec: ${describeValue(key)}`,
    );
  }
  if ('_id' in key) throw ServerError.cannotCreateIndex('The field _id cannot have a TTL index');
  return Math.trunc(seconds);
}

/**
 * What is to be done about a specification beside the indexes that are there: nothing, or a new index. Throws
 * IndexKeySpecsConflict or IndexOptionsConflict.
 */
export function isAlreadyThere(specification: Document, indexes: readonly Index[]): boolean {
  const named = indexes.find(({ name }) => name === specification['name']);
  if (named !== undefined) {
    if (!sameFields(specification, named.specification, signature)) throw keysConflict(specification, named);
    if (sameFields(specification, named.specification, options)) return true;
    throw ServerError.indexOptionsConflict(
      `An equivalent index already exists with the same name but different options. ${both(specification, named)}`,
    );
  }
  const twin = indexes.find((index) => sameFields(specification, index.specification, signature));
  if (twin === undefined) return false;
  if (twin.name === '_id_') return true;
  throw ServerError.indexOptionsConflict(
    sameFields(specification, twin.specification, options)
      ? `Index already exists with a different name: ${twin.name}`
      : `An equivalent index already exists with a different name and options. ${both(specification, twin)}`,
  );
}

/** What makes two indexes two different ones (since MongoDB 5.0 also whether they are unique or sparse). */
const signature = ['key', 'partialFilterExpression', 'unique', 'sparse'];
const options = ['expireAfterSeconds'];

function sameFields(a: Document, b: Document, fields: readonly string[]): boolean {
  return fields.every((field) => compareValues(a[field], b[field]) === 0);
}

function keysConflict(specification: Document, existing: Index): ServerError {
  return ServerError.indexKeySpecsConflict(
    'An existing index has the same name as the requested index. When index names are not specified, they are auto generated ' +
      `and can cause conflicts. Please refer to our documentation. ${both(specification, existing)}`,
  );
}

const both = (specification: Document, existing: Index): string =>
  `Requested index: ${describeValue(specification)}, existing index: ${describeValue(existing.specification)}`;

function checkKey(key: Document): void {
  const paths = Object.keys(key);
  if (paths.length === 0) throw ServerError.cannotCreateIndex('Index keys cannot be empty.');
  if (paths.length > MOST_FIELDS) throw new ServerError(13103, 'too many compound keys');
  for (const path of paths) {
    const kind = key[path];
    if (path.includes('$**')) throw ServerError.notImplemented('wildcard indexes');
    if (typeof kind === 'string') throw ServerError.notImplemented(`indexes of kind '${kind}'`);
    const number = toDouble(kind);
    if (Number.isNaN(number)) {
      throw ServerError.cannotCreateIndex(
        `Values in v:2 index key pattern cannot be of type ${typeOf(kind)}. Only numbers > 0, numbers < 0, and strings are allowed.`,
      );
    }
    if (number === 0) throw ServerError.cannotCreateIndex('Values in the index key pattern cannot be 0.');
    if (path === '' || path.split('.').includes('')) {
      throw ServerError.cannotCreateIndex('Index keys cannot contain an empty field.');
    }
    if (path.split('.').some((component) => component.startsWith('$') && !['$id', '$ref', '$db'].includes(component))) {
      throw ServerError.cannotCreateIndex(`Index key contains an illegal field name: field name starts with '$'.`);
    }
  }
}

/** Options that say nothing any more (`background`, `v`, `ns`) pass; indexes are built at once, in one version. */
function checkOptions(given: Document): void {
  for (const [option, value] of Object.entries(given)) {
    switch (option) {
      case 'key':
      case 'name':
      case 'unique':
      case 'sparse':
      case 'partialFilterExpression':
      case 'expireAfterSeconds':
      case 'background':
      case 'v':
      case 'ns':
        break;
      case 'hidden':
        if (flagOf(value, 'hidden') === true) throw ServerError.notImplemented('hidden indexes');
        break;
      case 'collation':
        if (!isSimpleCollation(value)) throw ServerError.notImplemented('collation');
        break;
      case 'weights':
      case 'default_language':
      case 'language_override':
      case 'textIndexVersion':
      case '2dsphereIndexVersion':
      case 'bits':
      case 'min':
      case 'max':
      case 'bucketSize':
      case 'storageEngine':
      case 'wildcardProjection':
      case 'prepareUnique':
      case 'clustered':
        throw ServerError.notImplemented(`the index option ${option}`);
      default:
        throw new ServerError(
          197,
          `The field '${option}' is not valid for an index specification. Specification: ${describeValue(given)}`,
        );
    }
  }
}

function checkPartial(filter: Document): void {
  for (const [path, value] of Object.entries(filter)) {
    if (path === '$and' || path === '$or') {
      for (const clause of Array.isArray(value) ? value : []) if (isDocument(clause)) checkPartial(clause);
    } else if (path.startsWith('$')) {
      throw unsupportedPartial(path, value);
    } else if (isOperatorDocument(value)) {
      for (const [operator, operand] of Object.entries(value)) {
        const isRefused =
          !partialOperators.includes(operator) || (operator === '$exists' && flagOf(operand, operator) !== true);
        if (isRefused) throw unsupportedPartial(path, value);
      }
    }
  }
}

function unsupportedPartial(path: string, value: unknown): ServerError {
  return ServerError.cannotCreateIndex(`Expression not supported in partial index: ${path} ${describeValue(value)}`);
}
