import type { KeyObject } from 'node:crypto';
import { createSecretKey, hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Configuration } from './configuration.js';

/**
 * The one secret of an installation. It is never used itself: each purpose gets a key of its own, so that a signature
 * made for one is worth nothing for another (RFC 5869).
 */
@Injectable()
export class SecretKey {
  constructor(private readonly configuration: Configuration) {}

  /**
   * The key for a purpose, always the same for the same installation. It is made ready once: with bare bytes Node looks
   * at them anew for each signature, which takes five times as long as the signature.
   * @param purpose what it is for, such as `reply-address`; different words give unrelated keys
   * @param bytes its length
   */
  derive(purpose: string, bytes = 32): KeyObject {
    return createSecretKey(Buffer.from(hkdfSync('sha256', this.configuration.SECRET_KEY, 'redress', purpose, bytes)));
  }
}
