import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { TimeSource } from '#platform/time-source.js';
import { queriedRevision } from './queried-fields.js';
import { QueriedUpkeep } from './queried-upkeep.js';

/** Complaints that are read together; how far it has come is stored after each such batch. */
const batch = 50;

/** Milliseconds for which a batch is ours; another process goes on after it where we died. */
const holdFor = 60_000;

/**
 * Brings what lists ask for up with how it is derived now, once after each release that derives it otherwise: complaints
 * that nobody touches would lack new fields for as long as they rest.
 */
@Injectable()
export class KeepQueriedRight {
  private readonly logger = new Logger(KeepQueriedRight.name);
  private readonly holder = randomUUID();

  constructor(
    private readonly upkeep: QueriedUpkeep,
    private readonly time: TimeSource,
  ) {}

  /**
   * Goes through all complaints, or goes on where whoever did it before has stopped.
   * @param isLeaving asked between two batches
   * @returns whether there is nothing left to do, by whomever it was done
   */
  async goOn(isLeaving: () => boolean = () => false, revision = queriedRevision): Promise<boolean> {
    const held = { revision, holder: this.holder };
    const now = this.time.now();
    let after = await this.upkeep.hold(held, now, now + holdFor);
    if (after === undefined) return this.upkeep.isDone(revision);
    let [looked, mended] = [0, 0];
    while (!isLeaving()) {
      const found = await this.upkeep.lookAfter(after, batch);
      [looked, mended] = [looked + found.looked, mended + found.mended];
      if (found.last === undefined) {
        await this.upkeep.done(held);
        if (looked > 0) this.logger.log(`lists are up with ${looked} complaints; ${mended} lacked something`);
        return true;
      }
      after = found.last;
      if (!(await this.upkeep.goneTo(held, after, this.time.now() + holdFor))) return false;
    }
    // Whoever comes next need not wait until we count as dead.
    await this.upkeep.goneTo(held, after, 0);
    this.logger.log(`looked at ${looked} complaints for the lists, ${mended} lacked something; it goes on from there`);
    return false;
  }
}
