import { Body, Controller, Get, Headers, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Casework } from '#casework/casework.service.js';
import { ComplaintList } from '#casework/complaint-list.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { Rulebooks } from '#casework/rulebooks.js';
import type { ActingMember } from '#people/acting-member.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { instantAndId, writtenCursor } from '../paging/cursor.js';
import { usualLimit } from '../paging/page.dto.js';
import { actorOf } from './actor-of.js';
import type { ComplaintLine, ComplaintView, CriticisedLine, EventView } from './complaint-view.js';
import { eventViewsOf, lineOf, viewOf } from './complaint-view.js';
import { Callers } from './callers.js';
import { cursorOf, positionOf } from './cursor.js';
import { readRegistration, registrationOf } from './event-request.js';
import { entityTagOf } from './expected-version.js';
import { complaintIdOf, ensureSame, keyOf } from './idempotency.js';
import { ListComplaintsDto, ListCriticisedDto } from './list-complaints.dto.js';
import { ReadableComplaints } from './readable-complaints.js';
import { Reads } from '../privacy/reads.js';

/** How far back the list for criticism goes where nothing else is said: 90 days. */
const criticismShown = 90 * 86_400_000;

/** Complaints: how staff open, find and read them. */
@Controller('api/complaints')
export class ComplaintsController {
  constructor(
    private readonly casework: Casework,
    private readonly complaints: ReadableComplaints,
    private readonly lists: ComplaintList,
    private readonly callers: Callers,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  @Post()
  @Needs('complaints.open')
  async open(
    @Body() body: unknown,
    @Headers('idempotency-key') header: string | undefined,
    @Acting() member: ActingMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ComplaintView> {
    const request = await readRegistration(body);
    const key = keyOf(header, request);
    const complaintId = complaintIdOf(member.id, key);
    const told = registrationOf(request, key, actorOf(member), this.time.now());
    this.complaints.teamsOf(member, 'complaints.open', told.teamId);
    const { customerId, contact } = await this.callers.of(told, complaintId);
    const registration = { ...told, customerId };
    const complaint = await this.casework.open(complaintId, registration, { contact });
    ensureSame(complaint.history[0]?.event, registration, request);
    void reply.header('location', `/api/complaints/${complaint.ref}`);
    return this.show(complaint, reply);
  }

  @Get()
  @Reads('list')
  @Needs('complaints.list')
  async list(
    @Query() query: ListComplaintsDto,
    @Acting() member: ActingMember,
  ): Promise<{ items: ComplaintLine[]; next?: string }> {
    const { overdue, cursor, limit = usualLimit, ownerId, teamId, dueBefore = Infinity, ...filter } = query;
    const isOwn = ownerId === 'me' || ownerId === member.id;
    // What one owns is one's own, whichever team it belongs to.
    const teams = isOwn && teamId === undefined ? 'all' : this.complaints.teamsOf(member, 'complaints.list', teamId);
    const now = this.time.now();
    // What is due now is overdue; deadlines are whole milliseconds.
    const before = Math.min(dueBefore, overdue ? now + 1 : Infinity);
    const { items, next } = await this.lists.page(
      {
        ...filter,
        ...(teams !== 'all' && { teamIds: teams }),
        ...(ownerId !== undefined && { ownerId: isOwn ? member.id : ownerId }),
        ...(before !== Infinity && { dueBefore: before }),
      },
      limit,
      cursor === undefined ? undefined : positionOf(cursor),
    );
    return { items: items.map((item) => lineOf(item, now)), ...(next && { next: cursorOf(next) }) };
  }

  /** Chased again long after they had been chased; those that have closed since stay on it. */
  @Get('criticised')
  @Reads('list')
  @Needs('criticism.read')
  async criticised(
    @Query() { since, teamId, cursor, limit = usualLimit }: ListCriticisedDto,
    @Acting() member: ActingMember,
  ): Promise<{ items: CriticisedLine[]; next?: string }> {
    const teams = this.complaints.teamsOf(member, 'criticism.read', teamId);
    const now = this.time.now();
    const position = cursor === undefined ? undefined : instantAndId(cursor);
    const { items, next } = await this.lists.criticised(
      { since: since ?? now - criticismShown, ...(teams !== 'all' && { teamIds: teams }) },
      limit,
      position && { criticisedAt: position.at, id: position.id },
    );
    return {
      items: items.map((item) => ({ ...lineOf(item, now), criticisedAt: item.criticisedAt })),
      ...(next && { next: writtenCursor(next.criticisedAt, next.id) }),
    };
  }

  @Get(':ref')
  @Reads('complaint')
  @Needs('complaints.read')
  async one(
    @Param('ref') ref: string,
    @Acting() member: ActingMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ComplaintView & { allowedEvents: EventView[] }> {
    const complaint = await this.complaints.get(ref, member);
    const rulebook = this.rulebooks.rulebookFor(complaint.pins);
    return { ...this.show(complaint, reply), allowedEvents: eventViewsOf(complaint, rulebook, actorOf(member)) };
  }

  private show(complaint: StoredComplaint, reply: FastifyReply): ComplaintView {
    void reply.header('etag', entityTagOf(complaint));
    return viewOf(complaint, this.rulebooks.rulebookFor(complaint.pins), this.time.now());
  }
}
