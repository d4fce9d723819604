import { Injectable } from '@nestjs/common';
import { snapshotOf } from '#casework/advance-complaint.js';
import { ComplaintStore } from '#casework/complaint.store.js';
import { Rulebooks } from '#casework/rulebooks.js';
import type { Telling } from '#notifications/held-notices.js';
import { HeldNotices } from '#notifications/held-notices.js';
import { MailGuard } from '#notifications/mail-guard.js';
import { TimeSource } from '#platform/time-source.js';
import type { Untold } from './send-together.js';
import { SendTogether } from './send-together.js';

const hour = 3_600_000;

/** Readers in one round. */
const batch = 50;

/**
 * Receipt notices of the form beyond one an hour to an address, or three a day: held, and told in one mail. Whoever's
 * address is typed into a thousand forms gets one mail an hour about it, and no complaint goes without its receipt.
 */
@Injectable()
export class TellTogether {
  constructor(
    private readonly held: HeldNotices,
    private readonly guard: MailGuard,
    private readonly complaints: ComplaintStore,
    private readonly rulebooks: Rulebooks,
    private readonly mail: SendTogether,
    private readonly time: TimeSource,
  ) {}

  /** Tells what is due. */
  async tell(): Promise<void> {
    for (const telling of await this.held.due(this.time.now(), batch)) await this.tellReader(telling);
  }

  private async tellReader(telling: Telling): Promise<void> {
    const now = this.time.now();
    const untold = await this.untold(telling);
    const address = untold.map(({ complaint }) => complaint.contact?.email).findLast((one) => one !== undefined);
    if (address !== undefined) {
      const { key } = telling;
      const verdict = await this.guard.ask(address, {
        key,
        complaintId: key,
        nature: 'answer',
        at: now,
        mayWait: true,
      });
      if (verdict.say !== 'send')
        return this.held.postpone(telling, verdict.say === 'wait' ? verdict.until : now + hour);
      await this.mail.send(key, address, untold, now);
    }
    await this.held.finish(telling, now + hour);
  }

  /** Those that are still withheld: a lead may have released one meanwhile. */
  private async untold({ notices }: Telling): Promise<Untold[]> {
    const found: Untold[] = [];
    for (const { complaintId, letterId } of notices) {
      const complaint = await this.complaints.find(complaintId);
      if (!complaint) continue;
      const { letters, teamId } = snapshotOf(complaint, this.rulebooks.rulebookFor(complaint.pins)).context;
      if (letters.some(({ id, state }) => id === letterId && state === 'withheld'))
        found.push({ complaint, letterId, teamId });
    }
    return found;
  }
}
