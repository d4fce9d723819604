import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '#clocks/policy.js';
import type { Configuration } from '#platform/configuration.js';
import { DomainError } from '#platform/domain-error.js';
import { StartupError } from '#platform/startup-error.js';
import type { TimeSource } from '#platform/time-source.js';
import { findTakenVersions, textOfPolicy } from './definition-publish.js';
import { frozenOf, policyFileOf } from './frozen-files.js';
import { WorkflowRefused } from './lint.js';
import type { Rulebooks } from './rulebooks.js';
import { loadRulebooks } from './rulebooks.js';

/**
 * The rulebooks that a process works with: those that are shipped in a folder, and the house's own policies beside them.
 * Complaints may begin under these from now on, so their content is kept in `published/` of their folder: whoever edits
 * one later moves no date of a complaint that began before.
 * @throws StartupError that says what is wrong with which file
 */
export function rulebooksOf(
  folder: string,
  { POLICIES_DIR: own, HOUSE_POLICY: house }: Pick<Configuration, 'POLICIES_DIR' | 'HOUSE_POLICY'>,
  time?: TimeSource,
): Rulebooks {
  try {
    const rulebooks = loadRulebooks(folder, { ...(own !== undefined && { own }), house, ...(time && { time }) });
    rulebooks.currentRulebook();
    if (own !== undefined) keep(rulebooks, own);
    return rulebooks;
  } catch (error) {
    if (error instanceof DomainError) throw new StartupError(`The policies are not right:\n${error.message}`);
    throw error;
  }
}

function keep(rulebooks: Rulebooks, own: string): void {
  const taken = findTakenVersions(rulebooks.published);
  if (taken.length > 0) throw new WorkflowRefused('policies', taken);
  const { policies, frozenPolicies } = rulebooks.published;
  const kept = new Set(frozenPolicies.map(({ hash }) => hash));
  for (const policy of policies.values()) if (!kept.has(policy.hash)) keepOne(policy, join(own, 'published'));
}

function keepOne(policy: Policy, folder: string): void {
  const file = join(folder, policyFileOf(policy));
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, textOfPolicy(policy), { flag: 'wx' });
  } catch (error) {
    const code = error instanceof Object && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    // It was kept before, or another process was quicker; what is there was compared when it was read.
    if (code === 'EEXIST' && frozenOf(file).hash === policy.hash) return;
    throw new StartupError(
      `${file} cannot be written (${code}). What complaints run under has to be kept: make the folder of POLICIES_DIR writable.`,
    );
  }
}
