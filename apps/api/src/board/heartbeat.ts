import { Injectable } from '@nestjs/common';
import { CaseworkFigures } from '#casework/casework-figures.js';
import { SweepHeartbeat } from '#platform/sweep-heartbeat.js';
import { TimeSource } from '#platform/time-source.js';
import type { Incident } from '#watch/incident.js';
import { incidentWords, wrongBy } from '#watch/incident.js';
import type { Words } from '#workflows/complaint/complaint.words.js';

/** Whether deadlines ring: the sweep goes its rounds, and no timer is due that has not fired. Instants are epoch milliseconds. */
export interface HeartbeatView {
  readonly now: number;
  /** When the sweep last came round; absent when it never has. */
  readonly sweptAt?: number;
  /** When the oldest timer was due that has not fired; absent when all have. */
  readonly oldestTimerAt?: number;
  /** What is wrong; empty when all is well. */
  readonly alarms: readonly { readonly kind: Incident['kind']; readonly words: Words }[];
}

/** What of the system's state is no business of deadlines. */
const elsewhere = { waiting: 0, parked: 0, overdue: 0, effectAge: 0, mailInLag: 0, mailOutLag: 0, sealAge: 0 };

/**
 * The heartbeat of the deadlines, for everybody who relies on them (FEATURES E4). It asks the database and nobody else, so
 * it tells of a dead worker too.
 */
@Injectable()
export class Heartbeat {
  private readonly startedAt: number;

  constructor(
    private readonly sweep: SweepHeartbeat,
    private readonly figures: CaseworkFigures,
    private readonly time: TimeSource,
  ) {
    this.startedAt = time.now();
  }

  async show(): Promise<HeartbeatView> {
    const now = this.time.now();
    const [sweptAt, oldestTimerAt] = await Promise.all([this.sweep.last(), this.figures.oldestTimer(now)]);
    const readings = {
      ...elsewhere,
      ...(sweptAt !== undefined && { sweepAge: now - sweptAt }),
      timerLag: oldestTimerAt === undefined ? 0 : now - oldestTimerAt,
    };
    return {
      now,
      ...(sweptAt !== undefined && { sweptAt }),
      ...(oldestTimerAt !== undefined && { oldestTimerAt }),
      alarms: wrongBy(readings, now - this.startedAt).map((kind) => ({ kind, words: incidentWords[kind] })),
    };
  }
}
