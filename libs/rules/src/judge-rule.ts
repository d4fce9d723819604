import type { RuleKind } from '#casework/published-rule.js';
import type { Rulebooks } from '#casework/rulebooks.js';
import { lint } from '#casework/lint.js';
import { textOfPolicy } from '#casework/definition-publish.js';
import { DefinitionRefused } from '#clocks/definition-mistakes.js';
import type { Mistake } from '#clocks/definition-mistakes.js';
import { readWholePolicy } from '#clocks/policy-file.js';
import type { Policy } from '#clocks/policy.js';
import type { Form } from '#clocks/policy-form.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { mistakeWords } from './fields/mistake-words.js';

/** Something in a draft that keeps it from being published. */
export interface RuleProblem {
  /** The field that it is about, or that is nearest; none when it is about the whole. */
  readonly path?: string;
  readonly words: Words;
}

/** A rule that passed every test that a file has to pass. */
export interface SoundRule {
  readonly kind: RuleKind;
  readonly policy: Policy;
  /** As its frozen file would say it. */
  readonly text: string;
}

/** Judges a draft by the very rules that files are judged by: the reader's, and the workflow's lint. */
export function judgeRule(
  { kind, name, form }: { readonly kind: RuleKind; readonly name: string; readonly form: Form },
  rulebooks: Rulebooks,
): SoundRule | readonly RuleProblem[] {
  try {
    const policy = readWholePolicy(name, form, rulebooks.calendars);
    const life = rulebooks.definitions.at(-1)?.life;
    const problems = lint(life, new Map([...rulebooks.policies, [name, policy]]));
    if (problems.length > 0) return problems.map(({ words }) => ({ words }));
    return { kind, policy, text: textOfPolicy(policy) };
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
