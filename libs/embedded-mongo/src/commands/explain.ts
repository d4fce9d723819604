import { findDocuments, planQuery, queryOf } from '../query/find.js';
import type { Query } from '../query/find.js';
import type { Access, Plan } from '../query/planner.js';
import type { Examined } from '../query/scan.js';
import { elapsedMilliseconds } from '../server-clock.js';
import { ServerError } from '../language/server-error.js';
import { isDocument } from '../language/values.js';
import type { Document } from '../language/values.js';
import type { Collection } from '../storage/catalogue.js';
import { Call } from './call.js';
import type { Reply } from './call.js';
import { statementQuery } from './change.js';
import { findAndModifyQuery } from './find-and-modify.js';
import { statementsOf } from './insert.js';
import { countQuery, findQuery } from './read.js';
import { leadingQuery } from './leading-query.js';

type Verbosity = 'queryPlanner' | 'executionStats' | 'allPlansExecution';

/** `explain`: how a command would be answered and, if asked, what answering its query costs. Nothing is changed. */
export function explain(call: Call): Reply {
  call.accept('verbosity');
  const inner = call.command['explain'];
  if (!isDocument(inner))
    throw ServerError.typeMismatch("BSON field 'explain.explain' is the wrong type, expected type 'object'");
  const [name] = Object.keys(inner);
  const verbosity = call.command['verbosity'] ?? 'allPlansExecution';
  if (name === undefined) throw ServerError.failedToParse('explain needs a command');
  const explained = new Call(call.server, call.connectionId, name, call.database, inner, new Map(), call.now);
  return explainCall(explained, verbosity as Verbosity);
}

/** The explanation of a command that has not been run. */
export function explainCall(call: Call, verbosity: Verbosity): Reply {
  const query = explainedQuery(call);
  const { store } = call.server;
  const namespace = call.namespace();
  const collection = store.collections.get(namespace);
  const plan: Plan | undefined = collection && planQuery(store, collection, query);
  const document: Document = {
    explainVersion: '1',
    queryPlanner: {
      namespace,
      parsedQuery: query.filter,
      indexFilterSet: false,
      winningPlan: plan === undefined ? { stage: 'EOF' } : stages(call, query, plan),
      rejectedPlans: [],
    },
    command: call.command,
    serverInfo: { version: '7.0.0', process: 'embedded-mongo' },
  };
  if (verbosity !== 'queryPlanner') document['executionStats'] = execute(call, query, collection, plan);
  return { document };
}

function explainedQuery(call: Call): Query {
  switch (call.name) {
    case 'find':
      return findQuery(call);
    case 'count':
      return countQuery(call);
    case 'distinct':
      return queryOf({ filter: call.document('query') ?? {}, hint: call.command['hint'] }, call.context());
    case 'aggregate':
      return leadingQuery(call).query;
    case 'findAndModify':
    case 'findandmodify':
      return findAndModifyQuery(call);
    case 'update':
    case 'delete': {
      const [statement] = statementsOf(call, `${call.name}s`);
      return statementQuery(call, statement ?? {});
    }
    default:
      throw ServerError.commandNotFound(`explain ${call.name}`);
  }
}

function execute(call: Call, query: Query, collection: Collection | undefined, plan: Plan | undefined): Document {
  const examined: Examined = { keys: 0, documents: 0 };
  const began = elapsedMilliseconds();
  let nReturned = 0;
  if (collection !== undefined && plan !== undefined) {
    for (const found of findDocuments(call.server.store, collection, query, plan, examined))
      if (found !== undefined) nReturned += 1;
  }
  return {
    executionSuccess: true,
    nReturned,
    executionTimeMillis: Math.round(elapsedMilliseconds() - began),
    totalKeysExamined: examined.keys,
    totalDocsExamined: examined.documents,
    executionStages: plan === undefined ? { stage: 'EOF', nReturned } : { ...stages(call, query, plan), nReturned },
  };
}

/** The plan as a tree, in the server's names: from the document that comes out down to the index that is read. */
function stages(call: Call, query: Query, plan: Plan): Document {
  let tree = accessStage(query, plan);
  if (!plan.isSorted)
    tree = { stage: 'SORT', sortPattern: query.sort, ...bound('limitAmount', query.limit), inputStage: tree };
  if ((query.skip ?? 0) > 0) tree = { stage: 'SKIP', skipAmount: query.skip, inputStage: tree };
  const isRead = !['update', 'delete', 'findAndModify', 'findandmodify'].includes(call.name);
  if (isRead && plan.isSorted && query.limit !== undefined)
    tree = { stage: 'LIMIT', limitAmount: query.limit, inputStage: tree };
  if (
    call.name === 'find' &&
    isDocument(call.command['projection']) &&
    Object.keys(call.command['projection']).length > 0
  ) {
    tree = { stage: 'PROJECTION_DEFAULT', transformBy: call.command['projection'], inputStage: tree };
  }
  if (call.name === 'count') tree = { stage: 'COUNT', inputStage: tree };
  if (call.name === 'update') tree = { stage: 'UPDATE', inputStage: tree };
  if (call.name === 'delete') tree = { stage: 'DELETE', inputStage: tree };
  return tree;
}

const bound = (name: string, value: number | undefined): Document => (value === undefined ? {} : { [name]: value });

function accessStage(query: Query, { access, isExact }: Plan): Document {
  const filter = isExact || Object.keys(query.filter).length === 0 ? {} : { filter: query.filter };
  if (access.kind === 'collection')
    return { stage: 'COLLSCAN', ...filter, direction: access.reverse ? 'backward' : 'forward' };
  if (access.kind === 'union') {
    return { stage: 'FETCH', ...filter, inputStage: { stage: 'OR', inputStages: access.branches.map(indexStage) } };
  }
  const merged = access.stretches.groups.length > 1 && query.sort !== undefined;
  const scanned = indexStage(access);
  return {
    stage: 'FETCH',
    ...filter,
    inputStage: merged ? { stage: 'SORT_MERGE', sortPattern: query.sort, inputStages: [scanned] } : scanned,
  };
}

function indexStage({ index, stretches, reverse }: Extract<Access, { kind: 'index' }>): Document {
  return {
    stage: 'IXSCAN',
    keyPattern: index.keyPattern,
    indexName: index.name,
    isMultiKey: index.multikey.includes(true),
    isUnique: index.unique,
    isSparse: index.sparse,
    isPartial: index.partial !== undefined,
    indexVersion: 2,
    direction: reverse ? 'backward' : 'forward',
    indexBounds: stretches.describe(reverse),
  };
}
