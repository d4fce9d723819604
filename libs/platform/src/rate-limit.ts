import type { KeyObject } from 'node:crypto';
import { createHmac } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import { SecretKey } from './secret-key.js';
import { TimeSource } from './time-source.js';

/** What the key of this file is derived for (`SecretKey.derive`). */
const purpose = 'rate-limit';

/**
 * Counts what comes from where, for all processes together, in Redis. Who it was stands there as a keyed hash, and only
 * for the length of the window.
 */
@Injectable()
export class RateLimit {
  private readonly logger = new Logger(RateLimit.name);
  private readonly key: KeyObject;

  constructor(
    private readonly redis: Redis,
    private readonly time: TimeSource,
    secret: SecretKey,
  ) {
    this.key = secret.derive(purpose);
  }

  /**
   * Counts one more, and gives how many there were in this window with it; with `more` 0 it only looks.
   * While Redis is away nothing is counted and the answer is 0: a limit may fail, a complaint may not.
   */
  async count(what: string, who: string, seconds: number, more = 1): Promise<number> {
    const window = Math.floor(this.time.now() / 1000 / seconds);
    const name = createHmac('sha256', this.key)
      .update(JSON.stringify([what, who]))
      .digest('base64url')
      .slice(0, 22);
    const counter = `redress-limit-${what}-${window}-${name}`;
    try {
      const answers = await this.redis.multi().incrby(counter, more).expire(counter, seconds).exec();
      return Number(answers?.[0]?.[1] ?? 0);
    } catch (error) {
      this.logger.warn(
        `Nothing is counted while Redis is away: ${error instanceof Error ? error.message : 'no answer'}`,
      );
      return 0;
    }
  }
}
