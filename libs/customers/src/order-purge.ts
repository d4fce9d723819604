import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { TimeSource } from '#platform/time-source.js';
import { DueForPurge } from './due-for-purge.js';
import type { PurgeRun } from './purge-run.js';
import { PurgeRuns } from './purge-run.store.js';

/** Says that what was kept long enough is to be purged. The workers do it. */
@Injectable()
export class OrderPurge {
  constructor(
    private readonly runs: PurgeRuns,
    private readonly due: DueForPurge,
    private readonly time: TimeSource,
  ) {}

  /** Orders a purge of what is due by now. While another one is not done it is that one. */
  async order(by: string, reason: string): Promise<PurgeRun> {
    const open = await this.runs.open();
    if (open) return open;
    const now = this.time.now();
    const run: PurgeRun = { id: randomUUID(), orderedAt: now, orderedBy: by, reason, until: now };
    await this.runs.add(run);
    return run;
  }

  /** The same for a day of the house's, once, if anything may be purged then. */
  async orderDaily(date: string): Promise<void> {
    const id = `daily-${date}`;
    if (await this.runs.find(id)) return;
    const now = this.time.now();
    for await (const { obstacle } of this.due.by(now)) {
      if (obstacle !== undefined) continue;
      await this.runs.add({ id, orderedAt: now, until: now });
      return;
    }
  }
}
