import type { Readable } from 'node:stream';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import { Sessions, tokenHashOf } from '#people/sessions.js';
import type { ActingMember } from '#people/acting-member.js';
import type { LiveBatch, LiveListener } from '#platform/live-feed.js';
import { LiveFeed } from '#platform/live-feed.js';
import { LiveAudience, sessionsEndedIn } from './live-audience.js';
import { LiveConnection } from './live-connection.js';
import { NoRoomToListen, TooManyListening } from './live.errors.js';

/** Milliseconds between two signs of life; proxies close what is silent for half a minute. */
const heartbeat = 20_000;

/** Windows that one person has open, and browsers that one process serves. */
export const mostForOne = 20;
const mostForAll = 2000;

interface Reader {
  readonly token: string;
  readonly tokenHash: string;
  member: ActingMember;
}

/** Everybody who listens to this process. A session that ends, here or in another process, is not told anything more. */
@Injectable()
export class LiveConnections implements LiveListener, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(LiveConnections.name);
  private readonly open = new Map<LiveConnection, Reader>();
  private isLeaving = false;
  private stopFollowing: (() => void) | undefined;
  private timer: NodeJS.Timeout | undefined;
  private beating: Promise<void> | undefined;

  constructor(
    private readonly feed: LiveFeed,
    private readonly audience: LiveAudience,
    private readonly sessions: Sessions,
  ) {}

  onApplicationBootstrap(): void {
    this.stopFollowing = this.feed.follow(this);
    this.timer = setInterval(() => {
      this.beating ??= this.beat().finally(() => (this.beating = undefined));
    }, heartbeat);
  }

  beforeApplicationShutdown(): void {
    this.isLeaving = true;
    clearInterval(this.timer);
    this.stopFollowing?.();
    for (const connection of this.open.keys()) connection.end('stopping');
  }

  /**
   * What this person may know of, from now on or from where the browser left.
   * @throws TooManyListening, NoRoomToListen
   */
  listen(member: ActingMember, token: string, left?: string): Readable {
    if (this.isLeaving || this.open.size >= mostForAll) throw new NoRoomToListen();
    if ([...this.open.values()].filter((one) => one.member.id === member.id).length >= mostForOne)
      throw new TooManyListening(mostForOne);
    const reader: Reader = { token, tokenHash: tokenHashOf(token), member };
    const connection = new LiveConnection(
      (batch) => Promise.resolve(this.audience.changesFor(reader.member, batch)),
      (error) => this.logger.error(error),
    );
    this.open.set(connection, reader);
    connection.stream.once('close', () => this.open.delete(connection));
    const position = this.feed.position();
    if (left === undefined) connection.begin(position);
    else connection.goOn(left, position, this.feed.since(left));
    return connection.stream;
  }

  batch(batch: LiveBatch): void {
    const ended = new Set(sessionsEndedIn(batch));
    for (const [connection, { tokenHash }] of this.open) {
      if (ended.has(tokenHash)) connection.end('signed-out');
      else connection.tell(batch);
    }
  }

  away(): void {
    for (const connection of this.open.keys()) connection.away();
  }

  missed(position: string): void {
    for (const connection of this.open.keys()) connection.reload(position);
  }

  /** Gives everybody a sign of life, and looks whether they are still who they were: sessions expire, roles change. */
  async beat(): Promise<void> {
    for (const [connection, reader] of [...this.open]) {
      try {
        const member = await this.sessions.memberOf(reader.token);
        if (!member) {
          connection.end('signed-out');
          continue;
        }
        reader.member = member;
      } catch (error) {
        // Without the database nobody can be judged anew; it is asked again at the next beat.
        this.logger.warn(error);
      }
      connection.beat();
    }
  }
}
