import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import type { TransformCallback } from 'node:stream';
import { Transform } from 'node:stream';

const vector = 12;
const tag = 16;

/** Seals what passes with a key that seals nothing else: initialisation vector, ciphertext, tag (AES-256-GCM). */
export function sealing(key: Buffer): Transform {
  const iv = randomBytes(vector);
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), iv);
  let begun = false;
  return new Transform({
    transform(chunk: Buffer, _encoding, done): void {
      if (!begun) this.push(iv);
      begun = true;
      done(null, cipher.update(chunk));
    },
    flush(done): void {
      if (!begun) this.push(iv);
      this.push(cipher.final());
      done(null, cipher.getAuthTag());
    },
  });
}

/** Opens what `sealing` made. It fails at the end when anything was changed on the way. */
export function opening(key: Buffer): Transform {
  return new Opening(key);
}

class Opening extends Transform {
  private decipher: ReturnType<typeof createDecipheriv> | undefined;
  /** What may be the vector still, or the tag already. */
  private held = Buffer.alloc(0);

  constructor(private readonly key: Buffer) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.held = Buffer.concat([this.held, chunk]);
    if (!this.decipher && this.held.length >= vector) {
      this.decipher = createDecipheriv('aes-256-gcm', createSecretKey(this.key), this.held.subarray(0, vector));
      this.held = this.held.subarray(vector);
    }
    const ready = this.held.length - tag;
    if (!this.decipher || ready <= 0) return done();
    const opened = this.decipher.update(this.held.subarray(0, ready));
    this.held = this.held.subarray(ready);
    done(null, opened);
  }

  override _flush(done: TransformCallback): void {
    try {
      if (!this.decipher || this.held.length !== tag) throw new Error('the content was cut off');
      (this.decipher as ReturnType<typeof createDecipheriv> & { setAuthTag(tag: Buffer): void }).setAuthTag(this.held);
      done(null, this.decipher.final());
    } catch (error) {
      done(new Error('the content was changed, or is not what its key belongs to', { cause: error }));
    }
  }
}
