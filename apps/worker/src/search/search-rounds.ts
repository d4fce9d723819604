import { Injectable } from '@nestjs/common';
import { Rounds } from '../rounds.js';
import { FeedSearch } from './feed-search.js';

/** Milliseconds between two rounds. */
const interval = 1000;

/** Keeps the search index up with what happens. */
@Injectable()
export class SearchRounds extends Rounds {
  constructor(private readonly feed: FeedSearch) {
    super(interval);
  }

  protected override async round(): Promise<void> {
    await this.feed.round();
  }
}
