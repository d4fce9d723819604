import { describeValue } from './describe.js';
import { emptyDocument, fieldOf, isDocument } from './document.js';
import type { Document } from './document.js';
import { arithmeticOperators } from './expressions/arithmetic.js';
import { arrayOperators, arrayScopes } from './expressions/array.js';
import { accumulatingOperators } from './expressions/accumulating.js';
import { conversionOperators, conversionScopes } from './expressions/conversion.js';
import { dateOperators } from './expressions/date.js';
import { checkName, logicOperators, logicScopes } from './expressions/logic.js';
import { objectOperators, objectScopes } from './expressions/object.js';
import type { Expression, PlainOperator, Scope, SpecialOperator, Variables } from './expressions/scope.js';
import { setOperators } from './expressions/set.js';
import { textOperators, textScopes } from './expressions/text.js';
import { trigonometryOperators } from './expressions/trigonometry.js';
import { ServerError } from './server-error.js';

export type { Expression, Variables } from './expressions/scope.js';

/** What surrounds an expression: the instant of the operation, and variables bound outside of it. */
export interface ExpressionContext {
  now?: Date | undefined;
  variables?: Variables | undefined;
}

const plainOperators = new Map<string, PlainOperator>([
  ...Object.entries(arithmeticOperators),
  ...Object.entries(trigonometryOperators),
  ...Object.entries(arrayOperators),
  ...Object.entries(conversionOperators),
  ...Object.entries(logicOperators),
  ...Object.entries(objectOperators),
  ...Object.entries(setOperators),
  ...Object.entries(textOperators),
]);
const specialOperators = new Map<string, SpecialOperator>([
  ...Object.entries(arrayScopes),
  ...Object.entries(accumulatingOperators),
  ...Object.entries(conversionScopes),
  ...Object.entries(dateOperators),
  ...Object.entries(logicScopes),
  ...Object.entries(objectScopes),
  ...Object.entries(textScopes),
]);
/** Expressions of MongoDB that are left out, by name. */
const leftOut = new Set([
  '$function',
  '$accumulator',
  '$meta',
  '$toHashedIndexKey',
  '$createObjectId',
  '$encStrStartsWith',
]);

/**
 * An aggregation expression as a function.
 * @throws ServerError 168 on an unknown operator, and the operator's own code on wrong operands
 */
export function compileExpression(expression: unknown, context: ExpressionContext = {}): Expression {
  const names: string[] = [];
  for (let frame = context.variables; frame !== undefined; frame = frame.outer) names.push(frame.name);
  return new ExpressionScope(context.now, new Set(names)).compile(expression);
}

/** Variables from a document of names and values, as `let` of a command gives them. */
export function variablesOf(values: Document, outer?: Variables): Variables | undefined {
  return Object.entries(values).reduce<Variables | undefined>(
    (frame, [name, value]) => ({ name, value, outer: frame }),
    outer,
  );
}

class ExpressionScope implements Scope {
  constructor(
    readonly now: Date | undefined,
    private readonly names: ReadonlySet<string>,
  ) {}

  with(names: readonly string[]): Scope {
    return new ExpressionScope(this.now, new Set([...this.names, ...names]));
  }

  compile(expression: unknown): Expression {
    if (typeof expression === 'string') return this.compileText(expression);
    if (Array.isArray(expression)) {
      const elements = expression.map((element) => this.compile(element));
      return (root, variables) => elements.map((element) => element(root, variables) ?? null);
    }
    if (isDocument(expression)) return this.compileDocument(expression);
    return () => expression;
  }

  private compileText(text: string): Expression {
    if (!text.startsWith('$')) return () => text;
    if (text.startsWith('$$')) return this.compileVariable(text.slice(2));
    const path = pathOf(text.slice(1));
    const [first] = path;
    if (path.length === 1) return (root) => fieldOf(root, first as string);
    return (root) => valueAtPath(root, path, 0);
  }

  private compileVariable(text: string): Expression {
    const [name, ...path] = text.split('.');
    if (name === undefined || name === '') throw ServerError.failedToParse('empty variable names are not allowed');
    const read = this.readVariable(name);
    if (path.length === 0) return read;
    pathOf(path.join('.'));
    return (root, variables) => valueAtPath(read(root, variables), path, 0);
  }

  private readVariable(name: string): Expression {
    if (this.names.has(name)) {
      return (_root, variables) => {
        let frame = variables;
        while (frame !== undefined && frame.name !== name) frame = frame.outer;
        return frame?.value;
      };
    }
    const { now } = this;
    switch (name) {
      case 'ROOT':
      case 'CURRENT':
        return (root) => root;
      case 'REMOVE':
        return () => undefined;
      case 'NOW':
        if (now === undefined) throw new ServerError(51144, "Builtin variable '$$NOW' is not available");
        return () => now;
      case 'DESCEND':
      case 'PRUNE':
      case 'KEEP':
        return () => name.toLowerCase();
      case 'CLUSTER_TIME':
        throw new ServerError(51144, "Builtin variable '$$CLUSTER_TIME' is not available");
      default:
        checkName(name);
        throw new ServerError(17276, `Use of undefined variable: ${name}`);
    }
  }

  private compileDocument(document: Document): Expression {
    const names = Object.keys(document);
    const [first] = names;
    if (first?.startsWith('$')) {
      if (names.length > 1) {
        throw new ServerError(
          15983,
          `an object representing an expression must have exactly one field: ${describeValue(document)}`,
        );
      }
      return this.compileOperator(first, document[first]);
    }
    const fields = names.map((name): [string, Expression] => {
      if (name.includes('.'))
        throw new ServerError(
          16412,
          "FieldPath field names may not contain '.'. Consider using $getField or $setField.",
        );
      if (name.startsWith('$'))
        throw new ServerError(
          16410,
          `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
        );
      return [name, this.compile(fieldOf(document, name))];
    });
    return (root, variables) => {
      const result = emptyDocument();
      for (const [name, field] of fields) {
        const value = field(root, variables);
        if (value !== undefined) result[name] = value;
      }
      return result;
    };
  }

  private compileOperator(name: string, operand: unknown): Expression {
    const special = specialOperators.get(name);
    if (special !== undefined) return special(operand, this, name);
    const plain = plainOperators.get(name);
    if (plain !== undefined) return this.compilePlain(name, plain, operand);
    if (leftOut.has(name)) throw ServerError.notImplemented(`the expression ${name}`);
    throw new ServerError(168, `Unrecognized expression '${name}'`);
  }

  private compilePlain(name: string, [fewest, most, evaluate]: PlainOperator, operand: unknown): Expression {
    const operands: unknown[] = Array.isArray(operand) ? operand : [operand];
    checkArity(name, operands.length, fewest, most);
    const [first, second] = operands.map((one) => this.compile(one));
    if (operands.length === 1 && first) return (root, variables) => evaluate(first(root, variables));
    if (operands.length === 2 && first && second)
      return (root, variables) => evaluate(first(root, variables), second(root, variables));
    const all = operands.map((one) => this.compile(one));
    return (root, variables) => evaluate(...all.map((one) => one(root, variables)));
  }
}

function checkArity(name: string, count: number, fewest: number, most: number): void {
  if (count >= fewest && count <= most) return;
  if (fewest === most)
    throw new ServerError(16020, `Expression ${name} takes exactly ${fewest} arguments. ${count} were passed in.`);
  throw new ServerError(
    28667,
    `Expression ${name} takes at least ${fewest} arguments, and at most ${most}, but ${count} were passed in.`,
  );
}

/** A field path of an expression. @throws ServerError 40353, 15998, 16410 on one that is none */
export function pathOf(text: string): string[] {
  if (text === '') throw new ServerError(16872, "'$' by itself is not a valid FieldPath");
  if (text.endsWith('.')) throw new ServerError(40353, "FieldPath must not end with a '.'.");
  const components = text.split('.');
  for (const component of components) {
    if (component === '') throw new ServerError(15998, 'FieldPath field names may not be empty strings.');
    if (component.startsWith('$'))
      throw new ServerError(
        16410,
        `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
      );
  }
  return components;
}

/** A path of an expression: an array on the way becomes the array of what its documents hold; numbers are names. */
export function valueAtPath(value: unknown, path: readonly string[], from: number): unknown {
  let current = value;
  for (let at = from; at < path.length; at += 1) {
    if (isDocument(current)) {
      current = fieldOf(current, path[at] as string);
    } else if (Array.isArray(current)) {
      return current
        .map((element: unknown) =>
          typeof element === 'object' && element !== null ? valueAtPath(element, path, at) : undefined,
        )
        .filter((element) => element !== undefined);
    } else return undefined;
  }
  return current;
}
