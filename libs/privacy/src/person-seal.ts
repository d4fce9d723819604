import type { KeyObject } from 'node:crypto';
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import { readSealed, unreadableText, withTexts, writeSealed } from './sealed-text.js';

const vector = 12;
const tag = 16;

/**
 * Seals and opens texts with the key of one person (AES-256-GCM). The initialisation vector follows from the text, by an
 * HMAC under a second key: the same text of the same person always looks the same, so a history that is told again gives
 * the very bytes that are stored. Who has only the database learns nothing but that two texts of a person are equal.
 */
export class PersonSeal {
  // Key objects: Node makes one of bytes each time that they are used, which takes longer than the sealing itself.
  private readonly key: KeyObject;
  private readonly vectorKey: KeyObject;
  private readonly keyIdBytes: Buffer;

  constructor(
    readonly keyId: string,
    secret: Buffer,
  ) {
    const derived = (purpose: string): KeyObject =>
      createSecretKey(Buffer.from(hkdfSync('sha256', secret, keyId, purpose, 32)));
    this.key = derived('text');
    this.vectorKey = derived('vector');
    this.keyIdBytes = Buffer.from(keyId);
  }

  /** Nothing is sealed as nothing: that a field is empty is no secret. */
  seal(text: string): string {
    if (text === '') return text;
    const iv = createHmac('sha256', this.vectorKey).update(text).digest().subarray(0, vector);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv).setAAD(this.keyIdBytes);
    const bytes = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return writeSealed({ keyId: this.keyId, bytes });
  }

  /** Seals every text in a value. */
  sealAll<T>(value: T): T {
    return withTexts(value, (text) => this.seal(text));
  }

  /** The text again; any other than one of this person's sealed texts as it is. */
  open(text: string): string {
    const sealed = readSealed(text);
    return sealed?.keyId === this.keyId ? this.opened(sealed.bytes) : text;
  }

  /** Opens every text of this person in a value. */
  openAll<T>(value: T): T {
    return withTexts(value, (text) => this.open(text));
  }

  private opened(bytes: Buffer): string {
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, vector))
        .setAAD(this.keyIdBytes)
        .setAuthTag(bytes.subarray(-tag));
      return decipher.update(bytes.subarray(vector, -tag), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      // Somebody changed it in the database. The rest of the record can still be read; `verify` says what was changed.
      return unreadableText;
    }
  }
}
