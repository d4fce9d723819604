import { DomainError } from '#platform/domain-error.js';

/** Where in a definition file something stands; line and column count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing wrong with a definition file, and where. */
export interface Mistake extends Position {
  readonly reason: string;
  /** The field that it is about, such as `clocks.chase.internal.budget`; none where the text cannot be read at all. */
  readonly field?: string;
}

/** A calendar or policy file that cannot be used. It lists everything wrong at once, so that one reading mends it. */
export class DefinitionRefused extends DomainError {
  readonly code = 'definition.refused';

  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    const inOrder = mistakes.toSorted(
      (one, other) => one.file.localeCompare(other.file) || one.line - other.line || one.column - other.column,
    );
    super(inOrder.map(({ file, line, column, reason }) => `${file}:${line}:${column}: ${reason}`).join('\n'));
    this.mistakes = inOrder;
  }
}
