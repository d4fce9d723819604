import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import { readConfiguration } from './configuration.js';
import type { LiveBatch, LiveListener, LiveMessage } from './live-feed.js';
import { isLater } from './live-feed.js';
import { RedisLiveFeed } from './redis-live-feed.js';
import { OwnRedis } from './redis-server.story.js';
import { testDatabase, testSecret } from '../../../test/support/test-stores.js';

/** Writes down what it hears, and says when it has heard it. */
class Ear implements LiveListener {
  readonly heard: string[] = [];
  readonly batches: LiveBatch[] = [];
  private waiting: (() => void)[] = [];

  batch(batch: LiveBatch): void {
    this.batches.push(batch);
    this.note(...batch.messages.map(({ topic }) => topic));
  }

  away(): void {
    this.note('(away)');
  }

  missed(): void {
    this.note('(missed)');
  }

  async until(word: string): Promise<void> {
    while (!this.heard.includes(word)) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private note(...words: string[]): void {
    this.heard.push(...words);
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('The live feed', () => {
  const redis = new OwnRedis();
  const feeds: RedisLiveFeed[] = [];
  beforeAll(async () => {
    Logger.overrideLogger(['fatal']);
    await redis.start();
  });
  afterEach(async () => {
    await Promise.all(feeds.splice(0).map((feed) => feed.beforeApplicationShutdown()));
  });
  afterAll(() => redis.remove());

  function feedOf(database: string): RedisLiveFeed {
    const configuration = readConfiguration({
      MONGODB_URI: database,
      REDIS_URL: redis.address,
      SECRET_KEY: testSecret,
      NODE_ENV: 'test',
    });
    const feed = new RedisLiveFeed(configuration);
    feeds.push(feed);
    return feed;
  }

  /** Listens, and gives the ear when it hears. */
  async function listen(feed: RedisLiveFeed, teller: RedisLiveFeed): Promise<Ear> {
    const ear = new Ear();
    feed.follow(ear);
    await until(() => feed.position() !== undefined);
    teller.tell({ topic: 'are you there' });
    await ear.until('are you there');
    ear.heard.length = 0;
    return ear;
  }

  it('tells every process, in the order in which one has told it, and each message once', async () => {
    const database = testDatabase();
    const [teller, one, other] = [feedOf(database), feedOf(database), feedOf(database)];
    const ears = [await listen(one, teller), await listen(other, teller)];
    const topics = Array.from({ length: 1000 }, (_, number) => `message ${number}`);
    for (const topic of topics) teller.tell({ topic });
    teller.tell({ topic: 'last' });
    for (const ear of ears) {
      await ear.until('last');
      expect(ear.heard.filter((word) => word.startsWith('message'))).toEqual(topics);
    }
  });

  it('says to whoever comes back what was told meanwhile, and nothing when it cannot say that for certain', async () => {
    const database = testDatabase();
    const [teller, feed] = [feedOf(database), feedOf(database)];
    const ear = await listen(feed, teller);
    const left = feed.position()!;
    teller.tell({ topic: 'one' });
    await ear.until('one');
    teller.tell({ topic: 'two' });
    await ear.until('two');
    const topics = (batches?: readonly LiveBatch[]): string[] | undefined =>
      batches?.flatMap(({ messages }) => messages.map((message: LiveMessage) => message.topic));
    expect(topics(await teller.since(left))).toEqual(['one', 'two']);
    expect(topics(await teller.since(ear.batches.at(-1)!.id))).toEqual([]);
    expect(await teller.since('1-0')).toBeUndefined();
    for (const id of ['', '$', 'abc', '+', '1-1; flushall', '99999999999999999999-1'])
      expect(await teller.since(id)).toBeUndefined();
  });

  it('says when it hears to whoever was there before it did, who has not been told anything yet', async () => {
    const feed = feedOf(testDatabase());
    const ear = new Ear();
    feed.follow(ear);
    expect(feed.position()).toBeUndefined();
    await ear.until('(missed)');
    expect(feed.position()).toBeDefined();
  });

  it('says that it is away, and that something was missed once it is back', async () => {
    const database = testDatabase();
    const [teller, feed] = [feedOf(database), feedOf(database)];
    const ear = await listen(feed, teller);
    await redis.kill();
    await ear.until('(away)');
    expect(feed.position()).toBeUndefined();
    teller.tell({ topic: 'told to nobody' });
    expect(await teller.since('1-0')).toBeUndefined();
    await redis.start();
    await ear.until('(missed)');
    // What is told together with the word of a loss is part of what must be looked up anew.
    await until(() => {
      teller.tell({ topic: 'here again' });
      return ear.heard.includes('here again');
    });
    expect(ear.heard).not.toContain('told to nobody');
  });

  it('says that something was missed when one process could not tell it', async () => {
    const database = testDatabase();
    const [teller, feed] = [feedOf(database), feedOf(database)];
    const ear = await listen(feed, teller);
    const control = new Redis({ path: redis.address.slice('unix:'.length) });
    await control.config('SET', 'maxmemory', '1');
    teller.tell({ topic: 'told to nobody' });
    // Only the refusal of a full Redis makes it a loss; then there is room again.
    await until(async () => /errorstat_OOM/.test(await control.info('errorstats')));
    await control.config('SET', 'maxmemory', '0');
    await ear.until('(missed)');
    teller.tell({ topic: 'here again' });
    await ear.until('here again');
    expect(ear.heard).toEqual(['(missed)', 'here again']);
    control.disconnect();
  });

  it('knows which id comes later', () => {
    expect(isLater('2-0', '1-9')).toBe(true);
    expect(isLater('1-10', '1-9')).toBe(true);
    expect(isLater('1-9', '1-9')).toBe(false);
    expect(isLater('9-0', '10-0')).toBe(false);
  });
});
