import { setTimeout as wait } from 'node:timers/promises';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import { TimeSource } from '#platform/time-source.js';
import type { Incident } from './incident.js';
import { wrongBy } from './incident.js';
import { IncidentStore } from './incident.store.js';
import type { Readings } from './readings.js';
import { TakeReadings } from './readings.js';
import { TellAdministrators } from './tell-administrators.js';
import { WatchGauges } from './watch-gauges.js';

/** Milliseconds between two looks. */
const interval = 15_000;

/** An incident that nobody has seen for so long is over; clocks of processes may differ a little. Milliseconds. */
const calm = 45_000;

/** What the last look showed. */
export interface Watched {
  readonly readings: Readings;
  readonly incidents: readonly Incident[];
}

/**
 * Looks after the system itself, in every process that can tell somebody: when all workers are gone, the API still
 * notices that nobody sweeps (FEATURES E4). Each incident is told once, whoever has noticed it, and ended when it is over.
 */
@Injectable()
export class Watch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Watch.name);
  private readonly leaving = new AbortController();
  private readonly startedAt: number;
  private looking: Promise<void> | undefined;

  constructor(
    private readonly takeReadings: TakeReadings,
    private readonly incidents: IncidentStore,
    private readonly administrators: TellAdministrators,
    private readonly gauges: WatchGauges,
    private readonly time: TimeSource,
  ) {
    this.startedAt = time.now();
  }

  onApplicationBootstrap(): void {
    this.looking = this.goOnLooking();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.leaving.abort();
    await this.looking;
  }

  /** Looks once: shows it as figures, tells what is newly wrong, and ends what is over. */
  async look(): Promise<Watched> {
    const now = this.time.now();
    const readings = await this.takeReadings.at(now);
    const wrong = wrongBy(readings, now - this.startedAt);
    for (const kind of wrong) await this.tell(await this.incidents.see(kind, now));
    for (const incident of await this.incidents.open()) {
      if (!wrong.includes(incident.kind)) await this.endIfOver(incident, now);
    }
    const incidents = await this.incidents.open();
    this.gauges.show(readings, incidents);
    return { readings, incidents };
  }

  /** How it is now, without telling anybody. */
  async show(): Promise<Watched> {
    const [readings, incidents] = await Promise.all([this.takeReadings.at(this.time.now()), this.incidents.open()]);
    return { readings, incidents };
  }

  private async goOnLooking(): Promise<void> {
    while (!this.leaving.signal.aborted) {
      await wait(interval, undefined, { signal: this.leaving.signal }).catch(() => undefined);
      if (this.leaving.signal.aborted) return;
      try {
        await this.look();
      } catch (error) {
        // The database is away: nothing can be seen or told before it is back.
        this.logger.error(error);
      }
    }
  }

  private async tell(incident: Incident): Promise<void> {
    const alerts = incident.alerts ?? (await this.administrators.tell(incident));
    if (!incident.alerts) {
      await this.incidents.told(incident, alerts);
      this.logger.warn(`${incident.kind} since ${new Date(incident.since).toISOString()}`);
    }
    await this.administrators.send(alerts);
  }

  private async endIfOver(incident: Incident, now: number): Promise<void> {
    if (!(await this.incidents.end(incident, now - calm, now))) return;
    this.logger.log(`${incident.kind} is over`);
    await this.administrators.over(incident.alerts ?? []);
  }
}
