import { Injectable } from '@nestjs/common';
import { CarryOut } from '#casework/carry-out.js';
import { ComplaintStore } from '#casework/complaint.store.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { SweepCasework } from '#casework/sweep-casework.js';
import { AlertBook } from '#notifications/alert-book.js';
import { DeliverMail } from '#notifications/deliver-mail.js';
import { SharedTimeSource } from '#platform/time-source.js';
import { ClimbAlerts } from '../climb-alerts.js';
import { SendDigests } from '../send-digests.js';
import { staff } from './house.js';
import { LookAgain } from './look-again.js';

const hour = 3_600_000;

/** Complaints whose effects are looked for together. */
const batch = 500;

/** Whoever is alerted has answered after this long, milliseconds; but one alert in three is left, so that some climb. */
const answersAfter = hour / 2;

/** Turns the clock of this process, and has everything done on the way that time brings about, at its very instant. */
@Injectable()
export class LetTimePass {
  constructor(
    private readonly sweep: SweepCasework,
    private readonly store: ComplaintStore,
    private readonly carryOut: CarryOut,
    private readonly deliverMail: DeliverMail,
    private readonly climbAlerts: ClimbAlerts,
    private readonly sendDigests: SendDigests,
    private readonly lookAgain: LookAgain,
    private readonly alerts: AlertBook,
    private readonly rulebooks: Rulebooks,
    private readonly time: SharedTimeSource,
  ) {}

  /** Begins at an instant, epoch milliseconds, whatever time it is. */
  beginAt(instant: number): void {
    this.time.correct(instant - this.time.now());
  }

  /** Goes on to an instant, epoch milliseconds; one that has passed changes nothing. */
  async until(instant: number): Promise<void> {
    for (let next = await this.nextStop(); next <= instant; next = await this.nextStop()) {
      this.beginAt(next);
      await this.sweep.round();
      await this.settle();
      if (next % hour === 0) await this.anHour();
      await this.climbAlerts.climb();
      await this.settle();
    }
    if (instant > this.time.now()) this.beginAt(instant);
  }

  /** When something has to be done next: a timer rings, an alert climbs, or an hour is over. */
  private async nextStop(): Promise<number> {
    const now = this.time.now();
    const wholeHour = (Math.floor(now / hour) + 1) * hour;
    const [timer] = await this.store.withTimerDueBy(wholeHour, 1);
    const [unanswered] = await this.alerts.unacknowledgedSince(wholeHour, 1);
    const next = Math.min(wholeHour, timer?.at ?? Infinity, unanswered?.answerBy ?? Infinity);
    // What cannot be done now does not stop the clock.
    return Math.max(next, Math.min(now + 1000, wholeHour));
  }

  /** Carries out everything that waits, and what comes of it. */
  async settle(): Promise<void> {
    for (;;) {
      const waiting = await this.store.withEffectWaitingSince(this.time.now() + hour, batch);
      for (const { id, outbox } of waiting) {
        for (const { key, parked } of outbox) if (parked === undefined) await this.carryOut.carryOut(id, key);
      }
      await this.deliverMail.rest();
      const delivered = await this.deliverMail.deliverDue();
      if (waiting.length === 0 && delivered === 0) return;
    }
  }

  private async anHour(): Promise<void> {
    await this.sendDigests.send();
    const now = this.time.now();
    // This clock goes on while it is asked, so the hour counts and not the instant.
    if (Math.floor(now / hour) % 24 === 0) await this.lookAgain.aDay(now);
    const { open } = this.rulebooks.currentRulebook().calendar.dayAt(now);
    if (open.some(({ from, to }) => from <= now && now < to)) await this.answerAlerts(now);
  }

  private async answerAlerts(now: number): Promise<void> {
    for (const { id: staffId } of staff)
      for (const alert of await this.alerts.open(staffId)) {
        if (alert.raisedAt > now - answersAfter || parseInt(alert.id.slice(-2), 16) % 3 === 0) continue;
        await this.alerts.acknowledge(alert.id, staffId);
      }
  }
}
