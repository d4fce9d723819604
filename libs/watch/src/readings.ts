import { Injectable } from '@nestjs/common';
import type { Figures } from '#casework/casework-figures.js';
import { CaseworkFigures } from '#casework/casework-figures.js';
import { MakeSeal } from '#casework/make-seal.js';
import { IntakeLedger } from '#intake/intake-record.js';
import { OutgoingMails } from '#notifications/outgoing-mails.js';
import { SweepHeartbeat } from '#platform/sweep-heartbeat.js';

/** What the system shows of itself at one instant. Ages and lags are milliseconds; 0 when nothing waits. */
export interface Readings extends Pick<Figures, 'waiting' | 'parked' | 'overdue'> {
  /** Since the sweep last came round; nothing when it never has. */
  readonly sweepAge?: number;
  /** How long the oldest timer has been due that has not fired. */
  readonly timerLag: number;
  /** How long the oldest effect has waited to be carried out. */
  readonly effectAge: number;
  /** How long the oldest mail that came in has waited to be understood. */
  readonly mailInLag: number;
  /** For how long a mail has been due to go out that nobody has taken. */
  readonly mailOutLag: number;
  /** Since the newest seal of the histories was made; nothing when there is none. */
  readonly sealAge?: number;
}

/** Reads it all from the database: whoever watches must not depend on what is watched. */
@Injectable()
export class TakeReadings {
  constructor(
    private readonly heartbeat: SweepHeartbeat,
    private readonly figures: CaseworkFigures,
    private readonly ledger: IntakeLedger,
    private readonly mails: OutgoingMails,
    private readonly seals: MakeSeal,
  ) {}

  async at(now: number): Promise<Readings> {
    const [sweptAt, figures, mailInAt, mailOutAt, sealedAt] = await Promise.all([
      this.heartbeat.last(),
      this.figures.at(now),
      this.ledger.oldestWaiting(),
      this.mails.oldestDue(now),
      this.seals.newestMadeAt(),
    ]);
    const { waiting, parked, overdue, oldestTimerAt, oldestEffectAt } = figures;
    const age = (since: number | undefined): number => (since === undefined ? 0 : Math.max(0, now - since));
    return {
      waiting,
      parked,
      overdue,
      ...(sweptAt !== undefined && { sweepAge: age(sweptAt) }),
      timerLag: age(oldestTimerAt),
      effectAge: age(oldestEffectAt),
      mailInLag: age(mailInAt),
      mailOutLag: age(mailOutAt),
      ...(sealedAt !== undefined && { sealAge: age(sealedAt) }),
    };
  }
}
