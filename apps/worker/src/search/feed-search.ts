import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { SuspendedChange } from '#intake/suspended-mails.js';
import { FeedProgress } from '#search/feed-progress.js';
import { SearchIndex } from '#search/search-index.js';
import { isDatabaseAway } from '#platform/is-database-away.js';
import { TimeSource } from '#platform/time-source.js';
import { FeedSources } from './feed-sources.js';
import { RebuildSearch } from './rebuild-search.js';
import { TakeOver } from './take-over.js';

/** Milliseconds for which whoever fills the index goes on doing it, so that another takes over when it dies. */
const term = 60_000;

/** What was changed shortly before is looked at again: a change may be seen after a later one. Milliseconds. */
const overlap = 15_000;

/** Changes of one kind in one round; between two rounds others get their turn. */
const most = 200;

/** Milliseconds between two notes that nothing was left. */
const often = 10_000;

/** A change as it is told. */
interface Change {
  readonly id: string;
  readonly version: number;
  readonly at: number;
  readonly take: () => Promise<void>;
}

/**
 * The one place that fills the search index: it follows what was changed in the database, from the very first complaint on,
 * so nothing has to tell it and an index that was emptied fills again by itself.
 */
@Injectable()
export class FeedSearch {
  private readonly logger = new Logger(FeedSearch.name);
  private readonly holder = randomUUID();
  /** What was taken over since the overlap began, by its id: the version and the instant of the change. */
  private readonly taken = new Map<string, { readonly version: number; readonly at: number }>();

  private notedAt = -Infinity;
  private heldAt = -Infinity;

  constructor(
    private readonly index: SearchIndex,
    private readonly progress: FeedProgress,
    private readonly sources: FeedSources,
    private readonly taking: TakeOver,
    private readonly rebuilding: RebuildSearch,
    private readonly time: TimeSource,
  ) {}

  /** Takes over what was changed; gives how many complaints, files and mails that were. Nothing while another process does it. */
  async round(): Promise<number> {
    const now = this.time.now();
    if (!(await this.hold(now))) return 0;
    const { suspended } = this.sources;
    const counts = [
      await this.follow('complaints', (since) => this.complaintsSince(since)),
      await this.follow('customers', (since) => this.customersSince(since)),
      await this.follow('mails', (since) => this.mails('mails', suspended.putAsideSince(since))),
      await this.follow('decisions', (since) => this.mails('decisions', suspended.decidedSince(since))),
    ];
    await this.rebuilding.round();
    await this.index.closeBlocks();
    if (counts.every((count) => count < most)) await this.noteCaughtUp(now);
    return counts.reduce((sum, count) => sum + count, 0);
  }

  private async noteCaughtUp(now: number): Promise<void> {
    if (now - this.notedAt < often) return;
    await this.progress.noteCaughtUp(now);
    this.notedAt = now;
  }

  private async follow(what: string, changesSince: (instant: number) => AsyncIterable<Change>): Promise<number> {
    const since = (await this.progress.takenOver(what)) - overlap;
    let until: number | undefined;
    let count = 0;
    for await (const change of changesSince(since)) {
      // A complaint with many files takes long; who is no longer the one that fills it writes over nobody's newer words.
      if (!(await this.stillHolds())) break;
      until = change.at;
      if (this.taken.get(change.id)?.version === change.version) continue;
      await this.takeOver(change);
      count += 1;
      if (count === most) break;
    }
    if (until !== undefined) await this.progress.note(what, until);
    for (const [id, { at }] of this.taken) if (id.startsWith(`${what} `) && at < since) this.taken.delete(id);
    return count;
  }

  private async hold(now: number): Promise<boolean> {
    this.heldAt = now;
    return this.progress.hold(this.holder, now, now + term);
  }

  private async stillHolds(): Promise<boolean> {
    const now = this.time.now();
    return now - this.heldAt < term / 4 || this.hold(now);
  }

  /** One that cannot be read holds up no other. */
  private async takeOver({ id, version, at, take }: Change): Promise<void> {
    try {
      await take();
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      this.logger.error(error, `${id} cannot be searched`);
    }
    this.taken.set(id, { version, at });
  }

  private async *complaintsSince(instant: number): AsyncIterable<Change> {
    for await (const { complaintId, sequence, changedAt } of this.sources.walk.headsSince(instant))
      yield {
        id: `complaints ${complaintId}`,
        version: sequence,
        at: changedAt,
        take: () => this.taking.complaint(complaintId),
      };
  }

  private async *customersSince(instant: number): AsyncIterable<Change> {
    for await (const customer of this.sources.customers.changedSince(instant)) {
      const { id, version, updatedAt } = customer;
      yield { id: `customers ${id}`, version, at: updatedAt, take: () => this.taking.customer(customer) };
    }
  }

  private async *mails(what: string, changes: AsyncIterable<SuspendedChange>): AsyncIterable<Change> {
    for await (const { id, at } of changes)
      yield { id: `${what} ${id}`, version: at, at, take: () => this.taking.mail(id) };
  }
}
