import { Body, Controller, Get, HttpCode, Logger, Param, Post, Query } from '@nestjs/common';
import { Casework } from '#casework/casework.service.js';
import type { ParkedEffect } from '#casework/parked-effects.js';
import { ParkedEffects } from '#casework/parked-effects.js';
import type { PendingEffect } from '#casework/complaint.store.js';
import type { ActingMember } from '#people/acting-member.js';
import type { Action } from '#people/permissions.js';
import { mayDo, mayDoTo } from '#people/permissions.js';
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

const retried: Words = { en: 'Will be tried again', 'zh-CN': '重新执行' };
const dismissed: Words = { en: 'Will not be carried out', 'zh-CN': '不再执行' };

/** What could not be carried out, and what a person makes of it. */
@Controller('api/effects')
export class EffectsController {
  private readonly logger = new Logger(EffectsController.name);

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

  /** The note comes first. Again it changes nothing: what waits already is left alone. */
  @Post(':key/retry')
  @Needs('effects.retry')
  @HttpCode(204)
  async retry(@Param('key') key: string, @Acting() member: ActingMember): Promise<void> {
    const effect = await this.find(key, 'effects.retry', member);
    if (effect.parked !== undefined) await this.noteRetry(effect, member);
    await this.parked.release(effect.complaint.id, key, this.time.now());
    await this.casework.handOver(await this.casework.get(effect.complaint.id));
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
    await this.note(effect, 'dismissed', member, dismissed, reason);
    await this.parked.dismiss(effect.complaint.id, key);
  }

  /** An administrator mends the system and has no word in a complaint's history: theirs is in the log. */
  private async noteRetry(
    effect: PendingEffect & Pick<ParkedEffect, 'complaint'>,
    member: ActingMember,
  ): Promise<void> {
    this.logger.log(`${member.id} has ${effect.key} tried again, which was put aside: ${String(effect.parked)}`);
    if (mayDo(member, 'effects.dismiss')) await this.note(effect, `retried-${effect.tries}`, member, retried);
  }

  private async note(
    { key, effect, complaint }: PendingEffect & Pick<ParkedEffect, 'complaint'>,
    what: string,
    member: ActingMember,
    words: Words,
    reason?: string,
  ): Promise<void> {
    const title = effectWords[effect.type];
    const said = `${words['zh-CN']}：${title['zh-CN']}。 ${words.en}: ${title.en}.`;
    await this.casework.record(complaint.id, {
      type: 'note.added',
      id: `${key}-${what}`,
      at: this.time.now(),
      by: actorOf(member),
      text: reason === undefined ? said : `${said}\n${reason}`,
    });
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
