import { Injectable } from '@nestjs/common';
import type { PendingEffect, StoredComplaint } from './complaint.store.js';
import { ComplaintStore } from './complaint.store.js';

/** After so many tries an effect is put aside for a person to look at; it never holds up the others. */
export const mostTries = 8;

/** Does what an effect says. It may be asked twice for the same one and must be harmless then. */
export abstract class EffectHandler {
  abstract carryOut(complaint: StoredComplaint, pending: PendingEffect): Promise<void>;
}

/** Carries out one waiting effect. The try is counted before it is made, so that one that kills the process is counted too. */
@Injectable()
export class CarryOut {
  constructor(
    private readonly store: ComplaintStore,
    private readonly handler: EffectHandler,
  ) {}

  /** @throws whatever the handler throws; the queue then tries again, and the sweep after it. */
  async carryOut(complaintId: string, key: string): Promise<'done' | 'nothing to do' | 'parked'> {
    const pending = await this.store.beginEffect(complaintId, key);
    if (!pending) return 'nothing to do';
    if (pending.tries > mostTries) {
      await this.store.parkEffect(complaintId, key, `tried ${mostTries} times`);
      return 'parked';
    }
    const complaint = await this.store.find(complaintId);
    if (!complaint) return 'nothing to do';
    await this.handler.carryOut(complaint, pending);
    await this.store.endEffect(complaintId, key);
    return 'done';
  }
}
