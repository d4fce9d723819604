import { randomUUID } from 'node:crypto';
import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { Casework } from '#casework/casework.service.js';
import { ComplaintStore } from '#casework/complaint.store.js';
import { CustomerFiles } from '#customers/customer-files.js';
import { CustomerNotFound, ReachTaken } from '#customers/customers.errors.js';
import type { ActingMember } from '#people/acting-member.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { staffActorOf } from './actor-of.js';
import { AddressDto } from './address.dto.js';
import { ReadableComplaints } from './readable-complaints.js';

const corrected =
  '已更正客户的电子邮箱，此后的函件发往新地址。 The customer’s e-mail address was corrected; letters go there from now on.';

/** The address that a complaint's letters go to: mended when one came back, before the letter is sent again. */
@Controller('api/complaints/:ref/address')
@Needs('customers.write')
export class AddressController {
  constructor(
    private readonly complaints: ReadableComplaints,
    private readonly store: ComplaintStore,
    private readonly casework: Casework,
    private readonly files: CustomerFiles,
    private readonly time: TimeSource,
  ) {}

  /** Who did it stands in the history, and the addresses do not. The same address again changes nothing. */
  @Put()
  @HttpCode(204)
  async correct(
    @Param('ref') ref: string,
    @Body() { email }: AddressDto,
    @Acting() member: ActingMember,
  ): Promise<void> {
    const { id, locale, contact, customerId } = await this.complaints.getFor('customers.write', ref, member);
    if (contact?.email === email) return;
    await this.carry(customerId, email, member.id);
    await this.casework.record(id, {
      type: 'note.added',
      id: `address-${randomUUID()}`,
      at: this.time.now(),
      by: staffActorOf(member),
      text: corrected,
    });
    await this.store.setReach(id, locale, { ...contact, email });
  }

  /**
   * The customer is known by it from now on, and the file says who added it. Where somebody else's file has the address
   * already, that is for people to look at: letters of this complaint go there all the same.
   */
  private async carry(customerId: string, email: string, by: string): Promise<void> {
    try {
      await this.files.addReach(customerId, email, by);
    } catch (error) {
      if (!(error instanceof ReachTaken || error instanceof CustomerNotFound)) throw error;
    }
  }
}
