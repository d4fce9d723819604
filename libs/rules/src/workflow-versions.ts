import { Injectable } from '@nestjs/common';
import { ComplaintsUnderRules } from '#casework/complaints-under-rules.js';
import type { DefinitionDifferences } from '#casework/definition-differences.js';
import { differencesBetween } from '#casework/definition-differences.js';
import { leavesOf, readStates, withAllBelow } from '#casework/definition-tree.js';
import type { Definition } from '#casework/definition.js';
import type { Problem } from '#casework/lint.js';
import { lint } from '#casework/lint.js';
import { countSimplePathsToClosed } from '#casework/lint-paths.js';
import { Rulebooks } from '#casework/rulebooks.js';
import type { StateChart } from '#casework/state-chart.js';
import { stateChartOf } from '#casework/state-chart.js';
import { RuleNotFound } from './rules.errors.js';

/** One published version of the workflow, and how many complaints run under it. */
export interface WorkflowVersion {
  readonly version: number;
  readonly hash: string;
  /** The day of its publication, `2026-10-10`. */
  readonly publishedAt?: string;
  /** Complaints that come in now begin under it. */
  readonly isCurrent: boolean;
  /** Complaints that are not closed. */
  readonly running: number;
}

/** What a version says. */
export interface WorkflowReading extends WorkflowVersion {
  readonly counts: { readonly states: number; readonly moments: number; readonly ways: number; readonly paths: number };
  /** What lint finds among the policies in force; nothing, or the process would not have started with it. */
  readonly problems: readonly Pick<Problem, 'rule' | 'where' | 'words'>[];
  readonly chart: StateChart;
  readonly differences?: DefinitionDifferences;
}

/** The published versions of the workflow, to be read. They are files: nobody changes them here. */
@Injectable()
export class WorkflowVersions {
  /** A published definition never changes, so neither does what was counted in it. */
  private readonly counted = new Map<string, WorkflowReading['counts']>();

  constructor(
    private readonly rulebooks: Rulebooks,
    private readonly complaints: ComplaintsUnderRules,
  ) {}

  /** The newest first. */
  async all(): Promise<WorkflowVersion[]> {
    const running = await this.complaints.runningByWorkflow();
    return this.rulebooks.definitions.map((one) => this.versionOf(one, running)).reverse();
  }

  /**
   * @param against an earlier version, to say what is otherwise since
   * @throws RuleNotFound
   */
  async read(version: number, against?: number): Promise<WorkflowReading> {
    const definition = this.find(version);
    const other = against === undefined ? undefined : this.find(against);
    return {
      ...this.versionOf(definition, await this.complaints.runningByWorkflow()),
      counts: this.countsOf(definition),
      problems: this.problemsOf(definition),
      chart: stateChartOf(definition),
      ...(other && { differences: differencesBetween(other, definition) }),
    };
  }

  private find(version: number): Definition {
    const found = this.rulebooks.definitions.find((one) => one.version === version);
    if (!found) throw new RuleNotFound(`version ${version} of the workflow`);
    return found;
  }

  private versionOf({ version, hash, publishedAt }: Definition, running: ReadonlyMap<number, number>): WorkflowVersion {
    return {
      version,
      hash,
      ...(publishedAt !== undefined && { publishedAt }),
      isCurrent: this.isNewest(hash),
      running: running.get(version) ?? 0,
    };
  }

  /** An event that came into the world later need not be heard by a version that was there before it. */
  private problemsOf({ life, hash }: Definition): WorkflowReading['problems'] {
    return lint(life, this.rulebooks.policies)
      .filter(({ rule }) => rule !== 'event-heard' || this.isNewest(hash))
      .map(({ rule, where, words }) => ({ rule, where, words }));
  }

  private isNewest(hash: string): boolean {
    return this.rulebooks.definitions.at(-1)?.hash === hash;
  }

  private countsOf({ hash, life }: Definition): WorkflowReading['counts'] {
    const known = this.counted.get(hash);
    if (known) return known;
    const root = readStates(life);
    const states = withAllBelow(root);
    const counts = {
      states: states.length,
      moments: leavesOf(root).length,
      ways: states.flatMap(({ ways }) => ways).length,
      paths: countSimplePathsToClosed(life),
    };
    this.counted.set(hash, counts);
    return counts;
  }
}
