import { Injectable, Logger } from '@nestjs/common';
import { TimeSource } from '#platform/time-source.js';
import { IntakeLedger } from './intake-record.js';
import { TakeInEmail } from './take-in-email.js';

/** Mails that are looked for together. */
const batch = 100;

/** Mails in work at the same time. */
const width = 16;

/** Takes up every mail that waits in the ledger: those whose bell nobody heard, and those whose worker died. */
@Injectable()
export class SweepIntake {
  private readonly logger = new Logger(SweepIntake.name);

  constructor(
    private readonly ledger: IntakeLedger,
    private readonly takeIn: TakeInEmail,
    private readonly time: TimeSource,
  ) {}

  /** How many were taken up. One that fails holds up no other, and is found again. */
  async round(): Promise<number> {
    let taken = 0;
    const seen = new Set<string>();
    for (;;) {
      const waiting = (await this.ledger.waiting(this.time.now(), batch)).filter((id) => !seen.has(id));
      if (waiting.length === 0) return taken;
      for (const id of waiting) seen.add(id);
      const lane = async (): Promise<void> => {
        for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) taken += await this.takeOne(id);
      };
      await Promise.all(Array.from({ length: width }, lane));
    }
  }

  private async takeOne(id: string): Promise<number> {
    try {
      return (await this.takeIn.take(id)) ? 1 : 0;
    } catch (error) {
      this.logger.error(error);
      return 0;
    }
  }
}
