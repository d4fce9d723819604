import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { IntakeOutcome } from '#intake/intake-record.js';
import { IntakeLedger } from '#intake/intake-record.js';
import { SuspendedMails } from '#intake/suspended-mails.js';
import { OutgoingMails } from '#notifications/outgoing-mails.js';
import { SweepHeartbeat } from '#platform/sweep-heartbeat.js';
import { TimeSource } from '#platform/time-source.js';
import { FeedProgress } from '#search/feed-progress.js';
import type { Readings } from '#watch/readings.js';
import { Watch } from '#watch/watch.js';
import { Needs } from '../access/needs.js';
import type { QueueFigures } from './bullmq-queue-figures.js';
import { ReadQueues } from './bullmq-queue-figures.js';
import type { SearchState } from './search-state.js';
import { ReadSearchState } from './search-state.js';

/** What goes on behind the complaints, as whoever runs it sees it. Instants are epoch milliseconds, ages milliseconds. */
export interface OperationsView {
  readonly checkedAt: number;
  readonly mail: {
    /** What became of everything that ever came in. */
    readonly received: Readonly<Record<IntakeOutcome, number>>;
    readonly unplaced: number;
    readonly waiting: number;
    readonly failed: number;
  };
  readonly readings: Readings;
  readonly sweptAt?: number;
  readonly search: SearchState;
  /** Nothing while Redis does not answer. */
  readonly queues?: readonly QueueFigures[];
}

/** Whether everything that happens later happens. */
@Controller('api/operations')
@Needs('operations.look')
export class OperationsController {
  constructor(
    private readonly ledger: IntakeLedger,
    private readonly suspended: SuspendedMails,
    private readonly outgoing: OutgoingMails,
    private readonly heartbeat: SweepHeartbeat,
    private readonly watch: Watch,
    private readonly search: ReadSearchState,
    private readonly feed: FeedProgress,
    private readonly queues: ReadQueues,
    private readonly time: TimeSource,
  ) {}

  @Get()
  async show(): Promise<OperationsView> {
    const now = this.time.now();
    const [received, unplaced, { waiting, failed }, { readings }, sweptAt, search, queues] = await Promise.all([
      this.ledger.count(),
      this.suspended.countOpen(),
      this.outgoing.counts(),
      this.watch.show(),
      this.heartbeat.last(),
      this.search.at(now),
      this.queues.read(),
    ]);
    return {
      checkedAt: now,
      mail: { received, unplaced, waiting, failed },
      readings,
      ...(sweptAt !== undefined && { sweptAt }),
      search,
      ...(queues && { queues }),
    };
  }

  /** While one is under way it is that one. */
  @Post('search/rebuild')
  @Needs('operations.act')
  @HttpCode(202)
  async rebuild(): Promise<SearchState> {
    const now = this.time.now();
    await this.feed.askForRebuild(now);
    return this.search.at(now);
  }
}
