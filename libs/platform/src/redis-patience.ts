import { Injectable, Logger } from '@nestjs/common';

/** Longer than this nobody waits for Redis, in milliseconds: what is handed to it stands in the database. */
const patience = 1000;

/** For so long after Redis did not answer nobody asks it, in milliseconds. */
const silence = 2000;

/** Redis did not answer, or did not lately and is not asked yet. */
export class RedisIsAway extends Error {
  override readonly name = 'RedisIsAway';
  constructor() {
    super('Redis does not answer.');
  }
}

/**
 * Asks Redis for what may fail without harm, and never waits long: one that hangs would otherwise hold up every request
 * and the very sweep that makes up for it. While it is away one in a while tries, and the others are told at once.
 */
@Injectable()
export class RedisPatience {
  private readonly logger = new Logger('Redis');
  private silentUntil = 0;

  /** @throws RedisIsAway, or what Redis says against it */
  async ask<T>(question: () => Promise<T>): Promise<T> {
    if (performance.now() < this.silentUntil) throw new RedisIsAway();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      // Where this process itself stood still so long, the answer lies there and is read before the next `setImmediate`.
      timer = setTimeout(() => setImmediate(() => reject(new RedisIsAway())), patience);
    });
    try {
      const answer = await Promise.race([question(), late]);
      if (this.silentUntil > 0) this.logger.log('Redis answers again');
      this.silentUntil = 0;
      return answer;
    } catch (error) {
      if (error instanceof RedisIsAway) this.keepSilent();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  private keepSilent(): void {
    if (this.silentUntil === 0)
      this.logger.warn(`Redis did not answer within ${patience} ms; the sweep goes on without`);
    this.silentUntil = performance.now() + silence;
  }
}
