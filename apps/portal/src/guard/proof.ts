import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Challenge, Payload } from 'altcha-lib';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { SecretKey } from '#platform/secret-key.js';
import { TimeSource } from '#platform/time-source.js';

/** What the key of this file is derived for (`SecretKey.derive`). */
const purpose = 'form-proof';

/** The beginning that a hash must have: some 65,000 tries, about a second of a phone. */
const keyPrefix = '0000';

/** How long a challenge can be answered, and how long a browser without script waits, in milliseconds. */
const lifetime = 3_600_000;
export const patience = 20_000;

/** What is asked of a browser under suspicion. */
export interface AskedProof {
  /** For the page's script: a proof of work (ALTCHA), as JSON. */
  readonly challenge: string;
  /** For a browser without script: good after a while, and for this form alone. */
  readonly ticket: string;
}

/** Makes and checks the little work, or the little patience, that is asked under suspicion. Nothing is stored for it. */
@Injectable()
export class Proof {
  private readonly secret: string;

  constructor(
    secret: SecretKey,
    private readonly time: TimeSource,
  ) {
    this.secret = secret.derive(purpose).export().toString('hex');
  }

  async ask(formKey: string): Promise<AskedProof> {
    const now = this.time.now();
    const challenge = await createChallenge({
      algorithm: 'SHA-256',
      cost: 1,
      deriveKey,
      keyPrefix,
      data: { form: formKey, until: now + lifetime },
      hmacSignatureSecret: this.secret,
    });
    const from = now + patience;
    return { challenge: JSON.stringify(challenge), ticket: `${from}.${this.sign(formKey, from)}` };
  }

  /** True when the work was done for this form, or its time was waited for. */
  async isGood(formKey: string, proof: string, ticket: string): Promise<boolean> {
    return this.isTicket(formKey, ticket) || (await this.isWork(formKey, proof));
  }

  private async isWork(formKey: string, proof: string): Promise<boolean> {
    const payload = payloadOf(proof);
    const { form, until } = payload?.challenge.parameters.data ?? {};
    if (!payload || form !== formKey || typeof until !== 'number' || until < this.time.now()) return false;
    const { verified } = await verifySolution({ ...payload, deriveKey, hmacSignatureSecret: this.secret });
    return verified;
  }

  private isTicket(formKey: string, ticket: string): boolean {
    const [from = '', signature = ''] = ticket.split('.');
    if (!/^\d{1,15}$/.test(from)) return false;
    const wanted = Buffer.from(this.sign(formKey, Number(from)));
    const given = Buffer.from(signature);
    const now = this.time.now();
    return (
      wanted.length === given.length &&
      timingSafeEqual(wanted, given) &&
      now >= Number(from) &&
      now < Number(from) + lifetime
    );
  }

  private sign(formKey: string, from: number): string {
    return createHmac('sha256', this.secret)
      .update(JSON.stringify([formKey, from]))
      .digest('base64url');
  }
}

function payloadOf(proof: string): Payload | undefined {
  if (proof === '' || proof.length > 5_000) return undefined;
  try {
    const payload = JSON.parse(proof) as { challenge?: Partial<Challenge>; solution?: { counter?: unknown } } | null;
    const isWhole =
      typeof payload?.challenge?.parameters === 'object' &&
      typeof payload.challenge.signature === 'string' &&
      typeof payload.solution?.counter === 'number';
    return isWhole ? (payload as Payload) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
