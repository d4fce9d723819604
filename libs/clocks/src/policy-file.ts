import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Calendar } from './calendar.js';
import { contentHash, frozen } from './content-hash.js';
import { DefinitionRefused } from './definition-mistakes.js';
import type { Mistake } from './definition-mistakes.js';
import { Field } from './files/field.js';
import { readPolicyFields } from './files/policy-fields.js';
import { checkPolicy } from './files/policy-checks.js';
import { mergeTrees, parseYaml, treeOfValue } from './files/yaml-tree.js';
import type { Tree } from './files/yaml-tree.js';
import type { Policy } from './policy.js';

const ending = '.policy.yaml';

/**
 * Every `*.policy.yaml` of a folder, by name. A policy that says `extends: other` is laid over that one.
 * @param own a second folder, whose policies may extend those of the first
 * @throws DefinitionRefused with the mistakes of all files together.
 */
export function loadPolicies(
  folder: string,
  calendars: ReadonlyMap<string, Calendar>,
  own?: string,
): Map<string, Policy> {
  const texts = new Map<string, { text: string; file: string }>();
  const doubled: Mistake[] = [];
  for (const one of [folder, ...(own === undefined ? [] : [own])]) {
    for (const file of readdirSync(one).sort()) {
      if (!file.endsWith(ending)) continue;
      const name = file.slice(0, -ending.length);
      const path = join(one, file);
      const reason = `there is a policy "${name}" already; give this one a name of its own`;
      if (texts.has(name)) doubled.push({ file: path, line: 1, column: 1, reason });
      else texts.set(name, { text: readFileSync(path, 'utf8'), file: path });
    }
  }
  if (doubled.length > 0) throw new DefinitionRefused(doubled);
  return readPolicies(texts, calendars);
}

/**
 * The policies that these texts describe, keyed by the name that each file has; `file` is only named in mistakes.
 * @throws DefinitionRefused with every mistake at once.
 */
export function readPolicies(
  texts: ReadonlyMap<string, { readonly text: string; readonly file: string }>,
  calendars: ReadonlyMap<string, Calendar>,
): Map<string, Policy> {
  const mistakes: Mistake[] = [];
  const trees = new Map<string, Tree>();
  for (const [name, { text, file }] of texts) trees.set(name, parseYaml(text, file, mistakes));
  if (mistakes.length > 0) throw new DefinitionRefused(mistakes);
  const policies = new Map<string, Policy>();
  for (const [name, tree] of trees) {
    const whole = laidOverItsBase(tree, trees, [name], mistakes);
    const policy = whole && policyOf(name, whole, calendars, mistakes);
    if (policy) policies.set(name, policy);
  }
  if (mistakes.length > 0) throw new DefinitionRefused(withoutRepetition(mistakes));
  return policies;
}

/**
 * The policy that is written down whole, in the words of a file but in none (`policy-form.ts`).
 * @throws DefinitionRefused with every mistake at once, each with its field.
 */
export function readWholePolicy(name: string, form: unknown, calendars: ReadonlyMap<string, Calendar>): Policy {
  const mistakes: Mistake[] = [];
  const policy = policyOf(name, treeOfValue(form, name), calendars, mistakes);
  if (!policy || mistakes.length > 0) throw new DefinitionRefused(mistakes);
  return policy;
}

function policyOf(
  name: string,
  tree: Tree,
  calendars: ReadonlyMap<string, Calendar>,
  mistakes: Mistake[],
): Policy | undefined {
  const before = mistakes.length;
  const root = Field.ofFile(tree, mistakes);
  const content = readPolicyFields(root);
  if (!content || mistakes.length > before) return undefined;
  if (content.name !== name)
    root.below('name').refuse(`a policy named "${content.name}" belongs in ${content.name}${ending}`);
  checkPolicy(root, content, calendars);
  return frozen({ ...content, hash: contentHash(content) });
}

/** Undefined when a base is missing or is the policy itself; without its base nothing else can be judged. */
function laidOverItsBase(
  tree: Tree,
  trees: ReadonlyMap<string, Tree>,
  line: readonly string[],
  mistakes: Mistake[],
): Tree | undefined {
  const field = Field.ofFile(tree, mistakes).below('extends');
  if (!field.isWritten) return tree;
  const name = field.text();
  if (name === undefined) return undefined;
  const base = trees.get(name);
  if (!base) return field.refuse(`there is no policy "${name}" to extend`);
  if (line.includes(name)) return field.refuse(`${[...line, name].join(' extends ')}: a policy cannot extend itself`);
  const ground = laidOverItsBase(base, trees, [...line, name], mistakes);
  return ground && mergeTrees(ground, tree);
}

/** A mistake in a base shows in every policy that extends it; the author needs it once. */
function withoutRepetition(mistakes: readonly Mistake[]): Mistake[] {
  const seen = new Map(mistakes.map((mistake) => [JSON.stringify(mistake), mistake]));
  return [...seen.values()];
}
