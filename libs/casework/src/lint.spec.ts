import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { loadCalendars } from '#clocks/calendar-file.js';
import type { Policy } from '#clocks/policy.js';
import { loadPolicies } from '#clocks/policy-file.js';
import { complaintLife, complaintMachine } from '#workflows/complaint/complaint.machine.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { DefinitionText } from './definition-text.js';
import { leavesOf, readStates } from './definition-tree.js';
import { inOneLine, lint, lintAmong, located } from './lint.js';
import { simplePathsToClosed } from './lint-paths.js';
import { ruleWords } from './lint/problem.js';
import type { Surroundings } from './lint/surroundings.js';
import { surroundingsWith } from './lint/surroundings.js';
import { actionMeanings } from './lint/vocabulary.js';

const workflows = new URL('../../../workflows/', import.meta.url).pathname;
const policies = loadPolicies(`${workflows}policies/`, loadCalendars(`${workflows}calendars/`));
const folder = new URL('./broken/', import.meta.url).pathname;

/** A definition that breaks one rule: how it differs from the real one (a JSON merge patch), and what is said of it. */
interface Broken {
  readonly rule: string;
  readonly where: string;
  /** How the line begins that it is shown on. */
  readonly line?: string;
  readonly change?: unknown;
  readonly policy?: unknown;
  readonly texts?: unknown;
  readonly effectHandlers?: unknown;
  readonly words: Words;
}

const broken = readdirSync(folder)
  .filter((file) => file.endsWith('.workflow.yaml'))
  .sort()
  .map((file) => [file, parse(readFileSync(folder + file, 'utf8')) as Broken] as const);

describe('The workflow that is shipped', () => {
  it('breaks no rule among the policies that are shipped', () => {
    expect(lint(complaintLife, policies).map((one) => inOneLine(one))).toEqual([]);
  });

  it('leads to the end on every simple path from the beginning', () => {
    const paths = simplePathsToClosed(complaintLife);
    expect(paths.length).toBeGreaterThan(1000);
    for (const path of paths) {
      expect(path[0]).toBe('handling.receipt.assessing');
      expect(path.at(-1)).toMatch(/^handling\.closed\./);
      expect(new Set(path).size).toBe(path.length);
    }
  });

  it('leads through every state on some simple path to the end', () => {
    const passed = new Set(simplePathsToClosed(complaintLife).flat());
    const leaves = readStates(complaintLife).children.slice(0, 1).flatMap(leavesOf);
    expect(leaves.map(({ key }) => key).filter((key) => !passed.has(key))).toEqual([]);
    expect(leaves.length).toBeGreaterThan(15);
  });
});

describe('Lint', () => {
  it.each(broken)('%s is refused where it is wrong, in both languages', (_, fixture) => {
    const text = new DefinitionText(JSON.stringify(patched(complaintLife, fixture.change), null, 2), 'complaint.json');
    const problems = located(lintAmong(text.value, surroundingsOf(fixture)), text);
    const expected = problems.filter(({ rule, where }) => rule === fixture.rule && where === fixture.where);
    expect(expected.map(({ words }) => words)).toContainEqual(fixture.words);
    const lines = JSON.stringify(patched(complaintLife, fixture.change), null, 2).replaceAll('"', '').split('\n');
    const shown = expected.map(({ at }) => (at ? lines[at.line - 1]?.trim() : 'nowhere'));
    expect(shown).toContainEqual(expect.stringMatching(new RegExp(`^${escaped(fixture.line ?? 'nowhere')}`)));
  });

  it('has a broken definition for every rule that a definition can break', () => {
    const shown = new Set(broken.map(([, { rule }]) => rule));
    const ofFiles = ['loads', 'version-taken', 'plain-data'];
    expect(Object.keys(ruleWords).filter((rule) => !shown.has(rule) && !ofFiles.includes(rule))).toEqual([]);
  });

  it('finds a function, which would vanish when the definition is published', () => {
    const life = { ...complaintLife, id: () => 'complaint' };
    expect(lint(life, policies).map(({ words }) => words.en)).toEqual([
      'the function id() is not plain data; a workflow survives being written as JSON',
    ]);
  });

  it('knows every action of the vocabulary', () => {
    expect(Object.keys(actionMeanings).sort()).toEqual(Object.keys(complaintMachine.implementations.actions).sort());
  });

  it('says everything in one line that an editor can follow', () => {
    const text = new DefinitionText('{ "states": {} }', 'mine.json');
    const [first] = located(lint(text.value, policies), text);
    expect(first && inOneLine(first, 'zh-CN')).toBe(
      'mine.json:1:1: 流程须有区域“handling”，其中须有环节“closed” [stages]',
    );
  });
});

function surroundingsOf({ policy, texts, effectHandlers }: Broken): Surroundings {
  const usual = surroundingsWith(new Map(policies.get('default') && [['default', policies.get('default') as Policy]]));
  return {
    ...usual,
    policies: new Map([...usual.policies].map(([name, one]) => [name, patched(one, policy) as Policy])),
    texts: patched(usual.texts, texts) as Surroundings['texts'],
    effectHandlers: patched(usual.effectHandlers, effectHandlers) as Surroundings['effectHandlers'],
  };
}

/** RFC 7396: maps are merged, null takes away, everything else replaces. */
function patched(base: unknown, patch: unknown): unknown {
  if (patch === undefined) return base;
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch;
  const isMap = typeof base === 'object' && base !== null && !Array.isArray(base);
  const merged = new Map<string, unknown>(isMap ? Object.entries(base) : []);
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key);
    else merged.set(key, patched(merged.get(key), value));
  }
  return Object.fromEntries(merged);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
