/** A person's key as it is stored: wrapped, or destroyed. */
export interface PersonKey {
  /** 16 characters of chance. */
  readonly id: string;
  /** Whose it is (`keyNameOf`): a customer's file, one of their complaints, or `house` for what is nobody's yet. */
  readonly personId: string;
  /** The key, sealed with one that follows from the installation's secret, or a complaint's with its customer's. None once it was destroyed. */
  readonly wrapped?: string;
  /** Epoch milliseconds. */
  readonly destroyedAt?: number;
}

/** The keys of persons. A destroyed one stays as a name without a key, so that what it sealed is known to be erased. */
export abstract class PersonKeyStore {
  abstract ofPersons(personIds: readonly string[]): Promise<PersonKey[]>;
  abstract withIds(ids: readonly string[]): Promise<PersonKey[]>;
  /** False, and nothing stored, when the person has a key, or had one. */
  abstract add(key: PersonKey & { readonly wrapped: string }): Promise<boolean>;
  /** Destroys the key of this person; one who never had a key gets none from now on. */
  abstract destroy(key: Pick<PersonKey, 'id' | 'personId'> & { readonly destroyedAt: number }): Promise<void>;
}
