import type { RuleKind } from '#casework/published-rule.js';
import type { Form } from '#clocks/policy-form.js';
import type { RuleProblem, SoundRule } from './judge-rule.js';
import type { RuleField } from './rule-field.js';

/** A version of a rule that counts, did count, or will. */
export interface RuleVersion {
  readonly name: string;
  /** 0 where it came as a file of a kind that files do not number. */
  readonly version: number;
  /** Hash of its content. */
  readonly hash: string;
  /** As a file writes it. */
  readonly form: Form;
  /** As its frozen file says it. */
  readonly text: string;
}

/** All that differs between kinds of rules: where their versions are, what a form of one says, and whether it is sound. */
export interface KindOfRule {
  readonly kind: RuleKind;
  /** Every version that ever counted or will, the newest first. @throws RuleNotFound */
  versionsOf(name: string): RuleVersion[];
  /** The one that was published last, whether it counts already or not: what the next one is begun from. @throws RuleNotFound */
  newest(name: string): RuleVersion;
  /** What the next one begins as. */
  next(newest: RuleVersion, version: number): Form;
  /** What a form says, field by field. A form with mistakes can be shown as well. */
  fieldsOf(form: Form): RuleField[];
  /** The same form with another value in a field; nothing when it has no such field. */
  withValue(form: Form, path: string, value: string): Form | undefined;
  /** Judged as a file is. */
  judge(name: string, form: Form): SoundRule | readonly RuleProblem[];
}
