import type { Document } from '../document.js';
import type { ExpressionContext } from '../expression.js';

/** A compiled stage: documents in, documents out, one at a time where it can. */
export type Stage = (source: Iterable<Document>) => Iterable<Document>;

/** What surrounds a pipeline. */
export interface AggregateContext extends ExpressionContext {
  now: Date;
  /** Documents of another collection of the database that meet the filter, by an index where there is one. */
  read(collection: string, filter?: Document): Iterable<Document>;
}

/** What a stage knows while it is compiled. */
export interface StageContext extends AggregateContext {
  /** Compiles a pipeline inside the pipeline. */
  compile(pipeline: unknown, context: AggregateContext): Stage;
}

export type StageCompiler = (operand: unknown, context: StageContext, name: string) => Stage;

/** A stage from a function of single documents. */
export function each(change: (document: Document) => Document): Stage {
  return function* (source) {
    for (const document of source) yield change(document);
  };
}
