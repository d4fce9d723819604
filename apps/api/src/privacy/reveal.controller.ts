import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Contact } from '#casework/complaint.store.js';
import type { Customer } from '#customers/customer.js';
import { CustomerRecord } from '#customers/customer-record.js';
import type { ActingMember } from '#people/acting-member.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { ReadableComplaints } from '../complaints/readable-complaints.js';
import { ReasonDto } from '../customers/customers.dto.js';
import { Reads, Reveals } from './reads.js';

/** Shows what is masked elsewhere, for a reason that is logged with who asked and when. */
@Controller('api')
@Needs('contacts.reveal')
@Reads('contact')
@Reveals()
export class RevealController {
  constructor(
    private readonly complaints: ReadableComplaints,
    private readonly records: CustomerRecord,
  ) {}

  @Post('complaints/:ref/reveal')
  @HttpCode(200)
  async complaint(
    @Param('ref') ref: string,
    @Body() _: ReasonDto,
    @Acting() member: ActingMember,
  ): Promise<{ ref: string; customerId: string; contact: Contact }> {
    const complaint = await this.complaints.get(ref, member);
    return { ref: complaint.ref, customerId: complaint.customerId, contact: complaint.contact ?? {} };
  }

  @Post('customers/:id/reveal')
  @HttpCode(200)
  async customer(@Param('id') id: string, @Body() _: ReasonDto): Promise<Customer> {
    return this.records.file(id);
  }
}
