import { Injectable } from '@nestjs/common';
import { Rounds } from '../rounds.js';
import { MakeFeedbackPacks } from './make-feedback-packs.js';
import { TellDepartments } from './tell-departments.js';

/** Milliseconds between two rounds. */
const interval = 60_000;

/** Sees that each department hears what complaints of the month before have taught. */
@Injectable()
export class FeedbackRounds extends Rounds {
  constructor(
    private readonly packs: MakeFeedbackPacks,
    private readonly telling: TellDepartments,
  ) {
    super(interval);
  }

  protected override async round(): Promise<void> {
    await this.packs.make();
    await this.telling.tell();
  }
}
