import type { RuleKind } from '#casework/published-rule.js';
import type { Mistake } from '#clocks/definition-mistakes.js';
import { DefinitionRefused } from '#clocks/definition-mistakes.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { mistakeWords } from './fields/mistake-words.js';

/** Something in a draft that keeps it from being published. */
export interface RuleProblem {
  /** The field that it is about, or that is nearest; none when it is about the whole. */
  readonly path?: string;
  /** Its line within the field, where it is a text of several. */
  readonly line?: number;
  readonly words: Words;
}

/** A rule that passed every test that a file has to pass. */
export interface SoundRule {
  readonly kind: RuleKind;
  /** As its frozen file would say it. */
  readonly text: string;
}

/** What a reader of files makes of a draft: the rule, or every mistake at its field. */
export function judgedAsFile(read: () => SoundRule | readonly RuleProblem[]): SoundRule | readonly RuleProblem[] {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DefinitionRefused)) throw error;
    return error.mistakes.map(problemOf);
  }
}

export function isSound(judged: SoundRule | readonly RuleProblem[]): judged is SoundRule {
  return !Array.isArray(judged);
}

function problemOf({ reason, field }: Mistake): RuleProblem {
  return { ...(field !== undefined && field !== '' && { path: field }), words: mistakeWords(reason) };
}
