import { Body, Controller, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Casework } from '#casework/casework.service.js';
import { Rulebooks } from '#casework/rulebooks.js';
import type { ActingMember } from '#people/acting-member.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { actorOf, isBy } from './actor-of.js';
import type { ComplaintView } from './complaint-view.js';
import { viewOf } from './complaint-view.js';
import { eventOf, readEvent } from './event-request.js';
import { entityTagOf, expectedVersionOf } from './expected-version.js';
import { ensureSame, keyOf } from './idempotency.js';
import { OtherComplaints } from './other-complaints.js';
import { ensureMay } from './readable-complaints.js';
import { SendableFiles } from './sendable-files.js';

/** How staff change a complaint. */
@Controller('api/complaints/:ref/events')
export class EventsController {
  constructor(
    private readonly casework: Casework,
    private readonly files: SendableFiles,
    private readonly others: OtherComplaints,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  @Post()
  @Needs('complaints.act')
  @HttpCode(200)
  async record(
    @Param('ref') ref: string,
    @Body() body: unknown,
    @Headers('idempotency-key') keyHeader: string | undefined,
    @Headers('if-match') versionHeader: string | undefined,
    @Acting() member: ActingMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ComplaintView> {
    const request = await readEvent(body);
    const key = keyOf(keyHeader, request);
    const said = eventOf(request, key, actorOf(member), this.time.now());
    const event = await this.others.named(ref, said, member);
    await this.files.prepare(event);
    const changed = await this.casework.record(ref, event, expectedVersionOf(versionHeader, request), (current) => {
      // What this person has done is answered again as it was, though the complaint may have gone to others by it.
      if (!current.history.some((entry) => entry.event.id === key && isBy(member, entry.event.by)))
        ensureMay(member, 'complaints.act', current, ref);
    });
    const complaint = await this.others.goOn(changed, event);
    ensureSame(complaint.history.find((entry) => entry.event.id === key)?.event, event, request);
    void reply.header('etag', entityTagOf(complaint));
    return viewOf(complaint, this.rulebooks.rulebookFor(complaint.pins), this.time.now());
  }
}
