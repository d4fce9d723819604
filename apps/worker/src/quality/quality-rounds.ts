import { Injectable } from '@nestjs/common';
import { Rounds } from '../rounds.js';
import { ChooseReviews } from './choose-reviews.js';
import { TellOfReviews } from './tell-of-reviews.js';

/** Milliseconds between two rounds. */
const interval = 60_000;

/** Sees that closed complaints are looked at again, and that whoever has to know of it does. */
@Injectable()
export class QualityRounds extends Rounds {
  constructor(
    private readonly choosing: ChooseReviews,
    private readonly telling: TellOfReviews,
  ) {
    super(interval);
  }

  protected override async round(): Promise<void> {
    await this.choosing.choose();
    await this.telling.tell();
  }
}
