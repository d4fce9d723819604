import type { KeyObject } from 'node:crypto';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SecretKey } from '#platform/secret-key.js';
import { TimeSource } from '#platform/time-source.js';
import type { PersonKey } from './person-key.store.js';
import { ownerOf } from './key-name.js';
import { PersonKeyStore } from './person-key.store.js';
import { PersonSeal } from './person-seal.js';
import { PersonErased } from './privacy.errors.js';
import { erasedText, keysIn, readSealed, unreadableText, withTexts } from './sealed-text.js';

/** How long a process remembers a key, in milliseconds. Another process that has erased the person is followed within this time. */
const remembered = 15_000;

/** The most keys that a process remembers. */
const mostRemembered = 10_000;

/** The seal of a key; nothing when the key, or the one that it is wrapped with, was destroyed. */
interface Remembered {
  readonly name: string;
  readonly seal: PersonSeal | undefined;
  readonly until: number;
}

/**
 * The keys of persons, and all that is done with them. What is known of a person is stored sealed with a key of that
 * person's own; destroying the key erases it everywhere at once, in every copy, and changes no stored byte of it. Each of
 * their complaints has a key of its own, wrapped with theirs: it can be destroyed alone, and goes with theirs at the latest.
 */
@Injectable()
export class PersonVault {
  private readonly wrapping: KeyObject;
  private readonly byKey = new Map<string, Remembered>();
  private readonly byName = new Map<string, Remembered>();

  constructor(
    private readonly keys: PersonKeyStore,
    private readonly time: TimeSource,
    secret: SecretKey,
  ) {
    this.wrapping = secret.derive('person-keys');
  }

  /**
   * The seal of a person, or of one of their complaints (`keyNameOf`). The key is made when there is none yet.
   * @throws PersonErased
   */
  async sealOf(name: string): Promise<PersonSeal> {
    const seal = await this.findSealOf(name);
    if (!seal) throw new PersonErased();
    return seal;
  }

  /**
   * The same of somebody, or of a complaint, that is new: the key is made before one is looked for. Whoever was there
   * already keeps theirs.
   * @throws PersonErased
   */
  async sealOfNew(name: string): Promise<PersonSeal> {
    const known = this.recall(this.byName, name);
    const seal = known ? known.seal : await this.sealIn(name, await this.newKeyOf(name));
    if (!seal) throw new PersonErased();
    return seal;
  }

  /** The same; nothing when it was erased. */
  async findSealOf(name: string): Promise<PersonSeal | undefined> {
    const known = this.recall(this.byName, name);
    if (known) return known.seal;
    return this.sealIn(name, (await this.findKey(name)) ?? (await this.newKeyOf(name)));
  }

  private async sealIn(name: string, key: PersonKey | undefined): Promise<PersonSeal | undefined> {
    if (!key) return undefined;
    const [one] = await this.remember([key]);
    if (!one) throw new Error(`the key that the key of ${name} is wrapped with is gone`);
    return one.seal;
  }

  /**
   * The value with every sealed text in it opened. Where the person was erased, a mark stands instead.
   * @param name of the key that most of it is sealed with, where that is known: it is read together with its owner's
   */
  async open<T>(value: T, name?: string): Promise<T> {
    const needed = keysIn(value);
    if (needed.size === 0) return value;
    const seals = await this.sealsOf(needed, name);
    return withTexts(value, (text) => {
      const sealed = readSealed(text);
      if (!sealed) return text;
      const found = seals.get(sealed.keyId);
      if (!found) return unreadableText;
      return found.seal ? found.seal.open(text) : erasedText;
    });
  }

  /** A key for one content, such as a file, and how it is kept beside it: sealed by whose the content is. */
  async newContentKey(name: string): Promise<{ readonly key: Buffer; readonly sealed: string }> {
    const key = randomBytes(32);
    return { key, sealed: (await this.sealOf(name)).seal(key.toString('base64url')) };
  }

  /** @throws PersonErased */
  async contentKey(sealed: string): Promise<Buffer> {
    const opened = await this.open(sealed);
    if (opened === erasedText) throw new PersonErased();
    return Buffer.from(opened, 'base64url');
  }

  /** Makes a content another person's: nobody but they and their key can open it from now on. */
  async handOver(sealed: string, name: string): Promise<string> {
    return (await this.sealOf(name)).seal(await this.open(sealed));
  }

  /** Destroys a key, a person's or a complaint's. Whatever was sealed with it, or with one wrapped in it, can be read by nobody from now on. */
  async erase(name: string): Promise<void> {
    await this.keys.destroy({ id: newKeyId(), personId: name, destroyedAt: this.time.now() });
    for (const known of [this.byKey, this.byName])
      for (const [id, one] of known) if (one.name === name || ownerOf(one.name) === name) known.delete(id);
  }

  /** The key of this name. Its owner's is read and remembered with it: it is wrapped with that one. */
  private async findKey(name: string): Promise<PersonKey | undefined> {
    const owner = ownerOf(name);
    const isAlone = owner === undefined || this.recall(this.byName, owner) !== undefined;
    const found = await this.keys.ofPersons(isAlone ? [name] : [name, owner]);
    await this.remember(found.filter(({ personId }) => personId !== name));
    return found.find(({ personId }) => personId === name);
  }

  /** Nothing when the person whose complaint it is was erased. */
  private async newKeyOf(name: string): Promise<PersonKey | undefined> {
    const id = newKeyId();
    const wrapped = await this.wrapped(name, id, randomBytes(32));
    if (wrapped === undefined) return undefined;
    const key = { id, personId: name, wrapped };
    if (await this.keys.add(key)) return key;
    const first = await this.findKey(name);
    if (!first) throw new Error('the key of a person was there, and is not');
    return first;
  }

  private async sealsOf(ids: ReadonlySet<string>, name?: string): Promise<Map<string, Remembered>> {
    const seals = new Map<string, Remembered>();
    for (const id of ids) {
      const known = this.recall(this.byKey, id);
      if (known) seals.set(id, known);
    }
    const unknown = [...ids].filter((id) => !seals.has(id));
    if (unknown.length === 0) return seals;
    if (name !== undefined && !this.recall(this.byName, name)) {
      const key = await this.findKey(name);
      if (key) await this.remember([key]);
      return this.sealsOf(ids);
    }
    const keys = await this.keys.withIds(unknown);
    for (const [index, one] of (await this.remember(keys)).entries()) {
      const id = keys[index]?.id;
      if (one && id !== undefined) seals.set(id, one);
    }
    return seals;
  }

  private recall(known: ReadonlyMap<string, Remembered>, id: string): Remembered | undefined {
    const one = known.get(id);
    return one && one.until > this.time.now() ? one : undefined;
  }

  /** What each of these keys seals with; of one whose owner's key is nowhere, nothing is known. */
  private async remember(keys: readonly PersonKey[]): Promise<(Remembered | undefined)[]> {
    const owners = await this.sealsOf(keysIn(keys.map(({ wrapped }) => wrapped)));
    return keys.map((key) => {
      const one = this.unwrapped(key, owners);
      if (!one) return undefined;
      put(this.byKey, key.id, one);
      put(this.byName, key.personId, one);
      return one;
    });
  }

  private unwrapped(
    { id, personId: name, wrapped }: PersonKey,
    owners: ReadonlyMap<string, Remembered>,
  ): Remembered | undefined {
    const until = this.time.now() + remembered;
    if (wrapped === undefined) return { name, seal: undefined, until };
    const inOwners = readSealed(wrapped);
    if (!inOwners) return { name, seal: new PersonSeal(id, this.unwrap(id, wrapped)), until };
    const owner = owners.get(inOwners.keyId);
    if (!owner) return undefined;
    const seal = owner.seal && new PersonSeal(id, Buffer.from(owner.seal.open(wrapped), 'base64url'));
    // Once its owner's is to be looked at again, so is this one.
    return { name, seal, until: Math.min(until, owner.until) };
  }

  private async wrapped(name: string, id: string, key: Buffer): Promise<string | undefined> {
    const owner = ownerOf(name);
    if (owner === undefined) return this.wrap(id, key);
    return (await this.findSealOf(owner))?.seal(key.toString('base64url'));
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
