import { Injectable } from '@nestjs/common';
import { EventNotAllowed } from '#casework/casework.errors.js';
import { Casework } from '#casework/casework.service.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { deadline } from '#clocks/deadline.js';
import { StaffDirectory } from '#people/staff-directory.js';
import type { ComplaintEvent } from '#workflows/complaint/complaint.events.js';
import { staff, teams } from './house.js';
import { LetTimePass } from './let-time-pass.js';
import type { Coming } from './month.js';
import { monthBefore } from './month.js';
import { plots } from './plot.js';
import { actorOf, sceneOf } from './scene.js';
import type { Step } from './step.js';
import { TakeInComing } from './take-in-coming.js';

/** A complaint that is under way. */
interface Life {
  readonly coming: Coming;
  readonly id: string;
  readonly steps: readonly Step[];
  /** The number of the step that comes next, and its instant in epoch milliseconds. */
  readonly next: number;
  readonly at: number;
}

/** Fills empty stores with a month of work, by the system's own means: nothing is written that a day's work would not write. */
@Injectable()
export class LiveThrough {
  constructor(
    private readonly takeIn: TakeInComing,
    private readonly time: LetTimePass,
    private readonly casework: Casework,
    private readonly rulebooks: Rulebooks,
    private readonly directory: StaffDirectory,
  ) {}

  /**
   * Lives through the days before an instant, epoch milliseconds.
   * @param password what everybody in the house signs in with
   */
  async month(now: number, days: number, password: string): Promise<void> {
    const month = monthBefore(now, days);
    const beginning = Math.min(...month.map(({ at }) => at)) - 1;
    this.time.beginAt(beginning);
    for (const member of staff) await this.directory.addMember({ ...member, password });
    for (const team of teams) await this.directory.addTeam(team);

    const waiting = [...month];
    let lives: Life[] = [];
    for (;;) {
      const life = lives.sort((one, other) => one.at - other.at)[0];
      const coming = waiting[0];
      const at = Math.min(life?.at ?? Infinity, coming?.at ?? Infinity);
      if (at > now) break;
      await this.time.until(at);
      if (coming && coming.at === at) {
        waiting.shift();
        lives.push(
          this.after(0, { coming, id: await this.takeIn.take(coming), steps: plots[coming.plot](coming.matter) }, at),
        );
      } else if (life) {
        lives = lives.filter((one) => one !== life);
        await this.happen(life);
        if (life.next + 1 < life.steps.length) lives.push(this.after(life.next + 1, life, at));
      }
      await this.time.settle();
    }
    await this.time.until(now);
  }

  private after(next: number, { coming, id, steps }: Pick<Life, 'coming' | 'id' | 'steps'>, start: number): Life {
    const amount = steps[next]?.after ?? Infinity;
    if (amount === Infinity) return { coming, id, steps, next, at: Infinity };
    const { calendar } = this.rulebooks.currentRulebook();
    const due = deadline({ calendar, start, budget: { amount, unit: 'business minutes' } });
    if (due.state !== 'due') throw new Error('a clock that nobody stopped stands still');
    return { coming, id, steps, next, at: due.at };
  }

  private async happen({ coming, id, steps, next, at }: Life): Promise<void> {
    const step = steps[next];
    if (!step) return;
    const complaint = await this.casework.get(id);
    const scene = sceneOf(coming, at);
    const event = {
      ...step.facts(scene),
      type: step.type,
      id: `${id}-${next}`,
      at,
      by: actorOf(step.by, scene, complaint.customerId),
    } as unknown as ComplaintEvent;
    try {
      await this.casework.record(id, event);
    } catch (error) {
      if (!(error instanceof EventNotAllowed)) throw error;
      throw new Error(`${coming.plot}, step ${next}: ${error.message}`, { cause: error });
    }
  }
}
