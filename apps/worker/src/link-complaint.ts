import { Injectable } from '@nestjs/common';
import { ComplaintNotFound } from '#casework/casework.errors.js';
import { Casework } from '#casework/casework.service.js';
import type { PendingEffect, StoredComplaint } from '#casework/complaint.store.js';
import { entryOf } from './alert-occasion.js';

/** Makes a merger known on both sides. */
@Injectable()
export class LinkComplaint {
  constructor(private readonly casework: Casework) {}

  /** Whoever merged it says on the other complaint that it goes on for this one too. */
  async link(complaint: StoredComplaint, pending: PendingEffect, into: string): Promise<void> {
    const { event } = entryOf(complaint, pending);
    const note = { type: 'note.added', id: `${pending.key}-linked`, at: event.at, by: event.by } as const;
    try {
      await this.casework.record(into, {
        ...note,
        text: `${complaint.ref} 已并入本投诉。 ${complaint.ref} was merged into this complaint.`,
      });
    } catch (error) {
      if (!(error instanceof ComplaintNotFound)) throw error;
      await this.casework.record(complaint.id, {
        ...note,
        text: `并案目标 ${into} 不存在。 It was merged into ${into}, which does not exist.`,
      });
    }
  }
}
