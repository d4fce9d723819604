import type { Calendar } from '#clocks/calendar.js';
import type { Policy } from '#clocks/policy.js';
import { DomainError } from '#platform/domain-error.js';
import { definitionOf, writeDefinition } from './definition.js';
import { calendarFileOf, fileOf, policyFileOf } from './frozen-files.js';
import { WorkflowRefused, lint } from './lint.js';
import { problem } from './lint/problem.js';
import type { Published } from './rulebooks.js';

/** There is nothing that is not published already. */
export class NothingToPublish extends DomainError {
  readonly code = 'workflow.nothing-to-publish';

  constructor() {
    super('nothing has changed since the last publication');
  }
}

/** A file that a publication adds. None is ever changed. */
export interface NewFile {
  readonly name: string;
  readonly text: string;
}

/**
 * The files that publish what has changed: the workflow as its next version, and every policy and calendar that is not
 * frozen yet, so that complaints which begin under them find them whatever happens to the files that people edit.
 * @param today the local date, `2026-10-10`
 * @throws WorkflowRefused when the workflow breaks a rule, or a policy changed and kept its version; NothingToPublish
 */
export function publication(life: unknown, published: Published, today: string): NewFile[] {
  const problems = [...lint(life, published.policies), ...findTakenVersions(published)];
  if (problems.length > 0) throw new WorkflowRefused('complaint', problems);
  const newest = published.definitions.at(-1);
  const next = definitionOf('complaint', (newest?.version ?? 0) + 1, life, today);
  const { policies, calendars, frozenPolicies, frozenCalendars } = published;
  const files = [
    ...(newest?.hash === next.hash ? [] : [{ name: fileOf(next), text: writeDefinition(next) }]),
    ...[...policies.values()]
      .filter(({ hash }) => !frozenPolicies.some((one) => one.hash === hash))
      .map((policy) => ({ name: policyFileOf(policy), text: textOfPolicy(policy) })),
    ...[...calendars.values()]
      .filter(({ version }) => !frozenCalendars.some((one) => one.version === version))
      .map((calendar) => ({ name: calendarFileOf(calendar), text: textOfCalendar(calendar) })),
  ];
  if (files.length === 0) throw new NothingToPublish();
  return files;
}

/** Policies that changed since they were frozen and kept their version: their complaints could not tell them apart. */
export function findTakenVersions({ policies, frozenPolicies }: Published) {
  return [...policies.values()]
    .filter((policy) =>
      frozenPolicies.some(
        ({ name, version, hash }) => name === policy.name && version === policy.version && hash !== policy.hash,
      ),
    )
    .map(({ name, version }) => problem('version-taken', { where: `policy ${name}` }, { name: `${name}@${version}` }));
}

/** What a calendar's frozen file says. */
export function textOfCalendar(calendar: Calendar): string {
  return textOf(frozenForm(calendar));
}

function frozenForm({ version, definition }: Calendar): unknown {
  return { version, definition };
}

/** What a policy's frozen file says. */
export function textOfPolicy(policy: Policy): string {
  return textOf(policy);
}

function textOf(content: unknown): string {
  return `${JSON.stringify(content, null, 1)}\n`;
}
