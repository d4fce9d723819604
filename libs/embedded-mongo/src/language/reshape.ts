import { isDocument } from './document.js';
import type { Document } from './document.js';
import { compileExpression, pathOf } from './expression.js';
import type { ExpressionContext, Variables } from './expression.js';
import { describeValue } from './describe.js';
import { typeOf } from './compare.js';
import { compileProjectStage } from './projection.js';
import { computeFields, emptyBranch, excludeFields, plant } from './projection-tree.js';
import type { Branch } from './projection-tree.js';
import { ServerError } from './server-error.js';

/** One document in, one document out. */
export type Reshape = (document: Document) => Document;

/** The stages that reshape a document by itself; updates may use them too. */
export const reshapingStages: ReadonlyMap<
  string,
  (operand: unknown, context: ExpressionContext, name: string) => Reshape
> = new Map([
  ['$addFields', addFields],
  ['$set', addFields],
  ['$unset', unset],
  ['$project', projectStage],
  ['$replaceRoot', replaceRoot],
  ['$replaceWith', replaceWith],
]);

function projectStage(operand: unknown, context: ExpressionContext): Reshape {
  if (!isDocument(operand)) throw new ServerError(15969, '$project specification must be an object');
  return compileProjectStage(operand, context);
}

function addFields(operand: unknown, context: ExpressionContext, name: string): Reshape {
  if (!isDocument(operand))
    throw new ServerError(40272, `${name} specification stage must be an object, got ${typeOf(operand)}`);
  const tree = emptyBranch();
  plantExpressions(tree, [], operand, context);
  const variables: Variables | undefined = context.variables;
  return (document) => computeFields(document, tree, document, variables);
}

function plantExpressions(tree: Branch, above: string[], specification: Document, context: ExpressionContext): void {
  for (const [name, value] of Object.entries(specification)) {
    const path = [...above, ...pathOf(name)];
    if (isDocument(value) && Object.keys(value).length > 0 && !Object.keys(value)[0]?.startsWith('$'))
      plantExpressions(tree, path, value, context);
    else plant(tree, path, { compute: compileExpression(value, context) });
  }
}

function unset(operand: unknown): Reshape {
  const paths: unknown[] = Array.isArray(operand) ? operand : [operand];
  if (paths.length === 0)
    throw new ServerError(31119, '$unset specification must be a string or an array with at least one field');
  const tree = emptyBranch();
  for (const path of paths) {
    if (typeof path !== 'string')
      throw new ServerError(
        Array.isArray(operand) ? 31120 : 31002,
        '$unset specification must be a string or an array containing only string values',
      );
    plant(tree, pathOf(path), 'exclude');
  }
  return (document) => excludeFields(document, tree);
}

function replaceRoot(operand: unknown, context: ExpressionContext): Reshape {
  if (!isDocument(operand))
    throw new ServerError(40229, `expected an object as specification for $replaceRoot stage, got ${typeOf(operand)}`);
  if (!('newRoot' in operand)) throw new ServerError(40231, 'no newRoot specified for the $replaceRoot stage');
  return replaceWith(operand['newRoot'], context);
}

function replaceWith(operand: unknown, context: ExpressionContext): Reshape {
  const compute = compileExpression(operand, context);
  return (document) => {
    const value = compute(document, context.variables);
    if (!isDocument(value)) {
      throw new ServerError(
        40228,
        `'newRoot' expression must evaluate to an object, but resulting value was: ${value === undefined ? 'MISSING' : describeValue(value)}. Type of resulting value: '${typeOf(value)}'. Input document: ${describeValue(document)}`,
      );
    }
    return value;
  };
}
