import { ServerError } from '../language/server-error.js';
import { typeOf } from '../language/compare.js';
import { toDouble, toWholeNumber } from '../language/numbers.js';
import { emptyDocument, isDocument } from '../language/values.js';
import type { Document } from '../language/values.js';
import { compileExpression, variablesOf } from '../language/expression.js';
import type { ExpressionContext } from '../language/expression.js';
import type { Cursors } from '../cursors.js';
import type { Store } from '../storage/store.js';

/** What all commands of a server share. */
export interface Server {
  readonly store: Store;
  readonly cursors: Cursors;
  readonly startedAt: Date;
  /** Connections that are open now. */
  connections: number;
  /** Commands answered since the start. */
  commands: number;
}

/** The answer to a command: a document, to which documents may be added as bytes. */
export interface Reply {
  document: Document;
  embedded?: Record<string, Uint8Array>;
  cursor?: { id: bigint; namespace: string; name: 'firstBatch' | 'nextBatch'; documents: Uint8Array[] };
}

/** A command as it is answered: its arguments, each looked at when it is asked for. */
export class Call {
  /** The instant of this command, which is also what `$$NOW` means in it. */
  constructor(
    readonly server: Server,
    readonly connectionId: number,
    readonly name: string,
    readonly database: string,
    readonly command: Document,
    readonly sequences: ReadonlyMap<string, Buffer[]>,
    readonly now: Date,
  ) {}

  /** Refuses every field of the command that is neither common to all commands nor named here. */
  accept(...fields: string[]): void {
    refuseUnknown(this.name, this.command, [this.name, ...commonFields, ...fields]);
  }

  /** Refuses a field whose meaning this server does not have, unless its value asks for nothing. */
  refuse(field: string, asksNothing: (value: unknown) => boolean = () => false): void {
    const value = this.command[field];
    if (value === undefined || asksNothing(value)) return;
    throw ServerError.notImplemented(`the option ${field} of ${this.name}`);
  }

  /** The collection that the command is about: the value of its first field. */
  collectionName(): string {
    return validCollectionName(this.command[this.name], this.database);
  }

  /** `database.collection` of the command. */
  namespace(): string {
    return `${this.database}.${this.collectionName()}`;
  }

  /** A document argument, or undefined. */
  document(field: string): Document | undefined {
    const value = this.command[field];
    if (value === undefined || value === null) return undefined;
    if (!isDocument(value)) throw wrongType(this.name, field, value, 'object');
    return value;
  }

  /** A true-or-false argument; a number counts as the server counts it. */
  flag(field: string): boolean {
    return flagOf(this.command[field], `${this.name}.${field}`) ?? false;
  }

  /** A whole number that must not be negative, or undefined. */
  count(field: string): number | undefined {
    const value = this.command[field];
    if (value === undefined || value === null) return undefined;
    const number = wholeNumber(value, `${this.name}.${field}`);
    if (number < 0) throw new ServerError(51024, `BSON field '${field}' value must be >= 0, actual value '${number}'`);
    return number;
  }

  /** A text argument, or undefined. */
  text(field: string): string | undefined {
    const value = this.command[field];
    if (value === undefined) return undefined;
    if (typeof value !== 'string') throw wrongType(this.name, field, value, 'string');
    return value;
  }

  /** The variables of the command (`let`), evaluated. */
  variables(): Document | undefined {
    const given = this.document('let');
    if (given === undefined) return undefined;
    const values = emptyDocument();
    for (const [name, value] of Object.entries(given)) {
      values[name] = compileExpression(value, { now: this.now })(emptyDocument(), undefined);
    }
    return values;
  }

  /** What expressions of this command may refer to. */
  context(): CommandContext {
    const variables = this.variables();
    return variables === undefined ? { now: this.now } : { now: this.now, variables: variablesOf(variables) };
  }
}

/** What surrounds the expressions of a command. */
export interface CommandContext extends ExpressionContext {
  now: Date;
}

/** Fields that drivers add to any command; those that ask for something are checked before the command runs. */
const commonFields = [
  '$db',
  '$readPreference',
  '$clusterTime',
  'lsid',
  'txnNumber',
  'autocommit',
  'startTransaction',
  'readConcern',
  'writeConcern',
  'maxTimeMS',
  'comment',
  'apiVersion',
  'apiStrict',
  'apiDeprecationErrors',
];

/** Refuses a field that is not in the list. */
export function refuseUnknown(owner: string, document: Document, known: readonly string[]): void {
  for (const field of Object.keys(document)) {
    if (!known.includes(field)) throw ServerError.unknownField(`BSON field '${owner}.${field}' is an unknown field.`);
  }
}

/** A collection's name that may be used. Throws InvalidNamespace. */
export function validCollectionName(value: unknown, database: string): string {
  if (typeof value !== 'string') {
    throw ServerError.invalidNamespace(`collection name has invalid type ${typeOf(value)}`);
  }
  if (value === '' || value.startsWith('.') || value.endsWith('.') || value.includes('\0') || value.includes('$')) {
    throw ServerError.invalidNamespace(`Invalid namespace specified '${database}.${value}'`);
  }
  if (Buffer.byteLength(`${database}.${value}`) > 255) {
    throw ServerError.invalidNamespace(
      `Fully qualified namespace is too long. Namespace: ${database}.${value} Max: 255`,
    );
  }
  return value;
}

/** A database's name that may be used. Throws InvalidNamespace. */
export function validDatabaseName(value: unknown): string {
  if (typeof value !== 'string' || value === '' || Buffer.byteLength(value) > 63 || /[\0/\\. "$*<>:|?]/.test(value)) {
    throw ServerError.invalidNamespace(`Invalid database name: '${String(value)}'`);
  }
  return value;
}

/** True or false; undefined when it is not given. */
export function flagOf(value: unknown, field: string): boolean | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return value;
  const number = toDouble(value);
  if (Number.isNaN(number)) {
    throw ServerError.typeMismatch(
      `BSON field '${field}' is the wrong type '${typeOf(value)}', expected types '[bool, long, int, decimal, double]'`,
    );
  }
  return number !== 0;
}

/** A whole number of any number type, as JavaScript's number. */
export function wholeNumber(value: unknown, field: string): number {
  const whole = toWholeNumber(value);
  if (whole !== undefined) return Number(whole);
  const number = toDouble(value);
  if (Number.isNaN(number)) {
    throw ServerError.typeMismatch(
      `BSON field '${field}' is the wrong type '${typeOf(value)}', expected types '[long, int, decimal, double]'`,
    );
  }
  return Math.trunc(number);
}

/** The server's answer to an argument of the wrong type. */
export function wrongType(command: string, field: string, value: unknown, expected: string): ServerError {
  return ServerError.typeMismatch(
    `BSON field '${command}.${field}' is the wrong type '${typeOf(value)}', expected type '${expected}'`,
  );
}
