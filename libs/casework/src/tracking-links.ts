import type { KeyObject } from 'node:crypto';
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Configuration } from '#platform/configuration.js';
import { SecretKey } from '#platform/secret-key.js';
import { TimeSource } from '#platform/time-source.js';
import { TrackingLinkStore } from './tracking-link.store.js';

/** What the key of this file is derived for (`SecretKey.derive`). */
const purpose = 'tracking-link';

/** The same for what shows that a link came by mail. */
const proofPurpose = 'tracking-link-by-mail';

/**
 * The customers' private links, one for each complaint. A link's token is 256 bits of an HMAC over the complaint and a
 * chance number that the database keeps: who has only the database, or only the secret, can make none. The database finds
 * a token by its hash, so it holds no token at all; and every letter can say the same link again.
 */
@Injectable()
export class TrackingLinks {
  private readonly key: KeyObject;
  private readonly proofKey: KeyObject;

  constructor(
    private readonly store: TrackingLinkStore,
    private readonly time: TimeSource,
    secret: SecretKey,
  ) {
    this.key = secret.derive(purpose);
    this.proofKey = secret.derive(proofPurpose);
  }

  /** The token of the link that is good now. Made when there is none yet. */
  async tokenOf(complaintId: string): Promise<string> {
    const existing = await this.store.find(complaintId);
    if (existing) return this.tokenFor(complaintId, existing.chance);
    const chance = newChance();
    const hash = hashOf(this.tokenFor(complaintId, chance));
    const isFirst = await this.store.addIfNone({ complaintId, chance, hash, issuedAt: this.time.now() });
    // Where somebody else was first, theirs is the one.
    const kept = isFirst ? undefined : await this.store.find(complaintId);
    return this.tokenFor(complaintId, kept?.chance ?? chance);
  }

  /** A new link; the one before opens nothing from now on. */
  async reissue(complaintId: string): Promise<string> {
    const chance = newChance();
    const token = this.tokenFor(complaintId, chance);
    await this.store.replace({ complaintId, chance, hash: hashOf(token), issuedAt: this.time.now() });
    return token;
  }

  /** The complaint that a token opens, or nothing. */
  async complaintOf(token: unknown): Promise<string | undefined> {
    // 256 bits in base64url; everything else is refused before anything is asked.
    if (typeof token !== 'string' || !/^[\w-]{43}$/.test(token)) return undefined;
    return (await this.store.findByHash(hashOf(token)))?.complaintId;
  }

  /**
   * What a link has besides its token where it is sent to this address and shown nowhere else: whoever brings it reads the
   * mail that goes there. It ends with the token. 132 bits.
   */
  proofOf(token: string, address: string): string {
    const whole = createHmac('sha256', this.proofKey).update(JSON.stringify([token, address.toLowerCase()]));
    return whole.digest('base64url').slice(0, 22);
  }

  /** Whether somebody brought that. */
  isProof(proof: string | undefined, token: string, address: string): boolean {
    const [brought, right] = [Buffer.from(proof ?? ''), Buffer.from(this.proofOf(token, address))];
    return brought.length === right.length && timingSafeEqual(brought, right);
  }

  private tokenFor(complaintId: string, chance: string): string {
    return createHmac('sha256', this.key)
      .update(JSON.stringify([complaintId, chance]))
      .digest('base64url');
  }
}

/** Where the portal is when nobody has said it. */
export function portalAddress({ PORTAL_URL, PORTAL_PORT }: Configuration): string {
  return PORTAL_URL ?? `http://127.0.0.1:${PORTAL_PORT}`;
}

/**
 * The address of the private link, as letters and the receipt say it: `link` of a letter's facts is
 * `trackingAddress(portalAddress(configuration), await links.tokenOf(complaint.id))`. What stands behind `#` never leaves
 * the browser by itself: no log and no referrer has it.
 */
export function trackingAddress(portal: string, token: string, proof?: string): string {
  return `${portal.replace(/\/+$/, '')}/track#${token}${proof === undefined ? '' : `.${proof}`}`;
}

/** What stands behind the `#` of a private link: the token, and the proof where it came by mail. */
export function partsOfLink(code: string): { readonly token: string; readonly proof?: string } {
  const [token = '', proof = ''] = code.split('.');
  return { token, ...(/^[\w-]{22}$/.test(proof) && { proof }) };
}

/** The text for whoever is not the customer: that there was a private link can still be read. */
export function hideTrackingTokens(text: string): string {
  return text.replace(/(\/track(?:#|%23))[\w-]{43}(?![\w-])(?:\.[\w-]{22})?/gi, '$1…');
}

function newChance(): string {
  return randomBytes(16).toString('base64url');
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
