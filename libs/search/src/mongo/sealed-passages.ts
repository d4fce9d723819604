import { house, keyNameOf } from '#privacy/key-name.js';
import type { PersonVault } from '#privacy/person-vault.js';
import type { Passage, PlacedPassage } from '../search-index.js';
import type { PassageDocument } from './search.schema.js';

/** A passage as it is stored, wherever it stands. */
export type StoredPassage = Omit<PassageDocument, 'place' | 'bits'>;

/** Seals passages with the very key of what they are part of, and opens them. */
export class SealedPassages {
  constructor(private readonly vault: PersonVault) {}

  /** As it is stored; nothing when its person was erased. */
  async sealed({ id, title, text, ...passage }: Passage): Promise<StoredPassage | undefined> {
    const seal = await this.vault.findSealOf(keyOf(passage));
    return seal && { _id: id, ...passage, title: seal.seal(title), text: seal.seal(text) };
  }

  async opened(found: readonly PassageDocument[]): Promise<PlacedPassage[]> {
    const there = found.filter(({ text }) => text !== undefined);
    const opened = await this.vault.open(there);
    return opened.map(({ _id, ...passage }) => ({ id: _id, ...passage }) as PlacedPassage);
  }
}

export function isSame(before: PassageDocument | undefined, after: StoredPassage): boolean {
  if (!before) return false;
  const { place, bits, ...rest } = before;
  return JSON.stringify(sortedFields(rest)) === JSON.stringify(sortedFields(after));
}

function keyOf({ personId, kind, subjectId }: Pick<Passage, 'personId' | 'kind' | 'subjectId'>): string {
  if (personId === undefined) return house;
  return kind === 'customer' ? personId : keyNameOf(personId, subjectId);
}

function sortedFields(value: object): unknown {
  return Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
}
