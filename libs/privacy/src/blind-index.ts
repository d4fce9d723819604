import type { KeyObject } from 'node:crypto';
import { createHmac } from 'node:crypto';
import { domainToASCII } from 'node:url';
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

  /** The index of whoever sent a mail: an address is the same however its case and its domain are written. */
  ofSender(address: string): string {
    const at = address.lastIndexOf('@') + 1;
    return this.of('sender', `${address.slice(0, at)}${domainToASCII(address.slice(at))}`.toLowerCase());
  }
}
