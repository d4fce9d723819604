import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { Configuration } from '#platform/configuration.js';
import { RateLimit } from '#platform/rate-limit.js';
import { RedisIsAway, RedisPatience } from '#platform/redis-patience.js';
import { TimeSource } from '#platform/time-source.js';
import type { SignedInRequest } from '../acting.js';
import { TooManyChanges } from './access.errors.js';

/** Seconds over which requests are counted. */
const window = 60;

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A search only reads, while somebody types; it is a POST because what is typed may stand in no log. */
const search = '/api/search';

/**
 * Nobody changes more within a minute than `STAFF_CHANGES_A_MINUTE`, at however many processes at once: a key that got into
 * the wrong hands, or a page gone mad, is slowed down before it has done everything. It stands behind the guard that knows who asks.
 */
@Injectable()
export class PaceGuard implements CanActivate {
  constructor(
    private readonly limits: RateLimit,
    private readonly patience: RedisPatience,
    private readonly time: TimeSource,
    private readonly configuration: Configuration,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { method, acting, routeOptions } = context.switchToHttp().getRequest<Partial<SignedInRequest>>();
    if (!acting || reads.has(method ?? '') || routeOptions?.url === search) return true;
    const most = this.configuration.STAFF_CHANGES_A_MINUTE;
    if ((await this.count(acting.id)) > most) throw new TooManyChanges(most, this.secondsLeft());
    return true;
  }

  /** While Redis is away nobody is counted: work may not stand still for a limit. */
  private async count(who: string): Promise<number> {
    try {
      return await this.patience.ask(() => this.limits.count('staff-changes', who, window));
    } catch (error) {
      if (error instanceof RedisIsAway) return 0;
      throw error;
    }
  }

  private secondsLeft(): number {
    return window - (Math.floor(this.time.now() / 1000) % window);
  }
}
