import { Injectable, Logger } from '@nestjs/common';
import { TimeSource } from '#platform/time-source.js';
import { Alarm } from './alarm.js';
import { CarryOut } from './carry-out.js';
import { Casework } from './casework.service.js';
import type { IndebtedComplaint, Place } from './complaint.store.js';
import { ComplaintStore } from './complaint.store.js';
import { inChanceOrder } from './in-chance-order.js';
import { horizon } from './tell-others.js';

/** Complaints that are looked at together; between two batches other work gets its turn. */
const batch = 500;

/** Looked after at the same time; half of what the queue does, which has its own order and should get on. */
const width = 8;

/** An effect that has waited this long was forgotten by the queue, or its queue was never told. Milliseconds. */
const effectPatience = 15_000;

/** Complaints that are woken at most in one round, and whose effects are handed over; the next round goes on behind them. */
const mostInARound = 4 * batch;

/** What one round found. */
export interface SweepRound {
  readonly woken: number;
  /** More is due than one round wakes: the next one should not wait. */
  readonly isCutShort: boolean;
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
  /** Where the last round stopped waking and handing over, so that those who wait for long never stand in the way of the others. */
  private wokenTo: Place | undefined;
  private handedOverTo: Place | undefined;

  constructor(
    private readonly store: ComplaintStore,
    private readonly casework: Casework,
    private readonly carryOut: CarryOut,
    private readonly alarm: Alarm,
    private readonly time: TimeSource,
  ) {}

  async round(): Promise<SweepRound> {
    const { woken, latestBy } = await this.wakeWhatIsDue();
    const isCutShort = this.wokenTo !== undefined;
    return {
      woken,
      isCutShort,
      latestBy,
      handedOver: await this.handOverWhatWaits(),
      alarmsSet: await this.setAlarms(),
    };
  }

  private async wakeWhatIsDue(): Promise<{ woken: number; latestBy: number }> {
    let woken = 0;
    let latestBy = 0;
    const now = this.time.now();
    // From place to place: one that cannot be woken stays due, and must not be all that is ever seen.
    for (let looked = 0; looked < mostInARound; looked += batch) {
      const due = await this.store.withTimerDueBy(now, batch, this.wokenTo);
      latestBy = Math.max(latestBy, ...due.map(({ at }) => now - at));
      woken += await this.each(inChanceOrder(due), ({ id }) => this.casework.wake(id));
      this.wokenTo = due.length < batch ? undefined : due.at(-1);
      if (!this.wokenTo) break;
    }
    return { woken, latestBy };
  }

  private async handOverWhatWaits(): Promise<number> {
    const since = this.time.now() - effectPatience;
    let handedOver = 0;
    for (let looked = 0; looked < mostInARound; looked += batch) {
      const waiting = await this.store.withEffectWaitingSince(since, batch, this.handedOverTo);
      handedOver += await this.each(waiting, (complaint) => this.handOver(complaint));
      this.handedOverTo = waiting.length < batch ? undefined : waiting.at(-1);
      if (!this.handedOverTo) break;
    }
    return handedOver;
  }

  /** While the queue takes nothing, what waits is carried out here: slower, but nobody waits for Redis to be told. */
  private async handOver(complaint: IndebtedComplaint): Promise<boolean> {
    try {
      await this.casework.handOver(complaint);
      return true;
    } catch (error) {
      this.logger.debug(error);
      const waiting = complaint.outbox.filter(({ parked }) => parked === undefined);
      const tried = await Promise.allSettled(waiting.map(({ key }) => this.carryOut.carryOut(complaint.id, key)));
      const failed = tried.find((one) => one.status === 'rejected');
      if (failed) throw failed.reason;
      return true;
    }
  }

  /**
   * Sets alarms for what has come inside the horizon since the last round; the first round of a process sets them all,
   * and so does the first after Redis took none. What it lost meanwhile without a word is found when it is due.
   */
  private async setAlarms(): Promise<number> {
    const until = this.time.now() + horizon;
    let place: Place = { at: Math.max(this.time.now(), this.alarmsSetUntil) };
    let set = 0;
    for (;;) {
      const coming = await this.store.withTimerDueBy(until, batch, place);
      try {
        await this.alarm.set(coming.map(({ id, at, isReminder }) => ({ complaintId: id, at, isReminder })));
      } catch (error) {
        this.logger.debug(error);
        this.alarmsSetUntil = 0;
        return set;
      }
      set += coming.length;
      const last = coming.at(-1);
      if (coming.length < batch || !last) break;
      place = last;
    }
    this.alarmsSetUntil = until;
    return set;
  }

  /** Does it for each and gives for how many there was something to do. One that fails holds up no other; a later round tries it again. */
  private async each<T>(complaints: readonly T[], work: (complaint: T) => Promise<boolean>): Promise<number> {
    const queue = [...complaints];
    let done = 0;
    let failed = 0;
    let firstFault: unknown;
    await Promise.all(
      Array.from({ length: Math.min(width, queue.length) }, async () => {
        for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
          try {
            if (await work(item)) done += 1;
          } catch (error) {
            failed += 1;
            firstFault ??= error;
          }
        }
      }),
    );
    if (failed > 0) this.logger.error(firstFault, `${failed} of ${complaints.length} failed`);
    return done;
  }
}
