import { randomUUID } from 'node:crypto';
import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import type { ActingMember } from '#people/acting-member.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { invalidFields } from '../complaints/invalid-fields.js';
import { ensureCanOwn } from './ensure-can-own.js';
import { HandOverDto } from './hand-over.dto.js';
import type { HandOverResult } from './hand-over.js';
import { HandOver } from './hand-over.js';

/** Everything that somebody has open, to those who stay: by whoever answers for the team. */
@Controller('api/complaints/hand-overs')
@Needs('complaints.handOver')
export class HandOversController {
  constructor(
    private readonly handOver: HandOver,
    private readonly directory: StaffDirectory,
  ) {}

  @Post()
  @HttpCode(200)
  async give(
    @Body() wanted: HandOverDto,
    @Headers('idempotency-key') key: string | undefined,
    @Acting() member: ActingMember,
  ): Promise<HandOverResult> {
    if (key !== undefined && (key.length === 0 || key.length > 64))
      throw invalidFields({ field: 'Idempotency-Key', reasons: ['Idempotency-Key must have 1 to 64 characters'] });
    if (wanted.to.every((one) => one === wanted.from))
      throw invalidFields({ field: 'to', reasons: ['to must name somebody else than from'] });
    for (const ownerId of new Set(wanted.to)) await ensureCanOwn(this.directory, ownerId);
    return this.handOver.handOver(wanted, key ?? randomUUID(), member);
  }
}
