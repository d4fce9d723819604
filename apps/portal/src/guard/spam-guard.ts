import { HttpException, HttpStatus, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RateLimit } from '#platform/rate-limit.js';
import type { AskedProof } from './proof.js';
import { Proof } from './proof.js';
import { whereFrom } from './where-from.js';

/** Seconds over which complaints are counted. */
const window = 600;

/** Complaints in that time: from where more come something is asked for, and in the end a pause. */
const many = { address: 5, network: 20 } as const;
const tooMany = { address: 30, network: 150 } as const;

/** Any other posts a minute from one address. */
const postsAMinute = 120;

/**
 * Keeps floods away without a third party, and without a riddle for people. Whoever sends no more than people do is never
 * asked anything. Suspicion never loses a complaint: it asks the browser for some work, or for a moment's patience.
 */
@Injectable()
export class SpamGuard {
  constructor(
    private readonly limits: RateLimit,
    private readonly proof: Proof,
  ) {}

  /**
   * May this complaint be taken now? If not yet, what is asked of the browser first.
   * @param trap what stands in the field that people do not see
   * @throws HttpException 429 when a flood comes from there
   */
  async judge(
    request: FastifyRequest,
    key: string,
    { trap, proof, ticket }: { readonly trap: string; readonly proof: string; readonly ticket: string },
  ): Promise<'welcome' | AskedProof> {
    const { address, network } = whereFrom(request);
    // A form that is sent again, by a double click or with its proof, is one complaint still.
    const more = (await this.limits.count('forms', key, window)) > 1 ? 0 : 1;
    const [fromAddress, fromNetwork] = await Promise.all([
      this.limits.count('complaints-address', address, window, more),
      this.limits.count('complaints-network', network, window, more),
    ]);
    if (fromAddress > tooMany.address || fromNetwork > tooMany.network) throw tooManyRequests();
    if (trap === '' && fromAddress <= many.address && fromNetwork <= many.network) return 'welcome';
    return (await this.proof.isGood(key, proof, ticket)) ? 'welcome' : this.proof.ask(key);
  }

  /** @throws HttpException 429 when one address sends more than a person can, or tries more often than it needs to. */
  async pace(request: FastifyRequest, what: string, most = postsAMinute, seconds = 60): Promise<void> {
    const { address } = whereFrom(request);
    if ((await this.limits.count(what, address, seconds)) > most) throw tooManyRequests();
  }
}

function tooManyRequests(): HttpException {
  return new HttpException('Too many requests from there.', HttpStatus.TOO_MANY_REQUESTS);
}
