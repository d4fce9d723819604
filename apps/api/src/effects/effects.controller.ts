import { Body, Controller, ForbiddenException, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Casework } from '#casework/casework.service.js';
import type { ParkedEffect } from '#casework/parked-effects.js';
import { ParkedEffects } from '#casework/parked-effects.js';
import type { StaffMember } from '#people/staff.js';
import { TimeSource } from '#platform/time-source.js';
import type { ComplaintEffect } from '#workflows/complaint/complaint.effects.js';
import type { Role } from '#workflows/complaint/complaint.roles.js';
import { effectWords } from '#workflows/complaint/complaint.titles.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { Acting } from '../acting.js';
import { actorOf } from '../complaints/actor-of.js';
import { EffectNotParked } from './effects.errors.js';
import { DismissDto, ListParkedDto } from './parked.dto.js';
import { parkedCursorOf, parkedPositionOf } from './parked-cursor.js';

/** Who answers for the work of others. An administrator may mend the system and try again, but not decide for a complaint. */
const answerable: readonly Role[] = ['lead', 'manager', 'director'];

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
    private readonly time: TimeSource,
  ) {}

  @Get('parked')
  async list(
    @Query() { cursor, limit = 50 }: ListParkedDto,
    @Acting() member: StaffMember,
  ): Promise<{ items: ParkedView[]; next?: string }> {
    ensureOneOf(member, [...answerable, 'administrator']);
    const { items, next } = await this.parked.page(limit, cursor === undefined ? undefined : parkedPositionOf(cursor));
    return { items: items.map(parkedViewOf), ...(next && { next: parkedCursorOf(next) }) };
  }

  /** Again it changes nothing: what waits already is left alone. */
  @Post(':key/retry')
  @HttpCode(204)
  async retry(@Param('key') key: string, @Acting() member: StaffMember): Promise<void> {
    ensureOneOf(member, [...answerable, 'administrator']);
    const effect = await this.parked.find(key);
    if (!effect) throw new EffectNotParked(key);
    await this.parked.release(effect.complaint.id, key, this.time.now());
    await this.casework.handOver(effect.complaint.id);
  }

  /** The note comes first: what is not in the history was not dismissed. */
  @Post(':key/dismiss')
  @HttpCode(204)
  async dismiss(
    @Param('key') key: string,
    @Body() { reason }: DismissDto,
    @Acting() member: StaffMember,
  ): Promise<void> {
    ensureOneOf(member, answerable);
    const effect = await this.parked.find(key);
    if (effect?.parked === undefined) throw new EffectNotParked(key);
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
}

function parkedViewOf({ key, complaint, effect, since, tries, parked, parkedAt }: ParkedEffect): ParkedView {
  return { key, complaint, effect, title: effectWords[effect.type], since, tries, parkedAt, reason: parked };
}

function ensureOneOf(member: StaffMember, roles: readonly Role[]): void {
  if (!roles.some((role) => member.roles.includes(role)))
    throw new ForbiddenException(`This is for: ${roles.join(', ')}.`);
}
