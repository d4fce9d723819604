import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from '#platform/configuration.js';
import { SecretKey } from '#platform/secret-key.js';
import { TurnableTimeSource } from '#platform/time-source.js';
import type { PersonKey } from '#privacy/person-key.store.js';
import { PersonKeyStore } from '#privacy/person-key.store.js';
import { PersonVault } from '#privacy/person-vault.js';

/** A collection as the driver gives it, as far as keys are read from it. */
interface Keys {
  find(filter: object): { toArray(): Promise<object[]> };
}

/** Reads the keys that a running system has made, and makes none. */
class KeysOfAnother extends PersonKeyStore {
  constructor(private readonly keys: Keys) {
    super();
  }

  override ofPersons(): Promise<[]> {
    return Promise.resolve([]);
  }

  override async withIds(ids: readonly string[]): Promise<PersonKey[]> {
    const found = (await this.keys.find({ _id: { $in: [...ids] } }).toArray()) as (PersonKey & { _id: string })[];
    return found.map(({ _id, ...key }) => ({ ...key, id: _id }));
  }

  override add(): Promise<boolean> {
    return Promise.reject(new Error('a test makes no keys'));
  }

  override destroy(): Promise<void> {
    return Promise.reject(new Error('a test destroys no keys'));
  }
}

/** What opens everything that is sealed in a running system's database, whose secret is in its data folder. */
export function vaultOf(dataFolder: string, keys: Keys): PersonVault {
  const secret = readFileSync(join(dataFolder, 'secret.key'), 'utf8').trim();
  return new PersonVault(
    new KeysOfAnother(keys),
    new TurnableTimeSource(0),
    new SecretKey({ SECRET_KEY: secret } as Configuration),
  );
}

/** Opens what is sealed in a document of it. */
export function openerOf(dataFolder: string, keys: Keys): <T>(document: T) => Promise<T> {
  const vault = vaultOf(dataFolder, keys);
  return (document) => vault.open(document);
}
