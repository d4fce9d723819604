import { Injectable } from '@nestjs/common';
import { TimeSource } from '#platform/time-source.js';
import { compared } from './compared-text.js';
import type { Customer, Likeness } from './customer.js';
import { CustomerFiles } from './customer-files.js';
import { CustomerStore } from './customer.store.js';
import { MergeRefused } from './customers.errors.js';

/** Files of one name that are compared at most. */
const mostCompared = 50;

/** A file that may be the same customer's, and why. */
export interface LikelyDuplicate {
  readonly customer: Customer;
  readonly because: readonly Likeness[];
}

/**
 * Files that may be one customer's, and how they become one. A merge is a pointer from the one file to the other: every
 * complaint stays where it was, and taking the pointer away undoes it.
 */
@Injectable()
export class DuplicateFiles {
  constructor(
    private readonly files: CustomerFiles,
    private readonly store: CustomerStore,
    private readonly time: TimeSource,
  ) {}

  /** The likeliest first. */
  async of(customer: Customer): Promise<LikelyDuplicate[]> {
    const { name, idNumber, seenWith } = customer;
    const found = [
      ...(idNumber === undefined ? [] : await this.store.withIdNumber(idNumber, mostCompared)),
      ...(name === undefined ? [] : await this.store.withName(name, mostCompared)),
      ...(await Promise.all(seenWith.map((id) => this.store.find(id)))).filter((one) => one !== undefined),
    ];
    const family = new Set((await this.files.family(customer)).map(({ id }) => id));
    const others = new Map<string, LikelyDuplicate>();
    for (const one of found) {
      const other = await this.files.speaker(one);
      if (family.has(other.id) || other.erasedAt !== undefined || areTold(customer, other)) continue;
      const because = [...new Set([...(others.get(other.id)?.because ?? []), ...likenesses(customer, one)])];
      if (because.length > 0) others.set(other.id, { customer: other, because });
    }
    return [...others.values()].sort((one, other) => weight(other) - weight(one));
  }

  /**
   * Lets one file speak for another. @returns the file that speaks now
   * @throws CustomerNotFound, MergeRefused
   */
  async merge(id: string, into: string, by: string, reason: string): Promise<Customer> {
    const [one, other] = [await this.files.get(id), await this.files.get(into)];
    const speaker = await this.files.speaker(other);
    if (one.mergedInto === into) return speaker;
    if (speaker.id === one.id) throw new MergeRefused('itself');
    if (one.mergedInto !== undefined || other.mergedInto !== undefined) throw new MergeRefused('merged');
    if (one.erasedAt !== undefined || other.erasedAt !== undefined) throw new MergeRefused('erased');
    const at = this.time.now();
    await this.files.update(id, (before) => {
      if (before.mergedInto !== undefined) throw new MergeRefused('merged');
      return { mergedInto: into, entry: { act: 'merged', at, by, reason, other: into } };
    });
    return this.files.update(into, () => ({ entry: { act: 'merged', at, by, reason, other: id } }));
  }

  /** Takes a merge back: the file speaks for itself again. @throws CustomerNotFound, MergeRefused */
  async unmerge(id: string, by: string, reason: string): Promise<Customer> {
    const at = this.time.now();
    let into: string | undefined;
    const customer = await this.files.update(id, (before) => {
      if (before.erasedAt !== undefined) throw new MergeRefused('erased');
      if (before.mergedInto === undefined) throw new MergeRefused('not-merged');
      into = before.mergedInto;
      return { mergedInto: undefined, entry: { act: 'unmerged', at, by, reason, other: into } };
    });
    if (into !== undefined)
      await this.files.update(into, () => ({ entry: { act: 'unmerged', at, by, reason, other: id } }));
    return customer;
  }

  /** They are different people, and are not proposed to each other any more. @throws CustomerNotFound */
  async dismiss(id: string, otherId: string, by: string): Promise<void> {
    const at = this.time.now();
    for (const [one, other] of [
      [id, otherId],
      [otherId, id],
    ] as const)
      await this.files.update(one, ({ notSameAs }) =>
        notSameAs.includes(other)
          ? undefined
          : { notSameAs: other, entry: { act: 'duplicateDismissed', at, by, other } },
      );
  }
}

function areTold(one: Customer, other: Customer): boolean {
  return one.notSameAs.includes(other.id) || other.notSameAs.includes(one.id);
}

function likenesses(one: Customer, other: Customer): Likeness[] {
  const isSame = (fact: 'name' | 'organisation' | 'idNumber'): boolean =>
    one[fact] !== undefined && compared(one[fact]) === compared(other[fact] ?? '');
  return [
    ...(isSame('idNumber') ? (['same-id-number'] as const) : []),
    ...(one.seenWith.includes(other.id) || other.seenWith.includes(one.id) ? (['seen-together'] as const) : []),
    ...(isSame('name') ? ([isSame('organisation') ? 'same-name-and-organisation' : 'same-name'] as const) : []),
  ];
}

const weights: Readonly<Record<Likeness, number>> = {
  'same-id-number': 8,
  'seen-together': 4,
  'same-name-and-organisation': 2,
  'same-name': 1,
};

function weight({ because }: LikelyDuplicate): number {
  return because.reduce((sum, one) => sum + weights[one], 0);
}
