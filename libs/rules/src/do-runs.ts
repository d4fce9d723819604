import { setImmediate as letOthersIn } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Casework } from '#casework/casework.service.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { ComplaintStore } from '#casework/complaint.store.js';
import { ComplaintsUnderRules } from '#casework/complaints-under-rules.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { DomainError } from '#platform/domain-error.js';
import { TimeSource } from '#platform/time-source.js';
import { moveComplaint, moveOf, orderOf, triedRuleOf } from './move-complaint.js';
import type { FoundComplaint, RuleRun, RunRow } from './rule-run.js';
import { withOneMore } from './rule-run.js';
import type { HeldRun } from './rule-run.store.js';
import { RuleRuns } from './rule-run.store.js';
import { tryComplaint } from './try-complaint.js';

/** Ids that are fetched together; progress is stored, and a cancellation noticed, after each such batch. */
const batch = 50;

/** Milliseconds for which a batch is ours. Whoever has died is followed by another worker after it. */
const holdFor = 60_000;

const nothing: FoundComplaint = { breaches: { before: 0, now: 0 }, alerts: { before: 0, now: 0 }, alertsTo: {} };

type Finding = (complaint: StoredComplaint) => Promise<FoundComplaint | undefined>;

/** Does the runs that were ordered: complaint by complaint, holding one at a time, so that a million need no more memory than one. */
@Injectable()
export class DoRuns {
  private readonly logger = new Logger(DoRuns.name);
  private readonly holder = randomUUID();

  constructor(
    private readonly runs: RuleRuns,
    private readonly store: ComplaintStore,
    private readonly complaints: ComplaintsUnderRules,
    private readonly casework: Casework,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  /**
   * Takes a run that nobody does and does it to its end.
   * @param isLeaving asked between two batches; another worker then goes on
   * @returns whether there was one
   */
  async goOn(isLeaving: () => boolean = () => false): Promise<boolean> {
    const now = this.time.now();
    const run = await this.runs.hold(this.holder, now, now + holdFor);
    if (!run) return false;
    try {
      await this.through(run, isLeaving);
    } catch (error) {
      // What is wrong with one complaint is told in its row; this is wrong with all of it.
      this.logger.error(error);
      if (error instanceof DomainError) await this.runs.end(run.id, 'failed', this.time.now());
      else throw error;
    }
    return true;
  }

  private async through(run: HeldRun, isLeaving: () => boolean): Promise<void> {
    let { after, done, totals } = run;
    const find = this.findingOf(run);
    while (!isLeaving()) {
      const ids = await this.store.idsAfter(after, batch);
      const last = ids.at(-1);
      if (last === undefined) {
        await this.runs.end(run.id, 'done', this.time.now());
        return;
      }
      const rows: RunRow[] = [];
      for (const id of await this.concerned(run, ids)) {
        const found = await this.foundOf(run, find, id);
        if (!found) continue;
        totals = withOneMore(totals, found);
        if (found.row) rows.push(found.row);
        await letOthersIn();
      }
      [after, done] = [last, done + ids.length];
      const heldUntil = this.time.now() + holdFor;
      if (!(await this.runs.advance(run.id, this.holder, { after, done, totals, heldUntil }, rows))) return;
    }
  }

  /** Moves judge for themselves whom they concern, as they do on the command line. */
  private async concerned(run: RuleRun, ids: readonly string[]): Promise<readonly string[]> {
    const { task, kind, name, version, since } = run;
    if (task === 'moveBack') return ids;
    return kind === 'workflow'
      ? this.complaints.runningBefore(ids, version)
      : this.complaints.among(ids, kind, name, since);
  }

  private async foundOf(run: RuleRun, find: Finding, id: string): Promise<FoundComplaint | undefined> {
    // As it is stored: what tells of people is of no use here.
    const complaint = await this.store.findSealed(id);
    if (!complaint) return undefined;
    try {
      return await find(complaint);
    } catch (error) {
      // A trial asks nothing but the history, so what it throws is of this complaint; a move may have lost its store.
      const isOfComplaint = run.task === 'trial' ? error instanceof Error : error instanceof DomainError;
      if (!isOfComplaint) throw error;
      return { ...nothing, row: failedRow(complaint, error as Error) };
    }
  }

  /** What the run does with each complaint; the rule that it is about is read once. */
  private findingOf(run: RuleRun): Finding {
    if (run.task === 'trial') {
      const rule = triedRuleOf(run);
      // eslint-disable-next-line @typescript-eslint/require-await -- what it throws is a rejection, as of a move
      return async (complaint) => tryComplaint(complaint, rule, run.until, this.rulebooks);
    }
    const move = moveOf(run, this.rulebooks);
    return (complaint) =>
      moveComplaint(run, complaint, async () =>
        run.task === 'moveTrial'
          ? this.casework.tryMove(complaint, move, orderOf(run))
          : this.casework.move(complaint.id, move, orderOf(run)),
      );
  }
}

function failedRow({ id, ref }: StoredComplaint, error: Error): RunRow {
  return {
    complaintId: id,
    ref,
    moved: [],
    breachesOnlyNow: [],
    breachesNoMore: [],
    alertsBefore: 0,
    alertsNow: 0,
    failure: { en: `It cannot be told again: ${error.message}`, 'zh-CN': `无法重演：${error.message}` },
  };
}
