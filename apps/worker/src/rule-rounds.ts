import { Injectable } from '@nestjs/common';
import { DoRuns } from '#rules/do-runs.js';
import { PublishRules } from '#rules/publish-rules.js';
import { Rounds } from './rounds.js';
import { TellOfDrafts } from './tell-of-drafts.js';

/** Milliseconds between two looks whether anything was ordered or left half done. */
const interval = 2_000;

/**
 * Does the trials and moves of rules that were ordered in the console. Each is done by one worker; the next takes over when it dies.
 * A publication whose process has died before its end is finished here too, and those whom a draft concerns are told.
 */
@Injectable()
export class RuleRounds extends Rounds {
  private isLeaving = false;

  constructor(
    private readonly runs: DoRuns,
    private readonly publishing: PublishRules,
    private readonly telling: TellOfDrafts,
  ) {
    super(interval);
  }

  override beforeApplicationShutdown(): Promise<void> {
    this.isLeaving = true;
    return super.beforeApplicationShutdown();
  }

  protected override async round(): Promise<void> {
    await this.publishing.finish();
    await this.telling.tell();
    await this.runs.goOn(() => this.isLeaving);
  }
}
