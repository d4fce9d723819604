import { Injectable, Logger } from '@nestjs/common';
import { isDatabaseAway } from '#platform/is-database-away.js';
import { TimeSource } from '#platform/time-source.js';
import type { Rebuild } from '#search/feed-progress.js';
import { FeedProgress } from '#search/feed-progress.js';
import type { Subject } from '#search/index-upkeep.js';
import { IndexUpkeep } from '#search/index-upkeep.js';
import { SearchIndex } from '#search/search-index.js';
import { FeedSources } from './feed-sources.js';
import { TakeOver } from './take-over.js';

/** Complaints, files or mails in one round; between two rounds others get their turn. */
const most = 100;

/** What was changed so long after the beginning is put behind it by whoever follows changes. Milliseconds. */
const overlap = 15_000;

/** Something to be put in once more. */
interface Turn {
  readonly id: string;
  readonly at: number;
  readonly take: () => Promise<void>;
}

/**
 * Makes the search index anew, a little in every round, while it is searched and goes on being filled. How far it is stands in
 * the database, so that whichever worker is next goes on there.
 */
@Injectable()
export class RebuildSearch {
  private readonly logger = new Logger(RebuildSearch.name);

  constructor(
    private readonly index: SearchIndex,
    private readonly upkeep: IndexUpkeep,
    private readonly progress: FeedProgress,
    private readonly sources: FeedSources,
    private readonly takeOver: TakeOver,
    private readonly time: TimeSource,
  ) {}

  /** Goes on with what was asked for, if anything was; gives how many complaints, files and mails that were. */
  async round(): Promise<number> {
    const rebuild = await this.progress.rebuild();
    if (!rebuild || rebuild.finishedAt !== undefined) return 0;
    const { from, startedAt, done = 0 } = rebuild;
    if (from === undefined || startedAt === undefined) return this.begin(rebuild);
    const until = startedAt + overlap;
    const count =
      (await this.some('complaintsAnew', until, (since) => this.complaintsSince(since))) ||
      (await this.some('customersAnew', until, (since) => this.customersSince(since))) ||
      (await this.some('mailsAnew', until, (since) => this.mailsSince(since))) ||
      (await this.leftBehind(from));
    if (count > 0) {
      await this.progress.noteRebuild({ ...rebuild, done: done + count });
      return count;
    }
    await this.upkeep.dropBefore(from);
    await this.progress.noteRebuild({ ...rebuild, finishedAt: this.time.now() });
    this.logger.log(`the search index was made anew: ${done} complaints, customers' files and mails put aside`);
    return 0;
  }

  private async begin(rebuild: Rebuild): Promise<number> {
    for (const what of ['complaintsAnew', 'customersAnew', 'mailsAnew']) await this.progress.note(what, 0);
    const { walk, customers, suspended } = this.sources;
    const counts = await Promise.all([walk.count(), customers.count(), suspended.count()]);
    const from = await this.upkeep.begin();
    await this.progress.noteRebuild({
      ...rebuild,
      from,
      startedAt: this.time.now(),
      done: 0,
      total: counts.reduce((sum, one) => sum + one, 0),
    });
    return 0;
  }

  private async some(what: string, until: number, since: (instant: number) => AsyncIterable<Turn>): Promise<number> {
    let count = 0;
    let last: number | undefined;
    for await (const turn of since(await this.progress.takenOver(what))) {
      // What changed in the same instant is taken together, so that the next round begins after it.
      if (turn.at > until || (count >= most && turn.at !== last)) break;
      await this.attempt(turn);
      last = turn.at;
      count += 1;
    }
    if (last !== undefined) await this.progress.note(what, last + 1);
    return count;
  }

  /** What no walk came by: of a complaint that is no more, or that could not be taken. */
  private async leftBehind(from: number): Promise<number> {
    const left = await this.upkeep.leftBefore(from, most);
    for (const { id, is } of left) await this.attempt({ id, at: 0, take: () => this.takeAnew(id, is) });
    const still = await this.upkeep.leftBefore(from, most);
    const stuck = still.filter(({ id }) => left.some((one) => one.id === id));
    for (const { id } of stuck) await this.index.replace(id, []);
    return left.length;
  }

  private takeAnew(id: string, is: Subject['is']): Promise<void> {
    switch (is) {
      case 'complaint':
        return this.takeOver.complaint(id);
      case 'customer':
        return this.takeOver.customerOf(id);
      case 'mail':
        return this.takeOver.mail(id);
    }
  }

  /** One that cannot be read holds up no other. */
  private async attempt({ id, take }: Turn): Promise<void> {
    try {
      await take();
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      this.logger.error(error, `${id} cannot be searched`);
    }
  }

  private async *complaintsSince(instant: number): AsyncIterable<Turn> {
    for await (const { complaintId: id, changedAt: at } of this.sources.walk.headsSince(instant))
      yield { id, at, take: () => this.takeOver.complaint(id) };
  }

  private async *customersSince(instant: number): AsyncIterable<Turn> {
    for await (const customer of this.sources.customers.changedSince(instant))
      yield { id: customer.id, at: customer.updatedAt, take: () => this.takeOver.customer(customer) };
  }

  private async *mailsSince(instant: number): AsyncIterable<Turn> {
    for await (const { id, at } of this.sources.suspended.putAsideSince(instant))
      yield { id, at, take: () => this.takeOver.mail(id) };
  }
}
