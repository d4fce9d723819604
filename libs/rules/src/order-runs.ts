import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ComplaintsUnderRules } from '#casework/complaints-under-rules.js';
import { TimeSource } from '#platform/time-source.js';
import type { Role } from '#workflows/complaint/complaint.roles.js';
import { DraftRules } from './draft-rules.js';
import { HouseRules } from './house-rules.js';
import { isSound } from './judge-rule.js';
import type { PinnedKind, RuleRun } from './rule-run.js';
import { isPinnedKind, noTotals } from './rule-run.js';
import { RuleRuns } from './rule-run.store.js';
import { RuleHasProblems, RuleNotFound, RuleRefused } from './rules.errors.js';

/** A month as a trial counts it, in milliseconds. */
const month = 30 * 86_400_000;

/** Lets running complaints go on under a published version. */
interface MoveOrder {
  readonly kind: PinnedKind;
  readonly name: string;
  readonly version: number;
  readonly reason: string;
  /** Only told what it would change. */
  readonly isTrial: boolean;
}

/** Orders the work on many complaints that the workers do. */
@Injectable()
export class OrderRuns {
  constructor(
    private readonly runs: RuleRuns,
    private readonly drafts: DraftRules,
    private readonly house: HouseRules,
    private readonly complaints: ComplaintsUnderRules,
    private readonly time: TimeSource,
  ) {}

  /**
   * Has a draft tried on the complaints of the last months; or, where no months are said, on those that run now: which of their
   * dates would move if they went on under it. @throws RuleHasProblems
   */
  async trial(draftId: string, months: number | undefined, by: string): Promise<RuleRun> {
    const draft = await this.drafts.get(draftId);
    const judged = this.drafts.judge(draft);
    if (!isSound(judged)) throw new RuleHasProblems(judged);
    const { kind, name, version, written } = draft;
    if (!isPinnedKind(kind)) throw new RuleRefused('no-runs');
    const rule = { kind, name, version, content: judged.text };
    return this.order(
      months === undefined
        ? { task: 'moveTrial', ...rule, since: 0 }
        : { task: 'trial', ...rule, since: this.time.now() - months * month },
      { draft: { id: draftId, revision: written } },
      by,
    );
  }

  /** Has it tried, or done, that running complaints go on under a published version. @throws RuleRefused when it was not tried */
  async move({ kind, name, version, reason, isTrial }: MoveOrder, by: string): Promise<RuleRun> {
    const { text: content } = this.house.version(kind, name, version);
    if (!isTrial) {
      const trial = await this.runs.latest('moveTrial', kind, name, version);
      if (trial?.state !== 'done') throw new RuleRefused('not-tried');
    }
    const task = isTrial ? 'moveTrial' : 'move';
    return this.order({ task, kind, name, version, content, since: 0 }, { reason }, by);
  }

  /** Has it tried that running complaints go on under the newest version of the workflow. */
  async workflowTrial(reason: string, by: string): Promise<RuleRun> {
    return this.order({ task: 'moveTrial', ...this.newestWorkflow() }, { reason }, by);
  }

  /**
   * Has them go on under it, as the second person: whoever tried it has told what it does, and somebody else decides.
   * @throws RuleRefused when it was not tried, or was tried last by the same person
   */
  async workflowMove(reason: string, by: string, roles: readonly Role[]): Promise<RuleRun> {
    const newest = this.newestWorkflow();
    const trial = await this.runs.latest('moveTrial', newest.kind, newest.name, newest.version);
    if (trial?.state !== 'done') throw new RuleRefused('not-tried');
    if (trial.orderedBy === by) throw new RuleRefused('own-trial');
    return this.order({ task: 'move', ...newest }, { reason, orderedAs: roles }, by);
  }

  /** Has a move taken back. @throws RuleNotFound, RuleRefused */
  async moveBack(id: string, reason: string, by: string): Promise<RuleRun> {
    const moved = await this.runs.find(id);
    if (!moved) throw new RuleNotFound('run');
    if (moved.task !== 'move' || moved.state === 'waiting' || moved.state === 'running')
      throw new RuleRefused('not-tried');
    const { kind, name, version, content } = moved;
    return this.order({ task: 'moveBack', kind, name, version, content, since: 0 }, { movedBy: id, reason }, by);
  }

  /** Stops one that is not over. What a move has moved by then stays, and can be taken back. @throws RuleNotFound, RuleRefused */
  async cancel(id: string): Promise<RuleRun> {
    if (!(await this.runs.find(id))) throw new RuleNotFound('run');
    if (!(await this.runs.end(id, 'cancelled', this.time.now()))) throw new RuleRefused('over-already');
    return this.get(id);
  }

  /** @throws RuleNotFound */
  async get(id: string): Promise<RuleRun> {
    const run = await this.runs.find(id);
    if (!run) throw new RuleNotFound('run');
    return run;
  }

  private newestWorkflow() {
    const { name, version } = this.house.rulebooks.currentRulebook().pins.workflow;
    return { kind: 'workflow', name, version, content: '', since: 0 } as const;
  }

  private async order(
    what: Pick<RuleRun, 'task' | 'kind' | 'name' | 'version' | 'content' | 'since'>,
    more: Pick<RuleRun, 'draft' | 'movedBy' | 'reason' | 'orderedAs'>,
    by: string,
  ): Promise<RuleRun> {
    const now = this.time.now();
    const run: RuleRun = {
      id: randomUUID(),
      ...what,
      ...more,
      orderedAt: now,
      orderedBy: by,
      until: now,
      state: 'waiting',
      done: 0,
      of: await this.complaints.count(),
      totals: noTotals,
    };
    await this.runs.add(run);
    return run;
  }
}
