import { Injectable } from '@nestjs/common';
import { EffectHandler, NotKnownHere } from '#casework/carry-out.js';
import type { PendingEffect, StoredComplaint } from '#casework/complaint.store.js';
import { CustomerCare } from '#customers/customer-care.js';
import { LinkComplaint } from './link-complaint.js';
import { SendLetter } from './send-letter.js';
import { TellParked } from './tell-parked.js';
import { TellStaff } from './tell-staff.js';

/** Does what each effect says. Asked again for the same effect, it finds it done and changes nothing. */
@Injectable()
export class CarryOutEffect extends EffectHandler {
  constructor(
    private readonly sendLetter: SendLetter,
    private readonly tellStaff: TellStaff,
    private readonly linkComplaint: LinkComplaint,
    private readonly parked: TellParked,
    private readonly care: CustomerCare,
  ) {
    super();
  }

  /** @throws what a store throws; the same effect is then asked for again. */
  override async carryOut(complaint: StoredComplaint, pending: PendingEffect): Promise<void> {
    const { effect } = pending;
    switch (effect.type) {
      case 'letter.send':
        await this.sendLetter.send(complaint, pending, effect);
        // Every complaint begins with it.
        if (effect.letter === 'receiptNotice') await this.care.noticeOn(complaint);
        return;
      case 'alert.raise':
      case 'owner.notify':
      case 'approval.ask':
      case 'department.ask':
      case 'action.ask':
        return this.tellStaff.tell(complaint, pending, effect);
      case 'complaint.link':
      case 'complaint.unlink':
      case 'complaint.splitOff':
      case 'message.passOn':
        return this.linkComplaint.carryOut(complaint, pending, effect);
      default:
        throw new NotKnownHere(`there is no effect ${(effect satisfies never as { type: string }).type} here`);
    }
  }

  override async tellParked(complaint: StoredComplaint, pending: PendingEffect, reason: string): Promise<void> {
    await this.parked.tell(complaint, pending, reason);
  }
}
