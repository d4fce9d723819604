import { setTimeout as wait } from 'node:timers/promises';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import { Configuration } from './configuration.js';
import type { LiveBatch, LiveListener, LiveMessage } from './live-feed.js';
import { isLater, LiveFeed } from './live-feed.js';
import { redisAddress } from './redis.js';

/** Messages of this many milliseconds travel together, so that a burst of changes costs Redis little. */
const gathering = 20;

/** Batches that Redis keeps for those who come back; a few megabytes at most. */
const kept = 10_000;

/** The most that somebody who comes back is told one by one; after more it is quicker to look anew. */
const mostMissed = 500;

/** How long one reading waits for something to be told, and how long until a silent Redis counts as away, in milliseconds. */
const patience = 4000;
const silence = 8000;

/** Between two attempts to hear a Redis that is away, in milliseconds. */
const pause = 500;

/** A position in a Redis stream. */
const isId = /^\d{1,15}-\d{1,10}$/;

type Entry = [id: string, fields: string[]];

/** The id before the first. */
const beginning = '0-0';

/** Topic by which a process says that it could not tell something. */
const lost = 'lost';

/** The feed as a Redis stream: every process hears all of it, and its ids mean the same to each. */
@Injectable()
export class RedisLiveFeed extends LiveFeed implements BeforeApplicationShutdown {
  private readonly logger = new Logger(RedisLiveFeed.name);
  private readonly key: string;
  private readonly writer: Redis;
  private readonly reader: Redis;
  private readonly listeners = new Set<LiveListener>();
  private readonly leaving = new AbortController();
  private pending: LiveMessage[] = [];
  private telling: Promise<void> | undefined;
  /** Something could not be told; whoever listens hears that when it can. */
  private hasLost = false;
  private last = beginning;
  private state: 'unknown' | 'heard' | 'away' = 'unknown';
  private opened: Promise<void> | undefined;
  private hearing: Promise<void> | undefined;

  constructor(configuration: Configuration) {
    super();
    // Systems that share a Redis have databases of different names.
    this.key = `redress:live:${new URL(configuration.MONGODB_URI).pathname.slice(1)}`;
    const options = {
      ...redisAddress(configuration.REDIS_URL),
      lazyConnect: true,
      // What was asked of a connection that broke is answered at once, with the break.
      maxRetriesPerRequest: 0,
      enableOfflineQueue: false,
      autoResendUnfulfilledCommands: false,
      commandTimeout: silence,
    };
    this.writer = new Redis(options);
    this.reader = new Redis(options);
    // What is lacking is said where a command fails; the connection comes back by itself.
    for (const redis of [this.writer, this.reader])
      redis.on('error', (error: Error) => this.logger.debug(error.message));
  }

  override tell(message: LiveMessage): void {
    if (this.leaving.signal.aborted) return;
    this.pending.push(message);
    this.telling ??= this.tellSoon().finally(() => (this.telling = undefined));
  }

  override follow(listener: LiveListener): () => void {
    this.listeners.add(listener);
    this.hearing ??= this.hear();
    return () => void this.listeners.delete(listener);
  }

  override position(): string | undefined {
    return this.state === 'heard' ? this.last : undefined;
  }

  override async since(id: string): Promise<readonly LiveBatch[] | undefined> {
    if (!isId.test(id)) return undefined;
    try {
      await this.openWriter();
      if (!(await this.reaches(this.writer, id))) return undefined;
      const found = await this.writer.xrange(this.key, `(${id}`, '+', 'COUNT', mostMissed + 1);
      return found.length > mostMissed ? undefined : found.map(batchOf);
    } catch (error) {
      this.logger.warn(`live updates cannot be looked up: ${wordsOf(error)}`);
      return undefined;
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.leaving.abort();
    await this.telling;
    this.writer.disconnect();
    this.reader.disconnect();
    await this.hearing;
  }

  private async tellSoon(): Promise<void> {
    do {
      await this.rest(this.hasLost ? pause : gathering);
      await this.tellPending();
    } while (this.pending.length > 0 || (this.hasLost && !this.leaving.signal.aborted));
  }

  private async tellPending(): Promise<void> {
    const messages = this.hasLost ? [{ topic: lost }, ...this.pending] : this.pending;
    this.pending = [];
    try {
      await this.openWriter();
      await this.writer.xadd(this.key, 'MAXLEN', '~', kept, '*', 'm', JSON.stringify(messages));
      this.hasLost = false;
    } catch (error) {
      if (!this.hasLost) this.logger.warn(`live updates are held up: ${wordsOf(error)}`);
      this.hasLost = true;
    }
  }

  private async hear(): Promise<void> {
    while (!this.leaving.signal.aborted) {
      try {
        if (this.reader.status === 'wait') await this.reader.connect();
        if (this.state !== 'heard') await this.beginHearing();
        const found = await this.reader.xread('COUNT', 100, 'BLOCK', patience, 'STREAMS', this.key, this.last);
        for (const entry of found?.[0]?.[1] ?? []) this.pass(batchOf(entry));
      } catch (error) {
        if (this.leaving.signal.aborted) return;
        if (this.state !== 'away') this.fallSilent(error);
        await this.rest(pause);
      }
    }
  }

  /**
   * Goes on where it was interrupted if all of that is still there, else from now. Whoever was told that it is away, or came
   * before it heard anything at all, looks anew.
   */
  private async beginHearing(): Promise<void> {
    const [newest] = await this.reader.xrevrange(this.key, '+', '-', 'COUNT', 1);
    const goesOn = this.state === 'away' && (await this.reaches(this.reader, this.last));
    if (!goesOn) this.last = newest?.[0] ?? beginning;
    this.state = 'heard';
    for (const listener of this.listeners) listener.missed(this.last);
  }

  private fallSilent(error: unknown): void {
    this.state = 'away';
    this.logger.warn(`live updates are away: ${wordsOf(error)}`);
    for (const listener of this.listeners) listener.away();
  }

  private pass(batch: LiveBatch): void {
    this.last = batch.id;
    const hasGap = batch.messages.some(({ topic }) => topic === lost);
    for (const listener of this.listeners) {
      if (hasGap) listener.missed(batch.id);
      else listener.batch(batch);
    }
  }

  /** Whether everything that was told after this id is still there. */
  private async reaches(redis: Redis, id: string): Promise<boolean> {
    const [oldest] = await redis.xrange(this.key, '-', '+', 'COUNT', 1);
    return oldest ? !isLater(oldest[0], id) : id === beginning;
  }

  /** A connection that failed at first comes back by itself; until then its commands fail. */
  private async openWriter(): Promise<void> {
    this.opened ??= this.writer.connect().catch(() => undefined);
    await this.opened;
  }

  private async rest(milliseconds: number): Promise<void> {
    await wait(milliseconds, undefined, { signal: this.leaving.signal }).catch(() => undefined);
  }
}

function batchOf([id, fields]: Entry): LiveBatch {
  return { id, messages: JSON.parse(fields[1] ?? '[]') as LiveMessage[] };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
