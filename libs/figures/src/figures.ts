import { Injectable } from '@nestjs/common';
import { Rulebooks } from '#casework/rulebooks.js';
import { TimeSource } from '#platform/time-source.js';
import type { Counted, FactFilter } from './count-figures.js';
import { countFigures } from './count-figures.js';
import type { Figure } from './figure.js';
import { figures } from './figure-book.js';
import type { Frame, Period } from './frame.js';
import { frameOf } from './frame.js';
import { KeptFacts } from './kept-facts.js';
import type { Behind, GroupAsked } from './list-behind.js';
import { behindFigure } from './list-behind.js';

/** Counts, of what a person may see. Whose complaints those are, the caller says by the teams of the filter. */
@Injectable()
export class Figures {
  constructor(
    private readonly facts: KeptFacts,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  /** In which the house writes its dates (IANA). */
  get zone(): string {
    return this.rulebooks.currentRulebook().calendar.zone;
  }

  /** @param at as of when, epoch milliseconds; never later than now. @returns nothing for a period that is none */
  frame(period: Period, at = Infinity): Frame | undefined {
    return frameOf(period, this.rulebooks.currentRulebook().calendar, Math.min(at, this.time.now()));
  }

  /** Every figure, in the order of the book. */
  async count(filter: FactFilter, frame: Frame): Promise<Counted[]> {
    return countFigures(await this.facts.current(), figures, filter, frame);
  }

  /** Everything that one of them counts, or one group of it, the latest first. */
  async behind(figure: Figure, filter: FactFilter, frame: Frame, group?: GroupAsked): Promise<Behind[]> {
    return behindFigure(await this.facts.current(), figure, filter, frame, group);
  }
}
