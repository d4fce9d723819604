import { Injectable } from '@nestjs/common';
import type { PurgeFact } from '#casework/purge-log.js';
import { PurgeLog } from '#casework/purge-log.js';
import { TimeSource } from '#platform/time-source.js';
import type { Due } from './due-for-purge.js';
import { DueForPurge } from './due-for-purge.js';
import { ForgetComplaint } from './forget-complaint.js';
import type { Obstacle, PurgeRun } from './purge-run.js';
import type { BegunPurge } from './purge-run.store.js';
import { PurgeRuns } from './purge-run.store.js';

/** Complaints that one round purges at most; the next goes on. */
const most = 500;

/** Who has a file erased when nobody has ordered the purge. */
const theHouse = 'retention';

/**
 * Purges complaints that were kept long enough. Each is written down before anything is destroyed and finished after, so a
 * process that dies leaves nothing half done. Two that work at the same run do no harm.
 */
@Injectable()
export class PurgeComplaints {
  constructor(
    private readonly runs: PurgeRuns,
    private readonly due: DueForPurge,
    private readonly complaint: ForgetComplaint,
    private readonly log: PurgeLog,
    private readonly time: TimeSource,
  ) {}

  /** Goes on with what was ordered. @returns how many complaints it has purged */
  async goOn(): Promise<number> {
    let purged = await this.finishBegun();
    const run = await this.runs.open();
    if (!run) return purged;
    if (await this.isEnded(run)) return purged;
    await this.log.add(orderOf(run));
    const kept: Record<Obstacle, number> = { held: 0, 'rules-unknown': 0 };
    for await (const due of this.due.by(run.until)) {
      if (due.obstacle !== undefined) kept[due.obstacle] += 1;
      else if (await this.purge(run, due)) purged += 1;
      if (purged >= most) return purged;
    }
    // What another worker has in its hands belongs to the run: a later round ends it.
    if ((await this.runs.begun(1)).length > 0) return purged;
    const records = await this.log.purgedBy(run.id);
    await this.log.add({ kind: 'done', runId: run.id, at: this.time.now(), kept, ...records });
    await this.isEnded(run);
    return purged;
  }

  /** True when the log says that all of it was done. The run then says the same, also where a process died between the two. */
  private async isEnded({ id }: PurgeRun): Promise<boolean> {
    const fact = (await this.log.find(id, 'done'))?.fact;
    if (fact?.kind !== 'done') return false;
    await this.runs.end(id, { doneAt: fact.at, kept: fact.kept });
    return true;
  }

  /** What a process has left that died. */
  private async finishBegun(): Promise<number> {
    let finished = 0;
    for (const begun of await this.runs.begun(most)) if (await this.carryOut(begun)) finished += 1;
    return finished;
  }

  private async purge({ id: runId }: PurgeRun, due: Due): Promise<boolean> {
    const { complaint, family: _family, obstacle: _none, ...facts } = due;
    const { customerId, version } = complaint;
    const begun: BegunPurge = { ...facts, runId, customerId, version };
    await this.runs.begin(begun);
    return this.carryOut(begun);
  }

  private async carryOut({ complaintId: id, version, customerId, runId }: BegunPurge): Promise<boolean> {
    const { orderedBy: by = theHouse } = (await this.runs.find(runId)) ?? {};
    const at = this.time.now();
    const done = await this.complaint.forget({ id, version, customerId }, { by, reason: `retention ${runId}` }, at);
    if (done) await this.runs.finish(id, { purgedAt: at, ...done });
    else await this.runs.drop(id);
    return done !== undefined;
  }
}

function orderOf({ id: runId, orderedAt: at, orderedBy, reason, until }: PurgeRun): PurgeFact {
  const byWhom = { ...(orderedBy !== undefined && { orderedBy }), ...(reason !== undefined && { reason }) };
  return { kind: 'ordered', runId, at, ...byWhom, until };
}
