import { Binary } from 'bson';
import { compileFilter } from '../language/filter.js';
import { ServerError } from '../language/server-error.js';
import { encodeDocument, isDocument } from '../language/values.js';
import type { Document } from '../language/values.js';
import type { Collection } from '../storage/catalogue.js';
import { validCollectionName, validDatabaseName } from './call.js';
import type { Call, Reply } from './call.js';
import { batchSizeOf } from './indexes.js';
import { firstBatch, isSimpleCollation } from './read.js';

const otherKinds = [
  ...[
    'size',
    'max',
    'validator',
    'validationLevel',
    'validationAction',
    'viewOn',
    'pipeline',
    'timeseries',
    'clusteredIndex',
  ],
  ...['expireAfterSeconds', 'storageEngine', 'indexOptionDefaults', 'changeStreamPreAndPostImages', 'encryptedFields'],
];

/** `create` */
export async function create(call: Call): Promise<Reply> {
  call.accept('capped', 'collation', 'autoIndexId', 'idIndex', ...otherKinds);
  call.refuse('capped', (value) => value === false);
  call.refuse('collation', isSimpleCollation);
  call.refuse('autoIndexId', (value) => value === true);
  for (const field of otherKinds) call.refuse(field, (value) => isDocument(value) && Object.keys(value).length === 0);
  const name = call.collectionName();
  return call.server.store.write((transaction) => {
    if (transaction.collections.has(`${call.database}.${name}`)) {
      throw ServerError.namespaceExists(`Collection ${call.database}.${name} already exists.`);
    }
    transaction.ensureCollection(call.database, name);
    return { document: {} };
  });
}

/** `drop`: a collection that is not there counts as dropped. */
export async function drop(call: Call): Promise<Reply> {
  call.accept();
  const namespace = call.namespace();
  return call.server.store.write((transaction) => {
    const collection = transaction.collections.get(namespace);
    if (collection === undefined) return { document: {} };
    transaction.dropCollection(collection);
    return { document: { nIndexesWas: collection.indexes.length, ns: namespace } };
  });
}

/** `dropDatabase` */
export async function dropDatabase(call: Call): Promise<Reply> {
  call.accept();
  return call.server.store.write((transaction) => {
    const collections = collectionsOf(transaction.collections.values(), call.database);
    for (const collection of collections) transaction.dropCollection(collection);
    return { document: collections.length > 0 ? { dropped: call.database } : {} };
  });
}

/** `renameCollection` */
export async function renameCollection(call: Call): Promise<Reply> {
  call.accept('to', 'dropTarget');
  if (call.database !== 'admin')
    throw ServerError.unauthorized('renameCollection may only be run against the admin database.');
  const from = namespaceOf(call.command['renameCollection']);
  const to = namespaceOf(call.command['to']);
  const dropTarget = call.flag('dropTarget');
  if (from.namespace === to.namespace) throw ServerError.illegalOperation("Can't rename a collection to itself");
  return call.server.store.write((transaction) => {
    const source = transaction.collections.get(from.namespace);
    const target = transaction.collections.get(to.namespace);
    if (source === undefined) throw ServerError.namespaceNotFound(`Source collection ${from.namespace} does not exist`);
    if (target !== undefined && !dropTarget) throw ServerError.namespaceExists('target namespace exists');
    if (target !== undefined) transaction.dropCollection(target);
    transaction.renameCollection(source, to.database, to.name);
    return { document: {} };
  });
}

function namespaceOf(value: unknown): { database: string; name: string; namespace: string } {
  const text = typeof value === 'string' ? value : '';
  const dot = text.indexOf('.');
  if (dot < 1) throw ServerError.invalidNamespace(`Invalid namespace specified '${text}'`);
  const database = validDatabaseName(text.slice(0, dot));
  const name = validCollectionName(text.slice(dot + 1), database);
  return { database, name, namespace: text };
}

/** `listCollections` */
export async function listCollections(call: Call): Promise<Reply> {
  call.accept('filter', 'nameOnly', 'cursor', 'authorizedCollections');
  const matches = compileFilter(call.document('filter') ?? {});
  const nameOnly = call.flag('nameOnly');
  const descriptions = collectionsOf(call.server.store.collections.values(), call.database)
    .map((collection) => ({
      whole: describeCollection(collection),
      brief: { name: collection.name, type: 'collection' },
    }))
    .filter(({ whole }) => matches(whole))
    .map(({ whole, brief }) => encodeDocument(nameOnly ? brief : whole));
  const cursor = call.server.cursors.create(`${call.database}.$cmd.listCollections`, descriptions.values(), {});
  return firstBatch(call, cursor, batchSizeOf(call.document('cursor')));
}

function describeCollection({ name, uuid, indexes }: Collection): Document {
  return {
    name,
    type: 'collection',
    options: {},
    info: { readOnly: false, uuid: new Binary(uuid, Binary.SUBTYPE_UUID) },
    idIndex: indexes[0]?.specification,
  };
}

/** `listDatabases` */
export function listDatabases(call: Call): Reply {
  call.accept('filter', 'nameOnly', 'authorizedDatabases');
  if (call.database !== 'admin')
    throw ServerError.unauthorized('listDatabases may only be run against the admin database.');
  const matches = compileFilter(call.document('filter') ?? {});
  const nameOnly = call.flag('nameOnly');
  const sizes = new Map<string, bigint>();
  for (const { id, database } of call.server.store.collections.values()) {
    sizes.set(database, (sizes.get(database) ?? 0n) + BigInt(call.server.store.counters(id).bytes));
  }
  const databases = [...sizes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, sizeOnDisk]) => ({ name, sizeOnDisk, empty: false }))
    .filter((database) => matches(database));
  if (nameOnly) return { document: { databases: databases.map(({ name }) => ({ name })) } };
  const totalSize = databases.reduce((sum, { sizeOnDisk }) => sum + sizeOnDisk, 0n);
  return { document: { databases, totalSize, totalSizeMb: totalSize / 1048576n } };
}

/** The collections of a database, by name. */
export function collectionsOf(all: Iterable<Collection>, database: string): Collection[] {
  return [...all].filter((collection) => collection.database === database).sort((a, b) => (a.name < b.name ? -1 : 1));
}
