import { randomUUID } from 'node:crypto';
import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import type { ActingMember } from '#people/acting-member.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { invalidFields } from '../complaints/invalid-fields.js';
import { AssignManyDto } from './assign-many.dto.js';
import type { Assignment } from './assign-many.js';
import { AssignMany } from './assign-many.js';
import { ensureCanOwn } from './ensure-can-own.js';

/** Many complaints to one owner. */
@Controller('api/complaints/assignments')
@Needs('complaints.act')
export class AssignmentsController {
  constructor(
    private readonly assignMany: AssignMany,
    private readonly directory: StaffDirectory,
  ) {}

  @Post()
  @HttpCode(200)
  async assign(
    @Body() wanted: AssignManyDto,
    @Headers('idempotency-key') key: string | undefined,
    @Acting() member: ActingMember,
  ): Promise<{ items: Assignment[] }> {
    if (key !== undefined && (key.length === 0 || key.length > 64))
      throw invalidFields({ field: 'Idempotency-Key', reasons: ['Idempotency-Key must have 1 to 64 characters'] });
    await ensureCanOwn(this.directory, wanted.ownerId);
    return { items: await this.assignMany.assign(wanted, key ?? randomUUID(), member) };
  }
}
