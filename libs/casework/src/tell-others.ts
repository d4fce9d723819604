import { Injectable, Logger } from '@nestjs/common';
import type { LiveMessage } from '#platform/live-feed.js';
import { LiveFeed } from '#platform/live-feed.js';
import { TimeSource } from '#platform/time-source.js';
import type { ComplaintSnapshot } from '#workflows/complaint/complaint.advance.js';
import { stageOf } from '#workflows/complaint/complaint.advance.js';
import { effectHandlers, isReminder } from '#workflows/complaint/complaint.effects.js';
import type { Stage } from '#workflows/complaint/complaint.words.js';
import type { ComplaintAudience } from './complaint-audience.js';
import { audienceOf } from './complaint-audience.js';
import { Alarm, EffectRunner } from './alarm.js';
import type { Advanced, ComplaintRecord, OutboxEntry } from './complaint-record.js';
import { onlyReminds } from './timers.js';

/** Timers due sooner than this are handed to the alarm; the rest wait in the database, where a million cost nothing. */
export const horizon = 3_600_000;

/** What those who are looking hear of a change. */
export interface ComplaintChanged extends LiveMessage {
  readonly topic: 'complaint';
  readonly id: string;
  readonly ref: string;
  readonly version: number;
  readonly stage: Stage;
  /** By whom it may be seen; it is judged with this and not passed on. */
  readonly audience: ComplaintAudience;
}

/** Passes on what a change asks for: effects to carry out, the next alarm, and word to those who are looking. */
@Injectable()
export class TellOthers {
  private readonly logger = new Logger(TellOthers.name);

  constructor(
    private readonly alarm: Alarm,
    private readonly effects: EffectRunner,
    private readonly feed: LiveFeed,
    private readonly time: TimeSource,
  ) {}

  /** After the write. Whatever fails here is found again by the sweep, so it never fails the change. */
  async changed(ref: string, steps: readonly Advanced[]): Promise<void> {
    const last = steps.at(-1)?.complaint;
    if (!last) return;
    const { id, version, snapshot } = last;
    const { context } = snapshot as ComplaintSnapshot;
    this.tellLookers({
      topic: 'complaint',
      id,
      ref,
      version,
      stage: stageOf(snapshot as ComplaintSnapshot),
      audience: audienceOf(context),
    });
    const effects = steps.flatMap(({ outbox }) => outbox);
    await Promise.all([
      this.setAlarm(last),
      ...(effects.length > 0 ? [this.leaveToSweep(() => this.handOver(id, effects))] : []),
    ]);
  }

  /** @throws when nobody takes them */
  async handOver(complaintId: string, effects: readonly OutboxEntry[]): Promise<void> {
    await this.effects.hand(
      complaintId,
      effects.map(({ key, effect }) => ({
        key,
        queue: effectHandlers[effect.type],
        isReminder: isReminder(effect),
      })),
    );
  }

  /** Has the complaint looked at again when its next timer is due. */
  async setAlarm({ id, timers }: ComplaintRecord): Promise<void> {
    const at = timers[0]?.dueAt;
    if (at === undefined || at > this.time.now() + horizon) return;
    await this.leaveToSweep(() => this.alarm.set([{ complaintId: id, at, isReminder: onlyReminds(timers) }]));
  }

  private async leaveToSweep(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      // Whoever waits for Redis has said so in the logs; here it would be said for every single change.
      this.logger.debug(error);
    }
  }

  private tellLookers(message: ComplaintChanged): void {
    this.feed.tell(message);
  }
}
