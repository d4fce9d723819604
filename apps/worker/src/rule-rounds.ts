import { Injectable } from '@nestjs/common';
import { DoRuns } from '#rules/do-runs.js';
import { Rounds } from './rounds.js';

/** Milliseconds between two looks whether a trial or a move was ordered. */
const interval = 2_000;

/** Does the trials and moves of rules that were ordered in the console. Each is done by one worker; the next takes over when it dies. */
@Injectable()
export class RuleRounds extends Rounds {
  private isLeaving = false;

  constructor(private readonly runs: DoRuns) {
    super(interval);
  }

  override beforeApplicationShutdown(): Promise<void> {
    this.isLeaving = true;
    return super.beforeApplicationShutdown();
  }

  protected override async round(): Promise<void> {
    await this.runs.goOn(() => this.isLeaving);
  }
}
