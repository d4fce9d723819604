import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Rulebooks } from '#casework/rulebooks.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { CustomerFiles } from '#customers/customer-files.js';
import { CustomerRecord } from '#customers/customer-record.js';
import { DuplicateFiles } from '#customers/duplicate-files.js';
import type { ActingMember } from '#people/acting-member.js';
import { mayDoTo } from '#people/permissions.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { audienceOfComplaint } from '../complaints/readable-complaints.js';
import type { CustomerLine, CustomerView, WholeRecordView } from './customer-view.js';
import { lineOf, recordViewOf } from './customer-view.js';
import {
  AddReachDto,
  ChangeCustomerDto,
  factsOf,
  MergeCustomersDto,
  OpenCustomerDto,
  ReasonDto,
  SearchCustomersDto,
} from './customers.dto.js';
import { Reads } from '../privacy/reads.js';

/** The customers and their files (客户资料). */
@Controller('api/customers')
export class CustomersController {
  constructor(
    private readonly files: CustomerFiles,
    private readonly records: CustomerRecord,
    private readonly duplicates: DuplicateFiles,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  /** By an address or number as it is typed, or by the whole name. */
  @Post('search')
  @Reads('customers')
  @Needs('customers.read')
  @HttpCode(200)
  async search(@Body() { typed }: SearchCustomersDto): Promise<{ items: CustomerLine[] }> {
    return { items: (await this.files.search(typed)).map(lineOf) };
  }

  @Post()
  @Needs('customers.write')
  async open(@Body() body: OpenCustomerDto, @Acting() member: ActingMember): Promise<CustomerView> {
    const given = Object.entries(factsOf(body)).filter(([, value]) => value !== undefined);
    return this.files.open(body.id, Object.fromEntries(given), body.reaches ?? [], member.id);
  }

  /** The file with all complaints, promises, ratings and contacts, and files that may be the same customer's. */
  @Get(':id')
  @Reads('customer')
  @Needs('customers.read')
  async one(@Param('id') id: string, @Acting() member: ActingMember): Promise<WholeRecordView> {
    const isSeen = (complaint: StoredComplaint): boolean =>
      mayDoTo(member, 'complaints.read', audienceOfComplaint(complaint));
    const { zone } = this.rulebooks.currentRulebook().calendar;
    return recordViewOf(await this.records.read(id, isSeen), zone, this.time.now());
  }

  @Post(':id/changes')
  @Needs('customers.write')
  @HttpCode(200)
  async change(
    @Param('id') id: string,
    @Body() body: ChangeCustomerDto,
    @Acting() member: ActingMember,
  ): Promise<CustomerView> {
    return this.files.change(id, factsOf(body), member.id, body.expectedVersion);
  }

  @Post(':id/reaches')
  @Needs('customers.write')
  @HttpCode(200)
  async addReach(
    @Param('id') id: string,
    @Body() { typed }: AddReachDto,
    @Acting() member: ActingMember,
  ): Promise<CustomerView> {
    return this.files.addReach(id, typed, member.id);
  }

  @Post(':id/reaches/:reachId/remove')
  @Needs('customers.write')
  @HttpCode(200)
  async removeReach(
    @Param('id') id: string,
    @Param('reachId') reachId: string,
    @Acting() member: ActingMember,
  ): Promise<CustomerView> {
    return this.files.removeReach(id, reachId, member.id);
  }

  @Post(':id/merge')
  @Needs('customers.write')
  @HttpCode(200)
  async merge(
    @Param('id') id: string,
    @Body() { into, reason }: MergeCustomersDto,
    @Acting() member: ActingMember,
  ): Promise<CustomerView> {
    return this.duplicates.merge(id, into, member.id, reason);
  }

  /** Takes the merge back: both files are as they were. */
  @Post(':id/unmerge')
  @Needs('customers.write')
  @HttpCode(200)
  async unmerge(
    @Param('id') id: string,
    @Body() { reason }: ReasonDto,
    @Acting() member: ActingMember,
  ): Promise<CustomerView> {
    return this.duplicates.unmerge(id, member.id, reason);
  }

  /** They are different customers, and are not proposed to each other any more. */
  @Post(':id/duplicates/:otherId/dismiss')
  @Needs('customers.write')
  @HttpCode(204)
  async dismiss(
    @Param('id') id: string,
    @Param('otherId') otherId: string,
    @Acting() member: ActingMember,
  ): Promise<void> {
    await this.duplicates.dismiss(id, otherId, member.id);
  }
}
