import type { KeyObject } from 'node:crypto';
import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SecretKey } from '#platform/secret-key.js';

/** Finds what is stored sealed: the same value always has the same index, and nobody can tell the value from it. */
@Injectable()
export class BlindIndex {
  private readonly key: KeyObject;

  constructor(secret: SecretKey) {
    this.key = secret.derive('blind-index');
  }

  /** @param kind what the value is, such as `email`: the same text as two kinds has two indexes */
  of(kind: string, value: string): string {
    return createHmac('sha256', this.key)
      .update(JSON.stringify([kind, value]))
      .digest('base64url');
  }
}
