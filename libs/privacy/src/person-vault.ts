import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SecretKey } from '#platform/secret-key.js';
import { TimeSource } from '#platform/time-source.js';
import type { PersonKey } from './person-key.store.js';
import { PersonKeyStore } from './person-key.store.js';
import { PersonSeal } from './person-seal.js';
import { PersonErased } from './privacy.errors.js';
import { erasedText, keysIn, readSealed, unreadableText, withTexts } from './sealed-text.js';

/** Whose the texts are that are nobody's yet, such as a mail before it was read. */
export const house = 'house';

/** How long a process remembers a key, in milliseconds. Another process that has erased the person is followed within this time. */
const remembered = 15_000;

/** The most keys that a process remembers. */
const mostRemembered = 10_000;

/** The seal of a key; nothing when the key was destroyed. */
interface Remembered {
  readonly seal: PersonSeal | undefined;
  readonly until: number;
}

/**
 * The keys of persons, and all that is done with them. What is known of a person is stored sealed with a key of that
 * person's own; destroying the key erases it everywhere at once, in every copy, and changes no stored byte of it.
 */
@Injectable()
export class PersonVault {
  private readonly wrapping: Buffer;
  private readonly byKey = new Map<string, Remembered>();
  private readonly byPerson = new Map<string, Remembered>();

  constructor(
    private readonly keys: PersonKeyStore,
    private readonly time: TimeSource,
    secret: SecretKey,
  ) {
    this.wrapping = secret.derive('person-keys');
  }

  /**
   * The seal of a person. Their key is made when there is none yet.
   * @throws PersonErased
   */
  async sealOf(personId: string): Promise<PersonSeal> {
    const seal = await this.findSealOf(personId);
    if (!seal) throw new PersonErased();
    return seal;
  }

  /** The same; nothing when the person was erased. */
  async findSealOf(personId: string): Promise<PersonSeal | undefined> {
    return (this.recall(this.byPerson, personId) ?? this.remember(await this.keyOf(personId))).seal;
  }

  /** The value with every sealed text in it opened. Where the person was erased, a mark stands instead. */
  async open<T>(value: T): Promise<T> {
    const needed = keysIn(value);
    if (needed.size === 0) return value;
    const seals = await this.sealsOf(needed);
    return withTexts(value, (text) => {
      const sealed = readSealed(text);
      if (!sealed) return text;
      const found = seals.get(sealed.keyId);
      if (!found) return unreadableText;
      return found.seal ? found.seal.open(text) : erasedText;
    });
  }

  /** A key for one content, such as a file, and how it is kept beside it: sealed by whose the content is. */
  async newContentKey(personId: string): Promise<{ readonly key: Buffer; readonly sealed: string }> {
    const key = randomBytes(32);
    return { key, sealed: (await this.sealOf(personId)).seal(key.toString('base64url')) };
  }

  /** @throws PersonErased */
  async contentKey(sealed: string): Promise<Buffer> {
    const opened = await this.open(sealed);
    if (opened === erasedText) throw new PersonErased();
    return Buffer.from(opened, 'base64url');
  }

  /** Makes a content another person's: nobody but they and their key can open it from now on. */
  async handOver(sealed: string, personId: string): Promise<string> {
    return (await this.sealOf(personId)).seal(await this.open(sealed));
  }

  /** Destroys a person's key. Whatever was sealed with it can be read by nobody from now on. */
  async erase(personId: string): Promise<void> {
    await this.keys.destroy({ id: newKeyId(), personId, destroyedAt: this.time.now() });
    this.byPerson.delete(personId);
    const { id } = (await this.keys.ofPerson(personId)) ?? {};
    if (id !== undefined) this.byKey.delete(id);
  }

  async isErased(personId: string): Promise<boolean> {
    return (await this.keys.ofPerson(personId))?.destroyedAt !== undefined;
  }

  private async keyOf(personId: string): Promise<PersonKey> {
    const existing = await this.keys.ofPerson(personId);
    if (existing) return existing;
    const id = newKeyId();
    const key = { id, personId, wrapped: this.wrap(id, randomBytes(32)) };
    if (await this.keys.add(key)) return key;
    const first = await this.keys.ofPerson(personId);
    if (!first) throw new Error('the key of a person was there, and is not');
    return first;
  }

  private async sealsOf(ids: ReadonlySet<string>): Promise<Map<string, Remembered>> {
    const seals = new Map<string, Remembered>();
    for (const id of ids) {
      const known = this.recall(this.byKey, id);
      if (known) seals.set(id, known);
    }
    const unknown = [...ids].filter((id) => !seals.has(id));
    if (unknown.length > 0) for (const key of await this.keys.withIds(unknown)) seals.set(key.id, this.remember(key));
    return seals;
  }

  private recall(known: ReadonlyMap<string, Remembered>, id: string): Remembered | undefined {
    const one = known.get(id);
    return one && one.until > this.time.now() ? one : undefined;
  }

  private remember({ id, personId, wrapped }: PersonKey): Remembered {
    const seal = wrapped === undefined ? undefined : new PersonSeal(id, this.unwrap(id, wrapped));
    const one = { seal, until: this.time.now() + remembered };
    put(this.byKey, id, one);
    put(this.byPerson, personId, one);
    return one;
  }

  private wrap(id: string, key: Buffer): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.wrapping, iv).setAAD(Buffer.from(id));
    return Buffer.concat([iv, cipher.update(key), cipher.final(), cipher.getAuthTag()]).toString('base64url');
  }

  /** @throws when it was wrapped with another installation's secret, or changed */
  private unwrap(id: string, wrapped: string): Buffer {
    const bytes = Buffer.from(wrapped, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.wrapping, bytes.subarray(0, 12))
      .setAAD(Buffer.from(id))
      .setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
  }
}

/** What was remembered first is forgotten first. */
function put(known: Map<string, Remembered>, id: string, one: Remembered): void {
  known.delete(id);
  known.set(id, one);
  const [oldest] = known.size > mostRemembered ? known.keys() : [];
  if (oldest !== undefined) known.delete(oldest);
}

function newKeyId(): string {
  return randomBytes(12).toString('base64url');
}
