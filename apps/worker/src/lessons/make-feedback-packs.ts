import { Injectable } from '@nestjs/common';
import { Rulebooks } from '#casework/rulebooks.js';
import type { Calendar } from '#clocks/calendar.js';
import { Figures } from '#figures/figures.js';
import { FeedbackPacks, packIdOf } from '#lessons/feedback-packs.js';
import { TimeSource } from '#platform/time-source.js';
import { GatherFeedback } from './gather-feedback.js';

/** The longest time without an opening hour that a calendar has, in days. */
const longestClosing = 31;

/** Makes what the month before taught each department, once: two workers who make the same pack make one. */
@Injectable()
export class MakeFeedbackPacks {
  private madeFor = '';

  constructor(
    private readonly gathering: GatherFeedback,
    private readonly packs: FeedbackPacks,
    private readonly figures: Figures,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  async make(): Promise<void> {
    const frame = this.figures.frame('lastMonth');
    const month = frame?.dates[0]?.slice(0, 7);
    if (!frame || month === undefined || month === this.madeFor) return;
    const madeAt = this.time.now();
    const at = nextOpening(this.rulebooks.currentRulebook().calendar, madeAt);
    for (const [department, content] of await this.gathering.gather(frame)) {
      const id = packIdOf(department, month);
      await this.packs.add({ id, department, month, madeAt, ...content, told: [], next: { as: 'head', at } });
    }
    this.madeFor = month;
  }
}

/** Nobody is to find it in the night, between what is urgent. */
function nextOpening(calendar: Calendar, now: number): number {
  const today = calendar.dayAt(now).number;
  for (let number = today; number < today + longestClosing; number += 1) {
    const open = calendar.day(number).open.find(({ to }) => to > now);
    if (open) return Math.max(open.from, now);
  }
  return now;
}
