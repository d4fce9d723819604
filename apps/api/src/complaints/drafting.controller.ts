import { randomUUID } from 'node:crypto';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { EventNotAllowed } from '#casework/casework.errors.js';
import { Casework } from '#casework/casework.service.js';
import { audienceOf } from '#casework/complaint-audience.js';
import { Rulebooks } from '#casework/rulebooks.js';
import type { PromisePhrase } from '#notifications/promise-phrases.js';
import { promisePhrasesIn } from '#notifications/promise-phrases.js';
import type { ActingMember } from '#people/acting-member.js';
import { LiveFeed } from '#platform/live-feed.js';
import { TimeSource } from '#platform/time-source.js';
import type { ComplaintSnapshot } from '#workflows/complaint/complaint.advance.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import type { SomebodyWrites } from '../live/live-audience.js';
import { actorOf } from './actor-of.js';
import { DraftDto } from './drafting.dto.js';
import { eventOf, readEvent } from './event-request.js';
import { promiseDue } from './promise-due.js';
import { ReadableComplaints } from './readable-complaints.js';

/** While a letter to a customer is written. Nothing of it is kept here. */
@Controller('api/complaints/:ref')
@Needs('complaints.act')
export class DraftingController {
  constructor(
    private readonly complaints: ReadableComplaints,
    private readonly casework: Casework,
    private readonly rulebooks: Rulebooks,
    private readonly feed: LiveFeed,
    private readonly time: TimeSource,
  ) {}

  /** The promises in it, each with when it would be due, for the writer to record, reword or leave. */
  @Post('draft/promises')
  @HttpCode(200)
  async promises(
    @Param('ref') ref: string,
    @Body() { text }: DraftDto,
    @Acting() member: ActingMember,
  ): Promise<{ items: (Omit<PromisePhrase, 'until'> & { dueAt?: number })[] }> {
    const { pins } = await this.complaints.getFor('complaints.act', ref, member);
    const { calendar } = this.rulebooks.rulebookFor(pins);
    const items = promisePhrasesIn(text).map(({ until, ...phrase }) => {
      const dueAt = until && promiseDue(until, this.time.now(), calendar);
      return { ...phrase, ...(dueAt !== undefined && { dueAt }) };
    });
    return { items };
  }

  /** Why it could not be told as it stands now, in the words of telling it: what its letter lacks too. Nothing happens. */
  @Post('draft/check')
  @HttpCode(200)
  async check(
    @Param('ref') ref: string,
    @Body() body: unknown,
    @Acting() member: ActingMember,
  ): Promise<{ reasons: EventNotAllowed['reasons'] }> {
    const { id } = await this.complaints.getFor('complaints.act', ref, member);
    const event = eventOf(await readEvent(body), randomUUID(), actorOf(member), this.time.now());
    return { reasons: await this.casework.obstaclesTo(id, event) };
  }

  /** Tells those who look at the same complaint that somebody is writing to its customer. It is forgotten at once. */
  @Post('draft/writing')
  @HttpCode(204)
  async writing(@Param('ref') ref: string, @Acting() member: ActingMember): Promise<void> {
    const complaint = await this.complaints.getFor('complaints.act', ref, member);
    const writes: SomebodyWrites = {
      topic: 'writing',
      ref: complaint.ref,
      staffId: member.id,
      at: this.time.now(),
      audience: audienceOf((complaint.snapshot as ComplaintSnapshot).context),
    };
    this.feed.tell(writes);
  }
}
