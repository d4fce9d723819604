import { Body, Controller, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Casework } from '#casework/casework.service.js';
import { Rulebooks } from '#casework/rulebooks.js';
import type { ActingMember } from '#people/acting-member.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { actorOf } from '../complaints/actor-of.js';
import type { ComplaintView } from '../complaints/complaint-view.js';
import { viewOf } from '../complaints/complaint-view.js';
import { entityTagOf } from '../complaints/expected-version.js';
import { keyOf } from '../complaints/idempotency.js';
import { invalidFields } from '../complaints/invalid-fields.js';
import { ensureMay } from '../complaints/readable-complaints.js';
import { eventsOfCall } from './call-events.js';
import { RecordCallDto } from './calls.dto.js';

/** The call log of a complaint: all that came of a call, in or out, in one write. */
@Controller('api/complaints/:ref/calls')
export class ComplaintCallsController {
  constructor(
    private readonly casework: Casework,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  @Post()
  @Needs('complaints.act')
  @HttpCode(200)
  async record(
    @Param('ref') ref: string,
    @Body() call: RecordCallDto,
    @Headers('idempotency-key') header: string | undefined,
    @Acting() member: ActingMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ComplaintView> {
    const now = this.time.now();
    if (call.at !== undefined && call.at > now)
      throw invalidFields({ field: 'at', reasons: ['at must not be later than now'] });
    // Two people who use the same key mean two calls.
    const key = `${member.id} ${keyOf(header, { type: 'contact.recorded', fields: {} })}`;
    const events = eventsOfCall(call, { by: actorOf(member), key, now });
    const complaint = await this.casework.recordAll(ref, events, (current) =>
      ensureMay(member, 'complaints.act', current, ref),
    );
    void reply.header('etag', entityTagOf(complaint));
    return viewOf(complaint, this.rulebooks.rulebookFor(complaint.pins), now);
  }
}
