import { randomUUID } from 'node:crypto';
import { Body, Controller, Headers, HttpCode, NotFoundException, Param, Post } from '@nestjs/common';
import { Casework } from '#casework/casework.service.js';
import type { ActingMember } from '#people/acting-member.js';
import { TimeSource } from '#platform/time-source.js';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { actorOf } from '../complaints/actor-of.js';
import { invalidFields } from '../complaints/invalid-fields.js';
import { ReadableComplaints } from '../complaints/readable-complaints.js';
import { AnswerIncidentDto } from './answer-incident.dto.js';
import type { OneOfMany } from './one-of-many.js';
import { eventIdOf, tellOne, toEach } from './one-of-many.js';

/** An incident that many complain of: one answer, and still a letter, a delivery and an end for each of them. */
@Controller('api/complaints/:ref/incident/answers')
@Needs('complaints.act')
export class IncidentController {
  constructor(
    private readonly complaints: ReadableComplaints,
    private readonly casework: Casework,
    private readonly time: TimeSource,
  ) {}

  @Post()
  @HttpCode(200)
  async answer(
    @Param('ref') ref: string,
    @Body() { refs, subject, text }: AnswerIncidentDto,
    @Headers('idempotency-key') key: string = randomUUID(),
    @Acting() member: ActingMember,
  ): Promise<{ items: OneOfMany<'sent'>[] }> {
    if (key.length === 0 || key.length > 64)
      throw invalidFields({ field: 'Idempotency-Key', reasons: ['Idempotency-Key must have 1 to 64 characters'] });
    const { snapshot } = await this.complaints.getFor('complaints.act', ref, member);
    const { links = [] } = (snapshot as { context: ComplaintContext }).context;
    const parts = new Set(links.flatMap(({ kind, other }) => (kind === 'incidentOf' ? [other] : [])));
    const items = await toEach(refs, 'sent', (other) => {
      if (!parts.has(other)) throw new NotFoundException(`${other} is not part of this incident.`);
      const id = eventIdOf(member.id, key, other);
      const said = { text, ...(subject !== undefined && { subject }) };
      const event = { type: 'customer.informed', id, at: this.time.now(), by: actorOf(member), ...said } as const;
      return tellOne(this.casework, other, event, member);
    });
    return { items };
  }
}
