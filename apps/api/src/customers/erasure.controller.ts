import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { EraseCustomer } from '#customers/erase-customer.js';
import type { ActingMember } from '#people/acting-member.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import type { CustomerView } from './customer-view.js';
import { ReasonDto } from './customers.dto.js';

/** Erasure of customers, and what forbids it. Each is told with its reason. */
@Controller('api/customers/:id')
@Needs('customers.erase')
export class ErasureController {
  constructor(private readonly erasure: EraseCustomer) {}

  /** Where the house wants four eyes, the first word asks and the second person's word erases. */
  @Post('erase')
  @HttpCode(200)
  async erase(
    @Param('id') id: string,
    @Body() { reason }: ReasonDto,
    @Acting() member: ActingMember,
  ): Promise<CustomerView> {
    return this.erasure.erase(id, member.id, reason);
  }

  @Post('erase/withdraw')
  @HttpCode(200)
  async withdraw(
    @Param('id') id: string,
    @Body() { reason }: ReasonDto,
    @Acting() member: ActingMember,
  ): Promise<CustomerView> {
    return this.erasure.withdraw(id, member.id, reason);
  }

  @Post('hold')
  @HttpCode(200)
  async hold(
    @Param('id') id: string,
    @Body() { reason }: ReasonDto,
    @Acting() member: ActingMember,
  ): Promise<CustomerView> {
    return this.erasure.hold(id, member.id, reason);
  }

  @Post('release')
  @HttpCode(200)
  async release(
    @Param('id') id: string,
    @Body() { reason }: ReasonDto,
    @Acting() member: ActingMember,
  ): Promise<CustomerView> {
    return this.erasure.release(id, member.id, reason);
  }
}
