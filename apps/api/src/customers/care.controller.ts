import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CustomerCare } from '#customers/customer-care.js';
import type { ActingMember } from '#people/acting-member.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { staffActorOf } from '../complaints/actor-of.js';
import { RecordCareDto } from './care.dto.js';
import type { CustomerView } from './customer-view.js';
import { ReasonDto } from './customers.dto.js';

/** What a customer needs, kept at their word. */
@Controller('api/customers/:id/care')
@Needs('customers.write')
export class CareController {
  constructor(private readonly care: CustomerCare) {}

  @Post()
  @HttpCode(200)
  async record(
    @Param('id') id: string,
    @Body() { note, ...body }: RecordCareDto,
    @Acting() member: ActingMember,
  ): Promise<CustomerView> {
    return this.care.record(id, { ...body, ...(note !== undefined && { note }) }, staffActorOf(member));
  }

  /** The customer takes the consent back; the reason is how they said so. */
  @Post('withdraw')
  @HttpCode(200)
  async withdraw(@Param('id') id: string, @Body() _: ReasonDto, @Acting() member: ActingMember): Promise<CustomerView> {
    return this.care.withdraw(id, member.id);
  }
}
