import { Injectable } from '@nestjs/common';
import { TimeSource } from '#platform/time-source.js';
import { HistoryWalk } from './history-walk.js';
import type { Seal, SealedHead, SignedSeal } from './seal.js';
import { hashOfSeal, noSeal, SealKey, tolerance } from './seal.js';
import { SealBook } from './seal-book.js';
import { SealFolder } from './seal-folder.js';

/** A seal that is older than this is late: a day, the hour that a day may be longer, and one to make it in. Milliseconds. */
export const sealPatience = 26 * 3_600_000;

/** What the next seal follows on. */
interface LastSeal {
  readonly number: number;
  /** Nothing when neither the file nor the database can say any more what it stated. */
  readonly seal?: Seal;
  readonly isOnDisk: boolean;
}

/**
 * Seals the histories: writes down, outside the database and signed, where each of them ended. What was sealed cannot be
 * changed any more without showing. A complaint may change while it is being sealed: its head is then one that it had,
 * and the longer history still goes through it.
 */
@Injectable()
export class MakeSeal {
  constructor(
    private readonly walk: HistoryWalk,
    private readonly book: SealBook,
    private readonly folder: SealFolder,
    private readonly key: SealKey,
    private readonly time: TimeSource,
  ) {}

  /**
   * Makes the seal of a day, unless there is one of it. Days that were missed are in it, for it begins where the last one
   * ended.
   * @param day the house's local day now, `2026-03-02`
   */
  async daily(day: string): Promise<SignedSeal | undefined> {
    const noted = await this.book.latest();
    if (noted && noted.seal.day >= day) return undefined;
    const last = await this.last(noted);
    return last?.isOnDisk && last.seal && last.seal.day >= day ? undefined : this.after(last, day);
  }

  /** Makes a seal now. Nothing when somebody else made one meanwhile. */
  async now(day: string): Promise<SignedSeal | undefined> {
    return this.after(await this.last(await this.book.latest()), day);
  }

  /** When the newest seal was made, epoch milliseconds, as far as the database has noted it. */
  async newestMadeAt(): Promise<number | undefined> {
    return (await this.book.latest())?.seal.madeAt;
  }

  private async after(last: LastSeal | undefined, day: string): Promise<SignedSeal | undefined> {
    const number = (last?.number ?? 0) + 1;
    const madeAt = this.time.now();
    // What is not on disk any more is sealed anew.
    const since = last?.isOnDisk && last.seal ? last.seal.madeAt - tolerance : 0;
    const previous = last?.seal ? hashOfSeal(last.seal) : noSeal;
    const rules = (await this.walk.ruleBook()).at(-1);
    const purges = (await this.walk.purgeLog()).at(-1);
    const signed = await this.folder.write(number, this.headsSince(since, madeAt), async (heads, root) =>
      this.key.sign({
        format: 1,
        number,
        day,
        madeAt,
        complaints: await this.walk.count(),
        heads,
        root,
        ...(rules && { rules: { entries: rules.sequence, hash: rules.hash } }),
        ...(purges && { purges: { entries: purges.sequence, hash: purges.hash } }),
        previous,
      }),
    );
    if (signed) await this.book.note(signed);
    return signed;
  }

  /** Looks twice: a complaint that is changed while it waits for its turn may come to stand where we have been. */
  private async *headsSince(since: number, madeAt: number): AsyncIterable<SealedHead> {
    const recent = new Set<string>();
    for await (const head of this.walk.headsSince(since)) {
      if (head.changedAt >= madeAt - tolerance) recent.add(head.hash);
      yield head;
    }
    for await (const head of this.walk.headsSince(Math.max(since, madeAt - tolerance))) {
      if (!recent.has(head.hash)) yield head;
    }
  }

  /** The newest that is on disk or in the database, wherever somebody has taken it away. */
  private async last(noted: SignedSeal | undefined): Promise<LastSeal | undefined> {
    const number = (await this.folder.numbers()).at(-1) ?? 0;
    if (noted && noted.seal.number > number) return { number: noted.seal.number, seal: noted.seal, isOnDisk: false };
    if (number === 0) return undefined;
    const { signed, isWhole } = await this.folder.read(number);
    const isOnDisk = isWhole && signed?.seal.number === number;
    if (isOnDisk) {
      // Whoever wrote it may have died before it was noted.
      await this.book.note(signed);
      return { number, seal: signed.seal, isOnDisk };
    }
    return { number, ...(noted?.seal.number === number && { seal: noted.seal }), isOnDisk };
  }
}
