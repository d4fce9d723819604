import { Injectable } from '@nestjs/common';
import { Gauge, Registry } from 'prom-client';
import type { SweepRound } from '#casework/sweep-casework.js';
import { SweepCasework } from '#casework/sweep-casework.js';
import { SweepHeartbeat } from '#platform/sweep-heartbeat.js';
import { Rounds } from './rounds.js';

/** Milliseconds between two rounds. */
const interval = 5000;

/** Finds what did not ring, whether Redis is away or was emptied, and leaves word that it came round. */
@Injectable()
export class Sweep extends Rounds {
  private readonly lateness: Gauge;

  constructor(
    private readonly casework: SweepCasework,
    private readonly heartbeat: SweepHeartbeat,
    registry: Registry,
  ) {
    super(interval);
    this.lateness = new Gauge({
      name: 'redress_timer_found_late_seconds',
      help: 'How late the latest timer was that the last sweep found; 0 when the alarm rang for all',
      registers: [registry],
    });
  }

  /** Goes on at once while more is due than it wakes in one go, and leaves word each time: a crowd is not a sweep that hangs. */
  protected override async round(): Promise<void> {
    while ((await this.part()).isCutShort) if (this.leaving.signal.aborted) return;
  }

  private async part(): Promise<SweepRound> {
    const part = await this.casework.round();
    const { woken, latestBy } = part;
    this.lateness.set(latestBy / 1000);
    if (woken > 0)
      this.logger.log(
        `the sweep found ${woken} complaints with timers that had not rung, the latest by ${latestBy} ms`,
      );
    await this.heartbeat.beat();
    return part;
  }
}
