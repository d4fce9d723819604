import { toWholeNumber } from '../language/numbers.js';
import { ServerError } from '../language/server-error.js';
import { isDocument } from '../language/values.js';
import type { Document } from '../language/values.js';

/**
 * Refuses what a standalone server cannot promise: transactions, acknowledgement by other members, snapshots.
 * Everything that is left is promised anyway: a write is answered when it is on disk, a read sees what was committed.
 */
export function refuseOtherConcerns(command: Document): void {
  if (
    command['txnNumber'] !== undefined ||
    command['startTransaction'] !== undefined ||
    command['autocommit'] !== undefined
  ) {
    throw ServerError.illegalOperation('Transaction numbers are only allowed on a replica set member or mongos');
  }
  refuseWriteConcern(command['writeConcern']);
  refuseReadConcern(command['readConcern']);
  const version = command['apiVersion'];
  if (version !== undefined && version !== '1') throw new ServerError(322, `API version must be "1"`);
}

function refuseWriteConcern(given: unknown): void {
  if (given === undefined) return;
  if (!isDocument(given))
    throw ServerError.typeMismatch("BSON field 'writeConcern' is the wrong type, expected type 'object'");
  const { w } = given;
  if (w === undefined || w === 'majority') return;
  const members = toWholeNumber(w);
  if (members !== undefined && members >= 0n && members <= 1n) return;
  if (members !== undefined && members > 1n && members <= 50n) {
    throw ServerError.badValue("cannot use 'w' > 1 when a host is not replicated");
  }
  if (typeof w === 'string') {
    throw ServerError.badValue(`cannot use non-majority 'w' mode "${w}" when a host is not a member of a replica set`);
  }
  throw ServerError.failedToParse('w has to be a non-negative number and not greater than 50; a string or an object');
}

function refuseReadConcern(given: unknown): void {
  if (given === undefined) return;
  if (!isDocument(given))
    throw ServerError.typeMismatch("BSON field 'readConcern' is the wrong type, expected type 'object'");
  const { level, afterClusterTime, atClusterTime } = given;
  if (afterClusterTime !== undefined || atClusterTime !== undefined) throw needsReplicaSet('read concern');
  switch (level) {
    case undefined:
    case 'local':
    case 'available':
    case 'majority':
      return;
    case 'snapshot':
    case 'linearizable':
      throw needsReplicaSet(`read concern ${level}`);
    default:
      throw ServerError.badValue(
        `Enumeration value '${String(level)}' for field 'readConcern.level' is not a valid value.`,
      );
  }
}

const needsReplicaSet = (what: string): ServerError =>
  new ServerError(123, `node needs to be a replica set member to use ${what}`);
