import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Configuration } from '#platform/configuration.js';
import { TimeSource } from '#platform/time-source.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import type { Customer, CustomerEntry, CustomerFacts } from './customer.js';
import { firstReachedBy } from './customer.js';
import type { CustomerChange } from './customer.store.js';
import { CustomerStore } from './customer.store.js';
import { CustomerChangedMeanwhile, CustomerNotFound, ReachTaken, ReachUnreadable } from './customers.errors.js';
import type { Reach } from './reach.js';
import { emailFrom, isRegion, isSameReach, phoneFrom, reachFrom, tailFrom } from './reach.js';

/** How often a file is looked at again when others change it at the same time. */
const attempts = 20;

/** The most files that a search shows. */
const mostFound = 20;

/** What a complaint tells of whoever complains. None of it is proof of who they are. */
export interface Told {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  /** Whatever else names the customer, as typed. */
  readonly other?: string | undefined;
  readonly locale?: Locale;
}

/** The files of customers: found or begun when somebody complains, kept by staff. */
@Injectable()
export class CustomerFiles {
  constructor(
    private readonly store: CustomerStore,
    private readonly configuration: Configuration,
    private readonly time: TimeSource,
  ) {}

  /**
   * The file of whoever opens a complaint, under which it is kept: the one that has the address or number, or a new one.
   * Asked again for the same complaint, or for the same address at the same time, it is the same one. Somebody who tells
   * no address has a file of this complaint alone.
   */
  async customerOf(complaintId: string, told: Told): Promise<Customer> {
    const reaches = this.reachesOf(told);
    const id = fileIdOf(complaintId);
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const found = await this.store.withReaches(reaches);
      const known = firstReachedBy(reaches, found);
      if (known) return this.noteWhatElseWasTold(known, found, reaches, told);
      // Somebody else may have been first with one of the addresses, or with this very complaint.
      const customer = (await this.begin(id, reaches, told)) ?? (await this.store.find(id));
      if (customer) return customer;
    }
    throw new Error(`no file could be found or begun for the complaint ${complaintId}`);
  }

  /** The same; its id alone. */
  async fileFor(complaintId: string, told: Told): Promise<string> {
    return (await this.customerOf(complaintId, told)).id;
  }

  async find(id: string): Promise<Customer | undefined> {
    return this.store.find(id);
  }

  /** @throws CustomerNotFound */
  async get(id: string): Promise<Customer> {
    const customer = await this.store.find(id);
    if (!customer) throw new CustomerNotFound(id);
    return customer;
  }

  /** The file that speaks for this one: itself, or the one that it was merged into. */
  async speaker(customer: Customer): Promise<Customer> {
    let current = customer;
    for (const seen = new Set<string>(); current.mergedInto !== undefined && !seen.has(current.id);) {
      seen.add(current.id);
      current = await this.get(current.mergedInto);
    }
    return current;
  }

  /** The file and all that were merged into it, itself first. */
  async family(customer: Customer): Promise<Customer[]> {
    const all = new Map([[customer.id, customer]]);
    let merged = await this.store.mergedInto([customer.id]);
    while (merged.length > 0) {
      const more = merged.filter(({ id }) => !all.has(id));
      for (const one of more) all.set(one.id, one);
      merged = more.length === 0 ? [] : await this.store.mergedInto(more.map(({ id }) => id));
    }
    return [...all.values()];
  }

  async count(): Promise<number> {
    return this.store.count();
  }

  /** Files that something has happened to at or after this instant (epoch milliseconds), the earliest first. */
  changedSince(instant: number): AsyncIterable<Customer> {
    return this.store.changedSince(instant);
  }

  /** The files that have this address or number, a telephone number that ends so, or exactly this name, as it is typed. */
  async search(typed: string): Promise<Customer[]> {
    const reach = reachFrom(typed, this.region);
    const exact = reach ? await this.store.withReaches([reach]) : [];
    const tail = exact.length === 0 ? tailFrom(typed) : undefined;
    const found = [
      ...exact,
      ...(tail === undefined ? [] : await this.store.withPhoneTail(tail, mostFound)),
      ...(typed.trim() === '' ? [] : await this.store.withName(typed, mostFound)),
    ];
    const speakers = await Promise.all(found.map((one) => this.speaker(one)));
    return [...new Map(speakers.map((one) => [one.id, one])).values()].slice(0, mostFound);
  }

  /** Begins a file by hand. The same id again is the same file. */
  async open(id: string, facts: CustomerFacts, typed: readonly string[], by: string): Promise<Customer> {
    const reaches = typed.map((one) => ({ ...this.read(one), isConfirmed: true }));
    const entry: CustomerEntry = { act: 'opened', at: this.time.now(), by };
    const customer = (await this.store.add({ id, ...facts, reaches }, entry)) ?? (await this.store.find(id));
    if (customer) return customer;
    await this.refuseTaken(reaches);
    return this.get(id);
  }

  /**
   * @param facts those that change; what is undefined is taken out
   * @param expected what the client had looked at
   * @throws CustomerNotFound, CustomerChangedMeanwhile
   */
  async change(
    id: string,
    facts: NonNullable<CustomerChange['facts']>,
    by: string,
    expected?: number,
  ): Promise<Customer> {
    const fields = Object.keys(facts) as (keyof CustomerFacts)[];
    return this.update(id, () => ({ facts, entry: { act: 'changed', at: this.time.now(), by, fields } }), expected);
  }

  /** @throws CustomerNotFound, ReachUnreadable, ReachTaken */
  async addReach(id: string, typed: string, by: string): Promise<Customer> {
    const reach = this.read(typed);
    return this.update(id, ({ reaches }) => ({
      reaches: [...reaches.filter((one) => !isSameReach(one, reach)), { ...reach, isConfirmed: true }],
      entry: { act: 'reachAdded', at: this.time.now(), by },
    }));
  }

  /** Takes an address or number out; one that is not there is no fault. @throws CustomerNotFound */
  async removeReach(id: string, reachId: string, by: string): Promise<Customer> {
    return this.update(id, ({ reaches }) =>
      reaches.some((one) => one.id === reachId)
        ? {
            reaches: reaches.filter((one) => one.id !== reachId),
            entry: { act: 'reachRemoved', at: this.time.now(), by },
          }
        : undefined,
    );
  }

  /**
   * Changes a file, anew if somebody else was first.
   * @param make what to do with the file as it is; nothing when it can stay
   * @throws CustomerNotFound, CustomerChangedMeanwhile, ReachTaken
   */
  async update(
    id: string,
    make: (customer: Customer) => CustomerChange | undefined,
    expected?: number,
  ): Promise<Customer> {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const before = await this.get(id);
      if (expected !== undefined && expected !== before.version) throw new CustomerChangedMeanwhile(before.version);
      const change = make(before);
      if (!change || (await this.store.change(before, change, this.time.now()))) return this.get(id);
    }
    throw new CustomerChangedMeanwhile((await this.get(id)).version);
  }

  /** The addresses and numbers that were told, the surest first. */
  reachesOf({ email, phone, other }: Told): Reach[] {
    const found = [
      email === undefined ? undefined : emailFrom(email),
      phone === undefined ? undefined : phoneFrom(phone, this.region),
      other === undefined ? undefined : reachFrom(other, this.region),
    ].filter((one) => one !== undefined);
    return found.filter((one, index) => found.findIndex((before) => isSameReach(before, one)) === index);
  }

  private async begin(id: string, reaches: readonly Reach[], { name, locale }: Told): Promise<Customer | undefined> {
    return this.store.add(
      {
        id,
        ...(name !== undefined && name !== '' && { name }),
        ...(locale && { locale }),
        // By the first of them the customer is known; that the others are theirs nobody has checked.
        reaches: reaches.map((reach, index) => ({ ...reach, isConfirmed: index === 0 })),
      },
      { act: 'opened', at: this.time.now() },
    );
  }

  /** A number beside a known address is noted; one that is another customer's makes the two likely to be one. */
  private async noteWhatElseWasTold(
    known: Customer,
    found: readonly Customer[],
    reaches: readonly Reach[],
    told: Told,
  ): Promise<Customer> {
    const others = found.filter(({ id }) => id !== known.id);
    const isKnown = (reach: Reach): boolean =>
      [known, ...others].some((one) => one.reaches.some((its) => isSameReach(its, reach)));
    const news = reaches.filter((reach) => !isKnown(reach));
    const other = others.find(({ id }) => !known.seenWith.includes(id));
    const name = known.name === undefined && told.name !== '' ? told.name : undefined;
    if (news.length > 0 || other || name !== undefined) {
      const change = {
        reaches: [...known.reaches, ...news.map((reach) => ({ ...reach, isConfirmed: false }))],
        ...(other && { seenWith: other.id }),
        ...(name !== undefined && { facts: { name } }),
      };
      try {
        // If it fails because others change the file, the complaint itself still tells what its customer has told.
        await this.store.change(known, change, this.time.now());
      } catch (error) {
        if (!(error instanceof ReachTaken)) throw error;
      }
    }
    return name === undefined ? known : { ...known, name };
  }

  private async refuseTaken(reaches: readonly Reach[]): Promise<void> {
    const [other] = await this.store.withReaches(reaches);
    if (other) throw new ReachTaken(other.id);
  }

  private read(typed: string): Reach {
    const reach = reachFrom(typed, this.region);
    if (!reach) throw new ReachUnreadable();
    return reach;
  }

  private get region(): Parameters<typeof reachFrom>[1] {
    const { PHONE_REGION } = this.configuration;
    if (!isRegion(PHONE_REGION)) throw new Error(`"${PHONE_REGION}" is no region whose numbers can be read`);
    return PHONE_REGION;
  }
}

/** The file that a complaint begins when nobody knows its customer: always the same one. */
function fileIdOf(complaintId: string): string {
  return createHash('sha256').update(`customer of ${complaintId}`).digest('hex').slice(0, 32);
}
