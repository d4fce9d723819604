import type { Document } from './document.js';

/** The server's names for its error codes. @see https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml */
const codeNames: Record<number, string> = {
  1: 'InternalError',
  2: 'BadValue',
  4: 'NoSuchKey',
  8: 'UnknownError',
  9: 'FailedToParse',
  11: 'UserNotFound',
  13: 'Unauthorized',
  14: 'TypeMismatch',
  15: 'Overflow',
  16: 'InvalidLength',
  18: 'AuthenticationFailed',
  20: 'IllegalOperation',
  22: 'InvalidBSON',
  26: 'NamespaceNotFound',
  27: 'IndexNotFound',
  28: 'PathNotViable',
  40: 'ConflictingUpdateOperators',
  43: 'CursorNotFound',
  48: 'NamespaceExists',
  50: 'MaxTimeMSExpired',
  52: 'DollarPrefixedFieldName',
  53: 'InvalidIdField',
  54: 'NotSingleValueField',
  55: 'InvalidDBRef',
  56: 'EmptyFieldName',
  57: 'DottedFieldName',
  59: 'CommandNotFound',
  61: 'ShardKeyNotFound',
  66: 'ImmutableField',
  67: 'CannotCreateIndex',
  72: 'InvalidOptions',
  73: 'InvalidNamespace',
  79: 'UnknownReplWriteConcern',
  85: 'IndexOptionsConflict',
  86: 'IndexKeySpecsConflict',
  96: 'OperationFailed',
  100: 'UnsatisfiableWriteConcern',
  112: 'WriteConflict',
  115: 'CommandNotSupported',
  121: 'DocumentValidationFailure',
  166: 'CommandNotSupportedOnView',
  168: 'InvalidPipelineOperator',
  171: 'CannotIndexParallelArrays',
  197: 'InvalidIndexSpecificationOption',
  211: 'KeyNotFound',
  224: 'QueryExceededMemoryLimitNoDiskUseAllowed',
  238: 'NotImplemented',
  241: 'ConversionFailure',
  246: 'SnapshotUnavailable',
  263: 'OperationNotSupportedInTransaction',
  10334: 'BSONObjectTooLarge',
  11000: 'DuplicateKey',
  11601: 'Interrupted',
};

/** An error that is sent to the client as the real server would send it. */
export class ServerError extends Error {
  override readonly name = 'ServerError';
  readonly codeName: string;

  /** @param extra more fields of the reply, such as `keyPattern` and `keyValue` of a duplicate key */
  constructor(
    readonly code: number,
    message: string,
    readonly extra: Document = {},
  ) {
    super(message);
    this.codeName = codeNames[code] ?? `Location${code}`;
  }

  static badValue(message: string): ServerError {
    return new ServerError(2, message);
  }

  static failedToParse(message: string): ServerError {
    return new ServerError(9, message);
  }

  static unauthorized(message: string): ServerError {
    return new ServerError(13, message);
  }

  static typeMismatch(message: string): ServerError {
    return new ServerError(14, message);
  }

  static overflow(message: string): ServerError {
    return new ServerError(15, message);
  }

  static illegalOperation(message: string): ServerError {
    return new ServerError(20, message);
  }

  static invalidBson(message: string): ServerError {
    return new ServerError(22, message);
  }

  static namespaceNotFound(message: string): ServerError {
    return new ServerError(26, message);
  }

  static indexNotFound(message: string): ServerError {
    return new ServerError(27, message);
  }

  static pathNotViable(message: string): ServerError {
    return new ServerError(28, message);
  }

  static conflictingUpdateOperators(path: string, at: string): ServerError {
    return new ServerError(40, `Updating the path '${path}' would create a conflict at '${at}'`);
  }

  static cursorNotFound(id: bigint): ServerError {
    return new ServerError(43, `cursor id ${id} not found`);
  }

  static namespaceExists(message: string): ServerError {
    return new ServerError(48, message);
  }

  static dollarPrefixedFieldName(message: string): ServerError {
    return new ServerError(52, message);
  }

  static emptyFieldName(message: string): ServerError {
    return new ServerError(56, message);
  }

  static commandNotFound(command: string): ServerError {
    return new ServerError(59, `no such command: '${command}'`);
  }

  static immutableField(message: string): ServerError {
    return new ServerError(66, message);
  }

  static cannotCreateIndex(message: string): ServerError {
    return new ServerError(67, message);
  }

  static invalidOptions(message: string): ServerError {
    return new ServerError(72, message);
  }

  static invalidNamespace(message: string): ServerError {
    return new ServerError(73, message);
  }

  static indexOptionsConflict(message: string): ServerError {
    return new ServerError(85, message);
  }

  static indexKeySpecsConflict(message: string): ServerError {
    return new ServerError(86, message);
  }

  static operationFailed(message: string): ServerError {
    return new ServerError(96, message);
  }

  static unknownField(message: string): ServerError {
    return new ServerError(40415, message);
  }

  /** What this server leaves out is named, never ignored. */
  static notImplemented(feature: string): ServerError {
    return new ServerError(238, `the embedded database does not support ${feature}; use MongoDB for it`);
  }

  /** @param description the key as the server prints it: `{ email: "a@b.c" }` */
  static duplicateKey(
    collection: string,
    index: string,
    keyPattern: Document,
    keyValue: Document,
    description: string,
  ): ServerError {
    const message = `E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${description}`;
    return new ServerError(11000, message, { keyPattern, keyValue });
  }
}
