import { Injectable } from '@nestjs/common';
import type { Rebuild } from '#search/feed-progress.js';
import { FeedProgress } from '#search/feed-progress.js';
import type { IndexSize } from '#search/index-upkeep.js';
import { IndexUpkeep } from '#search/index-upkeep.js';

/** How the search index is. */
export interface SearchState extends IndexSize {
  /** `behind` when it has not had everything for some minutes. */
  readonly status: 'up' | 'behind';
  /** When it last had everything, epoch milliseconds. */
  readonly caughtUpAt?: number;
  /** The last time that it was, or is, made anew. */
  readonly rebuild?: Omit<Rebuild, 'from'>;
}

/** Milliseconds after which an index that does not have everything is behind. */
const patience = 3 * 60_000;

/** Looks how the search index is. */
@Injectable()
export class ReadSearchState {
  constructor(
    private readonly upkeep: IndexUpkeep,
    private readonly progress: FeedProgress,
  ) {}

  async at(now: number): Promise<SearchState> {
    const [size, caughtUpAt, rebuild] = await Promise.all([
      this.upkeep.size(),
      this.progress.caughtUpAt(),
      this.progress.rebuild(),
    ]);
    const { from: _place, ...shown } = rebuild ?? {};
    return {
      ...size,
      status: caughtUpAt !== undefined && now - caughtUpAt <= patience ? 'up' : 'behind',
      ...(caughtUpAt !== undefined && { caughtUpAt }),
      ...(rebuild && { rebuild: { ...shown, askedAt: rebuild.askedAt } }),
    };
  }
}
