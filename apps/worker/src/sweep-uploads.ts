import { Injectable } from '@nestjs/common';
import { FileStore } from '#casework/file.store.js';
import { TimeSource } from '#platform/time-source.js';
import { Rounds } from './rounds.js';

/** Milliseconds between two rounds. */
const interval = 10 * 60_000;

/** A form holds its files for a day after the last one came; what waits for longer belongs to no form any more. Milliseconds. */
const patience = 25 * 3_600_000;

/** Files in one go. */
const batch = 100;

/** Takes away files that were sent to us and never became part of a complaint: forms that nobody finished. */
@Injectable()
export class SweepUploads extends Rounds {
  constructor(
    private readonly files: FileStore,
    private readonly time: TimeSource,
  ) {
    super(interval);
  }

  protected override async round(): Promise<void> {
    let swept = 0;
    for (let more = batch; more === batch; swept += more)
      more = await this.files.sweep(this.time.now() - patience, batch);
    if (swept > 0) this.logger.log(`${swept} uploaded files were never sent and are gone`);
  }
}
