import type { KeyObject } from 'node:crypto';
import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SecretKey } from '#platform/secret-key.js';
import { TimeSource } from '#platform/time-source.js';
import { TooManyTries } from './people.errors.js';

/** What is tried: the password of an account, a code, having a link sent to somebody; or whoever tries, from where. */
export type TriedWith = 'account' | 'code' | 'link' | 'address';

/** Tries that may follow each other at once, and then the pause after each more, doubled every time, in milliseconds. */
const freely: Readonly<Record<TriedWith, number>> = { account: 5, code: 5, link: 3, address: 50 };
const firstPause = 30_000;
const longestPause = 15 * 60_000;

/** A pause that has passed so long ago is forgotten with what led to it. */
const memory = 24 * 3_600_000;

export interface Tries {
  readonly count: number;
  /** Not before this instant the next one, epoch milliseconds. */
  readonly notBefore: number;
}

export abstract class SignInTriesStore {
  abstract find(key: string): Promise<Tries | undefined>;
  /** Counts one more, if nobody else has counted since; false if somebody has. */
  abstract count(key: string, before: number, next: Tries, forgetAt: number): Promise<boolean>;
  abstract forget(key: string): Promise<void>;
  /** Counts one less, and lets the next one come at once. */
  abstract uncount(key: string): Promise<void>;
}

/**
 * Slows guessing down. A try is counted before it is looked at, one after the other, so that two hundred at once are no more
 * tries than ten one by one. Nobody is locked out for good: the longest pause is a quarter of an hour. An account that does
 * not exist is counted like any other, so that a pause tells nothing.
 */
@Injectable()
export class SignInTries {
  private readonly key: KeyObject;

  constructor(
    private readonly store: SignInTriesStore,
    private readonly time: TimeSource,
    secret: SecretKey,
  ) {
    this.key = secret.derive('sign-in-tries');
  }

  /** @throws TooManyTries with when the next one may come */
  async begin(what: TriedWith, who: string): Promise<void> {
    const key = this.nameOf(what, who);
    const now = this.time.now();
    // Whoever is overtaken by another try looks again; so many overtake only whoever guesses in bulk.
    for (let attempt = 0; attempt < freely[what]; attempt += 1) {
      const before = (await this.store.find(key)) ?? { count: 0, notBefore: 0 };
      if (before.notBefore > now) throw new TooManyTries(before.notBefore - now);
      const count = before.count + 1;
      const pause = pauseAfter(count, freely[what]);
      // Without a pause no instant either: another's clock may have been read a moment later, and it would wait for nothing.
      const next = { count, notBefore: pause === 0 ? 0 : now + pause };
      if (await this.store.count(key, before.count, next, now + memory)) return;
    }
    throw new TooManyTries(firstPause);
  }

  /** They were who they said they were. */
  async succeeded(what: TriedWith, who: string): Promise<void> {
    await this.store.forget(this.nameOf(what, who));
  }

  /** This one was none of those that are counted against where it came from: a whole office may sign in from one address. */
  async giveBack(what: TriedWith, who: string): Promise<void> {
    await this.store.uncount(this.nameOf(what, who));
  }

  private nameOf(what: TriedWith, who: string): string {
    return createHmac('sha256', this.key)
      .update(JSON.stringify([what, who]))
      .digest('base64url');
  }
}

/** How long after the so-many-th try the next one has to wait, in milliseconds. */
export function pauseAfter(count: number, free: number): number {
  return count < free ? 0 : Math.min(firstPause * 2 ** (count - free), longestPause);
}
