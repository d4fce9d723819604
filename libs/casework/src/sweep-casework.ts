import { Injectable, Logger } from '@nestjs/common';
import { TimeSource } from '#platform/time-source.js';
import { Alarm } from './alarm.js';
import { Casework } from './casework.service.js';
import { ComplaintStore } from './complaint.store.js';
import { horizon } from './tell-others.js';

/** Complaints that are looked at together; between two batches other work gets its turn. */
const batch = 500;

/** Woken at the same time. */
const width = 16;

/** An effect that has waited this long was forgotten by the queue, or its queue was never told. Milliseconds. */
const effectPatience = 15_000;

/** What one round found. */
export interface SweepRound {
  readonly woken: number;
  readonly handedOver: number;
  readonly alarmsSet: number;
  /** How late the latest of the timers was that it found, in milliseconds. */
  readonly latestBy: number;
}

/** Finds what the queue forgot: timers that are due and did not ring, effects that nobody carried out, alarms to set. */
@Injectable()
export class SweepCasework {
  private readonly logger = new Logger(SweepCasework.name);
  private alarmsSetUntil = 0;

  constructor(
    private readonly store: ComplaintStore,
    private readonly casework: Casework,
    private readonly alarm: Alarm,
    private readonly time: TimeSource,
  ) {}

  async round(): Promise<SweepRound> {
    const { woken, latestBy } = await this.wakeWhatIsDue();
    return { woken, latestBy, handedOver: await this.handOverWhatWaits(), alarmsSet: await this.setAlarms() };
  }

  private async wakeWhatIsDue(): Promise<{ woken: number; latestBy: number }> {
    let woken = 0;
    let latestBy = 0;
    const seen = new Set<string>();
    for (;;) {
      const now = this.time.now();
      const due = (await this.store.withTimerDueBy(now, batch)).filter(({ id }) => !seen.has(id));
      if (due.length === 0) return { woken, latestBy };
      latestBy = Math.max(latestBy, ...due.map(({ nextTimerAt }) => now - nextTimerAt));
      await each(due, async ({ id }) => {
        seen.add(id);
        try {
          await this.casework.wake(id);
          woken += 1;
        } catch (error) {
          // One complaint that cannot be woken must not keep the others waiting; the next round tries it again.
          this.logger.error(error);
        }
      });
    }
  }

  private async handOverWhatWaits(): Promise<number> {
    const waiting = await this.store.withEffectWaitingSince(this.time.now() - effectPatience, batch);
    await each(waiting, (id) => this.casework.handOver(id));
    return waiting.length;
  }

  /** Sets alarms for what has come inside the horizon since the last round; the first round of a process sets them all. */
  private async setAlarms(): Promise<number> {
    const now = this.time.now();
    const until = now + horizon;
    let from = Math.max(now, this.alarmsSetUntil);
    let set = 0;
    for (;;) {
      const coming = await this.store.withTimerDueBy(until, batch, from);
      await each(coming, ({ id, nextTimerAt }) => this.alarm.set({ complaintId: id, at: nextTimerAt }));
      set += coming.length;
      const last = coming.at(-1)?.nextTimerAt;
      if (coming.length < batch || last === undefined) break;
      // Timers of the very same instant may lie on both sides of the cut: go on from just before it.
      from = Math.max(from + 1, last - 1);
    }
    this.alarmsSetUntil = until;
    return set;
  }
}

async function each<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const queue = [...items];
  await Promise.all(
    Array.from({ length: Math.min(width, queue.length) }, async () => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
    }),
  );
}
