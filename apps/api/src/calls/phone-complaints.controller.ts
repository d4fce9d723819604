import { Body, Controller, Headers, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Casework } from '#casework/casework.service.js';
import { Rulebooks } from '#casework/rulebooks.js';
import type { ActingMember } from '#people/acting-member.js';
import { TimeSource } from '#platform/time-source.js';
import type { ComplaintEvent } from '#workflows/complaint/complaint.events.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { actorOf } from '../complaints/actor-of.js';
import { Callers } from '../complaints/callers.js';
import type { ComplaintView } from '../complaints/complaint-view.js';
import { viewOf } from '../complaints/complaint-view.js';
import type { EventRequest } from '../complaints/event-request.js';
import { readEvent, readRegistration, registrationOf } from '../complaints/event-request.js';
import { entityTagOf } from '../complaints/expected-version.js';
import { complaintIdOf, ensureSame, keyOf } from '../complaints/idempotency.js';
import { ReadableComplaints } from '../complaints/readable-complaints.js';
import type { Telling } from './call-events.js';
import { consequencesOf, fact, factsOf } from './call-events.js';
import { PhoneComplaintDto } from './phone-complaint.dto.js';

/** A complaint that is taken down while the customer speaks: all of it in one request. */
@Controller('api/phone-complaints')
export class PhoneComplaintsController {
  constructor(
    private readonly casework: Casework,
    private readonly complaints: ReadableComplaints,
    private readonly callers: Callers,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  /** Everything is read before anything is written; what is interrupted after the complaint was opened is finished by asking again. */
  @Post()
  @Needs('complaints.open')
  async open(
    @Body() call: PhoneComplaintDto,
    @Headers('idempotency-key') header: string | undefined,
    @Acting() member: ActingMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ComplaintView> {
    const request = await readRegistration({ ...call.registration, channel: 'phone' });
    const classification =
      call.classification && (await readEvent({ ...call.classification, type: 'complaint.classified' }));
    const key = keyOf(header, request);
    const complaintId = complaintIdOf(member.id, key);
    const now = this.time.now();
    const told = registrationOf(request, key, actorOf(member), now);
    this.complaints.teamsOf(member, 'complaints.open', told.teamId);
    const { customerId, contact } = await this.callers.of(told, complaintId, call.customerName);
    const registration = { ...told, customerId };
    const opened = await this.casework.open(complaintId, registration, { contact });
    ensureSame(opened.history[0]?.event, registration, request);
    const events = eventsAfter(call, classification, told.receivedAt, { by: actorOf(member), key, now });
    const complaint = await this.casework.recordAll(complaintId, events);
    void reply.header('location', `/api/complaints/${complaint.ref}`).header('etag', entityTagOf(complaint));
    return viewOf(complaint, this.rulebooks.rulebookFor(complaint.pins), now);
  }
}

/** What follows the registration: the talk itself, how it was weighed, whose it is, what was promised. */
function eventsAfter(
  call: PhoneComplaintDto,
  classification: EventRequest | undefined,
  receivedAt: number,
  telling: Telling,
): ComplaintEvent[] {
  const now = { ...telling, at: telling.now };
  const { ownerId, enquiry, registration } = call;
  return [
    fact('contact.recorded', { ...telling, at: Math.min(receivedAt, telling.now) }, 'contact', {
      direction: 'in',
      channel: 'phone',
      summary: String(registration['subject']),
      reached: true,
      ...factsOf(call),
    }),
    ...(classification ? [fact('complaint.classified', now, 'classified', classification.fields as never)] : []),
    ...(ownerId === undefined ? [] : [fact('complaint.assigned', now, 'assigned', { ownerId })]),
    ...(enquiry === undefined ? [] : [fact('enquiry.recognised', now, 'enquiry', { reason: enquiry })]),
    ...consequencesOf(call, telling),
  ];
}
