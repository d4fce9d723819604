import { Injectable } from '@nestjs/common';
import { KeptFacts } from '#figures/kept-facts.js';
import { Rounds } from './rounds.js';

/** Milliseconds between two rounds. */
const interval = 60_000;

/** Keeps what figures are counted from up with the complaints, so that whoever looks first in the morning waits for little. */
@Injectable()
export class FigureRounds extends Rounds {
  constructor(private readonly facts: KeptFacts) {
    super(interval);
  }

  protected override round(): Promise<void> {
    return this.facts.keepUp();
  }
}
