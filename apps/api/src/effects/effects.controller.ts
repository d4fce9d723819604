import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Casework } from '#casework/casework.service.js';
import type { ParkedEffect } from '#casework/parked-effects.js';
import { ParkedEffects } from '#casework/parked-effects.js';
import type { PendingEffect } from '#casework/complaint.store.js';
import type { ActingMember } from '#people/acting-member.js';
import type { Action } from '#people/permissions.js';
import { mayDoTo } from '#people/permissions.js';
import { TimeSource } from '#platform/time-source.js';
import type { ComplaintEffect } from '#workflows/complaint/complaint.effects.js';
import { effectWords } from '#workflows/complaint/complaint.titles.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { actorOf } from '../complaints/actor-of.js';
import { audienceOfComplaint, ReadableComplaints } from '../complaints/readable-complaints.js';
import { EffectNotParked } from './effects.errors.js';
import { DismissDto, ListParkedDto } from './parked.dto.js';
import { parkedCursorOf, parkedPositionOf } from './parked-cursor.js';
import { Reads } from '../privacy/reads.js';

/** Something that could not be carried out, as staff see it. Instants are epoch milliseconds. */
export interface ParkedView extends Pick<ParkedEffect, 'key' | 'complaint' | 'since' | 'tries' | 'parkedAt'> {
  readonly effect: ComplaintEffect;
  readonly title: Words;
  readonly reason: string;
}

/** What could not be carried out, and what a person makes of it. */
@Controller('api/effects')
export class EffectsController {
  constructor(
    private readonly parked: ParkedEffects,
    private readonly casework: Casework,
    private readonly complaints: ReadableComplaints,
    private readonly time: TimeSource,
  ) {}

  @Get('parked')
  @Reads('list')
  @Needs('effects.look')
  async list(
    @Query() { cursor, limit = 50 }: ListParkedDto,
    @Acting() member: ActingMember,
  ): Promise<{ items: ParkedView[]; next?: string }> {
    const { items, next } = await this.parked.page(
      limit,
      cursor === undefined ? undefined : parkedPositionOf(cursor),
      this.complaints.teamsOf(member, 'effects.look'),
    );
    return { items: items.map(parkedViewOf), ...(next && { next: parkedCursorOf(next) }) };
  }

  /** Again it changes nothing: what waits already is left alone. */
  @Post(':key/retry')
  @Needs('effects.retry')
  @HttpCode(204)
  async retry(@Param('key') key: string, @Acting() member: ActingMember): Promise<void> {
    const effect = await this.find(key, 'effects.retry', member);
    await this.parked.release(effect.complaint.id, key, this.time.now());
    await this.casework.handOver(effect.complaint.id);
  }

  /** The note comes first: what is not in the history was not dismissed. */
  @Post(':key/dismiss')
  @Needs('effects.dismiss')
  @HttpCode(204)
  async dismiss(
    @Param('key') key: string,
    @Body() { reason }: DismissDto,
    @Acting() member: ActingMember,
  ): Promise<void> {
    const effect = await this.find(key, 'effects.dismiss', member);
    if (effect.parked === undefined) throw new EffectNotParked(key);
    const title = effectWords[effect.effect.type];
    await this.casework.record(effect.complaint.id, {
      type: 'note.added',
      id: `${key}-dismissed`,
      at: this.time.now(),
      by: actorOf(member),
      text: `不再执行：${title['zh-CN']}。 Will not be carried out: ${title.en}.\n${reason}`,
    });
    await this.parked.dismiss(effect.complaint.id, key);
  }

  /** @throws EffectNotParked also for one of a complaint with which this person may not do so */
  private async find(
    key: string,
    action: Action,
    member: ActingMember,
  ): Promise<PendingEffect & Pick<ParkedEffect, 'complaint'>> {
    const effect = await this.parked.find(key);
    if (!effect || !mayDoTo(member, action, audienceOfComplaint(await this.casework.get(effect.complaint.id))))
      throw new EffectNotParked(key);
    return effect;
  }
}

function parkedViewOf({ key, complaint, effect, since, tries, parked, parkedAt }: ParkedEffect): ParkedView {
  return { key, complaint, effect, title: effectWords[effect.type], since, tries, parkedAt, reason: parked };
}
