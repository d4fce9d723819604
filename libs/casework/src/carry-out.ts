import { Injectable, Logger } from '@nestjs/common';
import { Semaphore } from 'async-mutex';
import { TimeSource } from '#platform/time-source.js';
import type { BegunEffect, PendingEffect, StoredComplaint } from './complaint.store.js';
import { ComplaintStore } from './complaint.store.js';
import { ParkedEffects } from './parked-effects.js';
import { RulebookUnknown } from './rulebooks.js';

/** After so many tries an effect is put aside for a person to look at; it never holds up the others. */
export const mostTries = 8;

/**
 * An effect that was begun so often before, and neither ended nor failed, may be what ended its worker each time. It goes
 * on alone, so that it takes nothing with it, and what was only beside it is done and not put aside with it.
 */
export const beginningsInVain = 3;

/** More than a process ever has under way at once; who goes on alone takes them all. */
const places = 100;

/** The longest reason that is kept. */
const longestReason = 300;

/**
 * This process does not know what is asked of it: the complaint runs under rules, or orders an effect, that only a newer
 * release knows. While one release takes the place of another, a newer worker does it.
 */
export class NotKnownHere extends Error {}

/** Does what an effect says. It may be asked twice for the same one and must be harmless then. */
export abstract class EffectHandler {
  abstract carryOut(complaint: StoredComplaint, pending: PendingEffect): Promise<void>;
  /** Tells people that an effect is put aside. The same one may be told twice. */
  abstract tellParked(complaint: StoredComplaint, pending: PendingEffect, reason: string): Promise<void>;
}

/** What came of an effect. */
type Outcome = 'done' | 'nothing to do' | 'parked' | 'left';

/** Carries out one waiting effect. The try is counted before it is made, so that one that kills the process is counted too. */
@Injectable()
export class CarryOut {
  private readonly logger = new Logger(CarryOut.name);
  private readonly underWay = new Semaphore(places);

  constructor(
    private readonly store: ComplaintStore,
    private readonly parked: ParkedEffects,
    private readonly handler: EffectHandler,
    private readonly time: TimeSource,
  ) {}

  /** @throws whatever the handler throws; the queue then tries again, and the sweep after it. */
  async carryOut(complaintId: string, key: string): Promise<Outcome> {
    const outcome = await this.underWay.runExclusive(() => this.amongOthers(complaintId, key));
    return outcome === 'to go on alone'
      ? this.underWay.runExclusive(() => this.alone(complaintId, key), places)
      : outcome;
  }

  private async amongOthers(complaintId: string, key: string): Promise<Outcome | 'to go on alone'> {
    const begun = await this.store.beginEffect(complaintId, key);
    if (!begun) return 'nothing to do';
    if (!mayEndWorkers(begun.pending)) return this.attempt(begun);
    await this.store.leaveEffect(complaintId, key);
    return 'to go on alone';
  }

  private async alone(complaintId: string, key: string): Promise<Outcome> {
    const begun = await this.store.beginEffect(complaintId, key);
    return begun ? this.attempt(begun) : 'nothing to do';
  }

  private async attempt({ complaint, pending }: BegunEffect): Promise<Outcome> {
    const { key } = pending;
    if (pending.tries > mostTries) {
      await this.putAside(complaint, pending);
      return 'parked';
    }
    try {
      await this.handler.carryOut(complaint, pending);
    } catch (error) {
      if (error instanceof NotKnownHere || error instanceof RulebookUnknown) {
        // It was no try. If nobody newer comes, the watch says that it waits.
        await this.store.leaveEffect(complaint.id, key);
        this.logger.warn(`left to a newer worker: ${key}: ${error.message}`);
        return 'left';
      }
      await this.parked.noteFault(complaint.id, key, reasonOf(error));
      throw error;
    }
    await this.store.endEffect(complaint.id, key);
    return 'done';
  }

  /** Before it is put aside, so that nobody who dies in between leaves it unsaid; and put aside even if it cannot be said. */
  private async putAside(complaint: StoredComplaint, pending: PendingEffect): Promise<void> {
    const reason = pending.fault ?? 'each process that tried it was ended meanwhile';
    try {
      await this.handler.tellParked(complaint, pending, reason);
    } catch (error) {
      // It is on the list of what was put aside, and counted in the state of the system.
      this.logger.error(error, `nobody could be told that ${pending.key} was put aside`);
    }
    await this.parked.park(complaint.id, pending.key, reason, this.time.now());
  }
}

/** One that failed has said why, and the process went on. */
function mayEndWorkers({ tries, fault }: PendingEffect): boolean {
  return tries > beginningsInVain && fault === undefined;
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, longestReason);
}
