import { typeOf } from '../language/compare.js';
import { ServerError } from '../language/server-error.js';
import { compareValues, describeValue, encodeDocument, isDocument } from '../language/values.js';
import type { Document } from '../language/values.js';
import type { Collection, Index } from '../storage/catalogue.js';
import type { Call, Reply } from './call.js';
import { wrongType } from './call.js';
import { expiryOf, indexSpecification, isAlreadyThere } from './index-specification.js';
import { firstBatch } from './read.js';

const MOST_INDEXES = 64;

/** `createIndexes`: all of them or none. */
export async function createIndexes(call: Call): Promise<Reply> {
  call.accept('indexes', 'commitQuorum', 'ignoreUnknownIndexOptions');
  call.refuse('ignoreUnknownIndexOptions', (value) => value === false);
  const name = call.collectionName();
  const given = call.command['indexes'];
  if (!Array.isArray(given)) throw wrongType('createIndexes', 'indexes', given, 'array');
  if (given.length === 0) throw ServerError.badValue('Must specify at least one index to create');
  const specifications = given.map((one: unknown) => {
    if (!isDocument(one)) throw wrongType('createIndexes', 'indexes', one, 'object');
    return indexSpecification(one);
  });
  return call.server.store.write((transaction) => {
    const createdCollectionAutomatically = !transaction.collections.has(call.namespace());
    const collection = transaction.ensureCollection(call.database, name);
    const numIndexesBefore = collection.indexes.length;
    for (const specification of specifications) {
      const { indexes } = transaction.current(collection);
      if (isAlreadyThere(specification, indexes)) continue;
      if (indexes.length >= MOST_INDEXES) {
        throw ServerError.cannotCreateIndex(
          `add index fails, too many indexes for ${collection.namespace} key:${describeValue(specification['key'])}`,
        );
      }
      transaction.createIndex(collection, specification);
    }
    const numIndexesAfter = transaction.current(collection).indexes.length;
    return {
      document: {
        numIndexesBefore,
        numIndexesAfter,
        createdCollectionAutomatically,
        ...(numIndexesAfter === numIndexesBefore ? { note: 'all indexes already exist' } : {}),
      },
    };
  });
}

/** `dropIndexes` */
export async function dropIndexes(call: Call): Promise<Reply> {
  call.accept('index');
  const namespace = call.namespace();
  const asked = call.command['index'];
  return call.server.store.write((transaction) => {
    const collection = transaction.collections.get(namespace);
    if (collection === undefined) throw ServerError.namespaceNotFound(`ns not found ${namespace}`);
    const dropped = indexesToDrop(collection, asked);
    for (const index of dropped) transaction.dropIndex(collection, index);
    return {
      document: {
        nIndexesWas: collection.indexes.length,
        ...(asked === '*' ? { msg: 'non-_id indexes dropped for collection' } : {}),
      },
    };
  });
}

function indexesToDrop({ indexes }: Collection, asked: unknown): Index[] {
  if (asked === '*') return indexes.slice(1);
  if (Array.isArray(asked)) return asked.flatMap((name) => indexesToDrop({ indexes } as Collection, name));
  const found = findIndex(indexes, asked);
  if (found === undefined) {
    throw ServerError.indexNotFound(
      typeof asked === 'string'
        ? `index not found with name [${asked}]`
        : `can't find index with key: ${describeValue(asked)}`,
    );
  }
  if (found === indexes[0]) throw ServerError.invalidOptions('cannot drop _id index');
  return [found];
}

function findIndex(indexes: readonly Index[], asked: unknown): Index | undefined {
  if (typeof asked === 'string') return indexes.find(({ name }) => name === asked);
  if (isDocument(asked)) return indexes.find(({ keyPattern }) => compareValues(keyPattern, asked) === 0);
  throw ServerError.typeMismatch(
    `BSON field 'dropIndexes.index' is the wrong type '${typeOf(asked)}', expected types '[string, object, array]'`,
  );
}

/** `listIndexes` */
export async function listIndexes(call: Call): Promise<Reply> {
  call.accept('cursor', 'includeBuildUUIDs', 'includeIndexBuildInfo');
  const namespace = call.namespace();
  const collection = call.server.store.collections.get(namespace);
  if (collection === undefined) throw ServerError.namespaceNotFound(`ns does not exist: ${namespace}`);
  const source = collection.indexes.map(({ specification }) => encodeDocument(specification)).values();
  return firstBatch(call, call.server.cursors.create(namespace, source, {}), batchSizeOf(call.document('cursor')));
}

/** The batch size in a command's `cursor` argument. */
export function batchSizeOf(cursor: Document | undefined): number {
  const size = cursor?.['batchSize'];
  return size === undefined ? 101 : Number(size);
}

const otherModifications = [
  ...['validator', 'validationLevel', 'validationAction', 'viewOn', 'pipeline', 'expireAfterSeconds', 'dryRun'],
  ...['changeStreamPreAndPostImages', 'timeseries', 'cappedSize', 'cappedMax'],
];

/** `collMod`: another time to live for an index. */
export async function collMod(call: Call): Promise<Reply> {
  call.accept('index', ...otherModifications);
  for (const field of otherModifications) call.refuse(field);
  const namespace = call.namespace();
  const asked = call.document('index');
  return call.server.store.write((transaction) => {
    const collection = transaction.collections.get(namespace);
    if (collection === undefined) throw ServerError.namespaceNotFound(`ns does not exist: ${namespace}`);
    if (asked === undefined) return { document: {} };
    for (const field of Object.keys(asked)) {
      if (!['keyPattern', 'name', 'expireAfterSeconds'].includes(field))
        throw ServerError.notImplemented(`the option index.${field} of collMod`);
    }
    const index = findIndex(collection.indexes, asked['name'] ?? asked['keyPattern']);
    if (index === undefined)
      throw ServerError.indexNotFound(`cannot find index ${describeValue(asked)} for ns ${namespace}`);
    const seconds = expiryOf(asked['expireAfterSeconds'], index.keyPattern);
    transaction.alterIndex(collection, index, { ...index.specification, expireAfterSeconds: seconds });
    const old = index.expireAfterSeconds;
    return {
      document: {
        ...(old === undefined ? {} : { expireAfterSeconds_old: BigInt(old) }),
        expireAfterSeconds_new: BigInt(seconds),
      },
    };
  });
}
