import { compareValues } from '../compare.js';
import { isDocument } from '../document.js';
import { ServerError } from '../server-error.js';
import { truthy } from '../truthy.js';
import { isNullish, namedOperands } from './scope.js';
import type { Expression, PlainOperator, SpecialOperator } from './scope.js';

const comparison = (accepts: (result: number) => boolean): PlainOperator => [
  2,
  2,
  (a, b) => accepts(compareValues(a, b)),
];

/** Comparison and negation. */
export const logicOperators: Record<string, PlainOperator> = {
  $cmp: [2, 2, (a, b) => Math.sign(compareValues(a, b))],
  $eq: comparison((result) => result === 0),
  $ne: comparison((result) => result !== 0),
  $gt: comparison((result) => result > 0),
  $gte: comparison((result) => result >= 0),
  $lt: comparison((result) => result < 0),
  $lte: comparison((result) => result <= 0),
  $not: [1, 1, (value) => !truthy(value)],
};

const listOf = (operand: unknown): unknown[] => (Array.isArray(operand) ? (operand as unknown[]) : [operand]);

const and: SpecialOperator = (operand, scope) => {
  const parts = listOf(operand).map((part) => scope.compile(part));
  return (root, variables) => parts.every((part) => truthy(part(root, variables)));
};

const or: SpecialOperator = (operand, scope) => {
  const parts = listOf(operand).map((part) => scope.compile(part));
  return (root, variables) => parts.some((part) => truthy(part(root, variables)));
};

const cond: SpecialOperator = (operand, scope) => {
  if (Array.isArray(operand) && operand.length !== 3) {
    throw new ServerError(16020, `Expression $cond takes exactly 3 arguments. ${operand.length} were passed in.`);
  }
  const branches = isDocument(operand) ? condOperands(operand) : listOf(operand);
  const [test, then, otherwise] = branches.map((branch) => scope.compile(branch)) as [
    Expression,
    Expression,
    Expression,
  ];
  return (root, variables) => (truthy(test(root, variables)) ? then(root, variables) : otherwise(root, variables));
};

function condOperands(operand: Record<string, unknown>): unknown[] {
  const missing = { if: 17080, then: 17081, else: 17082 };
  for (const name of Object.keys(operand)) {
    if (!Object.hasOwn(missing, name)) throw new ServerError(17083, `Unrecognized parameter to $cond: ${name}`);
  }
  return Object.entries(missing).map(([name, code]) => {
    if (!Object.hasOwn(operand, name)) throw new ServerError(code, `Missing '${name}' parameter to $cond`);
    return operand[name];
  });
}

const ifNull: SpecialOperator = (operand, scope) => {
  const parts = listOf(operand).map((part) => scope.compile(part));
  if (parts.length < 2) throw new ServerError(1257300, `$ifNull needs at least two arguments, had: ${parts.length}`);
  return (root, variables) => {
    let value: unknown;
    for (const part of parts) {
      value = part(root, variables);
      if (!isNullish(value)) break;
    }
    return value;
  };
};

const switchOperator: SpecialOperator = (operand, scope) => {
  const { branches, default: fallback } = namedOperands('$switch', operand, [], ['branches', 'default'], {
    notObject: 40060,
    unknown: 40067,
    missing: 40068,
  });
  if (!Array.isArray(branches)) throw new ServerError(40061, "$switch expected an array for 'branches'");
  if (branches.length === 0) throw new ServerError(40068, '$switch requires at least one branch.');
  const compiled = branches.map((branch: unknown) => {
    if (!isDocument(branch)) throw new ServerError(40062, '$switch expected each branch to be an object');
    if (!Object.hasOwn(branch, 'case'))
      throw new ServerError(40064, "$switch requires each branch have a 'case' expression");
    if (!Object.hasOwn(branch, 'then'))
      throw new ServerError(40065, "$switch requires each branch have a 'then' expression.");
    return { test: scope.compile(branch['case']), then: scope.compile(branch['then']) };
  });
  const otherwise = fallback === undefined ? undefined : scope.compile(fallback);
  return (root, variables) => {
    const branch = compiled.find(({ test }) => truthy(test(root, variables)));
    if (branch) return branch.then(root, variables);
    if (otherwise) return otherwise(root, variables);
    throw new ServerError(
      40066,
      '$switch could not find a matching branch for an input, and no default was specified.',
    );
  };
};

const letOperator: SpecialOperator = (operand, scope) => {
  const { vars, in: body } = namedOperands('$let', operand, ['vars', 'in'], [], {
    notObject: 16874,
    unknown: 16875,
    missing: 16876,
  });
  if (!isDocument(vars)) throw new ServerError(10065, 'invalid parameter: expected an object (vars)');
  const bindings = Object.entries(vars).map(([name, value]) => {
    checkName(name);
    return { name, value: scope.compile(value) };
  });
  const inside = scope.with(Object.keys(vars)).compile(body);
  return (root, variables) => {
    let inner = variables;
    for (const { name, value } of bindings) inner = { name, value: value(root, variables), outer: inner };
    return inside(root, inner);
  };
};

/** @throws ServerError 9 on a name that a user's variable may not have */
export function checkName(name: string): void {
  if (name === 'CURRENT') return;
  if (!/^[a-z\u0080-\uffff]/.test(name))
    throw ServerError.failedToParse(`'${name}' starts with an invalid character for a user variable name`);
  const invalid = /[^\w\u0080-\uffff]/.exec(name);
  if (invalid)
    throw ServerError.failedToParse(`'${name}' contains an invalid character for a variable name: '${invalid[0]}'`);
}

/** Operators that leave some of their operands unevaluated. */
export const logicScopes: Record<string, SpecialOperator> = {
  $and: and,
  $or: or,
  $cond: cond,
  $ifNull: ifNull,
  $switch: switchOperator,
  $let: letOperator,
  $literal: (operand) => () => operand,
  $const: (operand) => () => operand,
  $expr: (operand, scope) => scope.compile(operand),
  $rand: () => () => Math.random(),
};
