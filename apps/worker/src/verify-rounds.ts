import { Injectable } from '@nestjs/common';
import { HistoryWalk } from '#casework/history-walk.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { SealBook } from '#casework/seal-book.js';
import { SealFolder } from '#casework/seal-folder.js';
import { SealKey } from '#casework/seal.js';
import type { VerificationRun } from '#casework/verification-book.js';
import { mostFindings, VerificationBook } from '#casework/verification-book.js';
import type { Progress, Verification } from '#casework/verify.js';
import { verify } from '#casework/verify.js';
import { isDatabaseAway } from '#platform/is-database-away.js';
import { TimeSource } from '#platform/time-source.js';
import { Rounds } from './rounds.js';

/** Milliseconds between two looks whether somebody asked, and between two notes of how far it is. */
const interval = 2000;

/** Milliseconds after which another worker begins it anew when this one says nothing more of it. */
const term = 60_000;

/** The worker ends before the verification does. */
class Leaving extends Error {}

/** Carries out the verifications that somebody asked for in the console, as `npm run verify` does. */
@Injectable()
export class VerifyRounds extends Rounds {
  constructor(
    private readonly verifications: VerificationBook,
    private readonly walk: HistoryWalk,
    private readonly seals: SealBook,
    private readonly folder: SealFolder,
    private readonly key: SealKey,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {
    super(interval);
  }

  override async round(): Promise<void> {
    const now = this.time.now();
    const run = await this.verifications.take(now, now + term);
    if (!run) return;
    try {
      const verified = await this.verify(run);
      await this.verifications.finish(run.id, this.time.now(), { result: resultOf(verified) });
    } catch (error) {
      if (error instanceof Leaving) return this.verifications.release(run.id);
      // Its time runs out, and whoever is next begins it anew.
      if (isDatabaseAway(error)) throw error;
      this.logger.error(error, `verification ${run.id}`);
      const failure = error instanceof Error ? error.message : String(error);
      await this.verifications.finish(run.id, this.time.now(), { failure });
    }
  }

  private async verify({ id, isRetold }: VerificationRun): Promise<Verification> {
    let notedAt = 0;
    const note = ({ done, total }: Progress): void => {
      if (this.leaving.signal.aborted) throw new Leaving();
      const now = this.time.now();
      if (now - notedAt < interval) return;
      notedAt = now;
      // How far it is may be missed; that it is somebody's shows again two seconds later.
      this.verifications.progress(id, done, total, now + term).catch((error: unknown) => this.logger.warn(error));
    };
    return verify(
      {
        walk: this.walk,
        book: this.seals,
        folder: this.folder,
        publicKeys: [this.key.publicKey],
        expected: new Map(),
        now: this.time.now(),
        ...(isRetold && { rulebooks: this.rulebooks }),
      },
      note,
    );
  }
}

function resultOf({ findings, notes, complaints, entries, seals, newestSeal }: Verification) {
  return {
    found: findings.length,
    findings: findings.slice(0, mostFindings),
    notes,
    complaints,
    entries,
    seals,
    ...(newestSeal && { newestSeal: { number: newestSeal.number, day: newestSeal.day, hash: newestSeal.hash } }),
  };
}
