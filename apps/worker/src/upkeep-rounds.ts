import { Injectable } from '@nestjs/common';
import { KeepQueriedRight } from '#casework/keep-queried-right.js';
import { Rounds } from './rounds.js';

/** Milliseconds between two looks whether somebody else has finished it, or died over it. */
const interval = 60_000;

/** Once after it was started, sees that lists find complaints which were stored by an earlier release. */
@Injectable()
export class UpkeepRounds extends Rounds {
  private isDone = false;

  constructor(private readonly queried: KeepQueriedRight) {
    super(interval);
  }

  protected override async round(): Promise<void> {
    this.isDone ||= await this.queried.goOn(() => this.leaving.signal.aborted);
  }
}
