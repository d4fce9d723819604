import type { KeyObject } from 'node:crypto';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Configuration } from '#platform/configuration.js';
import { SecretKey } from '#platform/secret-key.js';
import { TimeSource } from '#platform/time-source.js';
import { TrackingLinkStore } from './tracking-link.store.js';

/** What the key of this file is derived for (`SecretKey.derive`). */
const purpose = 'tracking-link';

/**
 * The customers' private links, one for each complaint. A link's token is 256 bits of an HMAC over the complaint and a
 * chance number that the database keeps: who has only the database, or only the secret, can make none. The database finds
 * a token by its hash, so it holds no token at all; and every letter can say the same link again.
 */
@Injectable()
export class TrackingLinks {
  private readonly key: KeyObject;

  constructor(
    private readonly store: TrackingLinkStore,
    private readonly time: TimeSource,
    secret: SecretKey,
  ) {
    this.key = secret.derive(purpose);
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
export function trackingAddress(portal: string, token: string): string {
  return `${portal.replace(/\/+$/, '')}/track#${token}`;
}

/** The text for whoever is not the customer: that there was a private link can still be read. */
export function hideTrackingTokens(text: string): string {
  return text.replace(/(\/track(?:#|%23))[\w-]{43}(?![\w-])/gi, '$1…');
}

function newChance(): string {
  return randomBytes(16).toString('base64url');
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
