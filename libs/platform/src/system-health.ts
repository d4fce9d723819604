import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { presenceInterval } from './announce-presence.js';
import type { StoreHealth } from './health.js';
import { Health } from './health.js';
import type { ProcessName } from './process-identity.js';
import { processNames } from './process-identity.js';
import { ProcessPresence } from './process-presence.schema.js';
import { SweepHeartbeat } from './sweep-heartbeat.js';
import { TimeSource } from './time-source.js';

export interface SystemHealthReport {
  readonly status: 'up' | 'degraded';
  /** ISO 8601, UTC, like every instant in this report. */
  readonly checkedAt: string;
  readonly processes: readonly {
    readonly name: ProcessName;
    readonly instance: string;
    readonly status: 'up' | 'silent';
    readonly startedAt: string;
    readonly lastSeenAt: string;
    readonly version: string;
    readonly problems: readonly string[];
  }[];
  readonly stores: readonly StoreHealth[];
  /** The round that finds what the queue forgot; `late` when nobody has gone it for three rounds. */
  readonly sweep: { readonly status: 'up' | 'late'; readonly lastAt?: string };
}

/** Milliseconds after which a sweep that comes round every five seconds is missed. */
const sweepPatience = 15_000;

/** The whole system at one glance: what every process said of itself, and whether the stores answer. */
@Injectable()
export class SystemHealth {
  constructor(
    @InjectModel(ProcessPresence.name) private readonly presences: Model<ProcessPresence>,
    private readonly heartbeat: SweepHeartbeat,
    private readonly health: Health,
    private readonly time: TimeSource,
  ) {}

  async report(): Promise<SystemHealthReport> {
    const now = this.time.now();
    const [stores, lastSweep, presences] = await Promise.all([
      this.health.stores(),
      this.heartbeat.last(),
      this.presences.find().sort({ name: 1, startedAt: 1 }).lean(),
    ]);
    const processes = presences.map(({ _id, name, startedAt, lastSeenAt, version, problems }) => ({
      name: name as ProcessName,
      instance: _id,
      status: now - lastSeenAt.getTime() > 3 * presenceInterval ? ('silent' as const) : ('up' as const),
      startedAt: startedAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      version,
      problems,
    }));
    const sweep = {
      status: lastSweep !== undefined && now - lastSweep <= sweepPatience ? ('up' as const) : ('late' as const),
      ...(lastSweep !== undefined && { lastAt: new Date(lastSweep).toISOString() }),
    };
    const allWell =
      sweep.status === 'up' &&
      stores.every(({ status }) => status === 'up') &&
      processNames.every((name) => processes.some((one) => one.name === name && one.status === 'up')) &&
      processes.every(({ problems }) => problems.length === 0);
    return { status: allWell ? 'up' : 'degraded', checkedAt: new Date(now).toISOString(), processes, stores, sweep };
  }
}
