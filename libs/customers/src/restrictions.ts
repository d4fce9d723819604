import { Injectable } from '@nestjs/common';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { ComplaintStore } from '#casework/complaint.store.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { TimeSource } from '#platform/time-source.js';
import type { RecordedEvent } from '#casework/complaint-record.js';
import type { ComplaintSnapshot } from '#workflows/complaint/complaint.advance.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import type { Customer } from './customer.js';
import { CustomerFiles } from './customer-files.js';
import { CustomerErased, RestrictionNotFound, RestrictionRefused } from './customers.errors.js';
import type { Duty, Evidence, Restriction, RestrictionEntry, RestrictionState } from './restriction.js';
import type { Approach, Outside } from './restriction-rules.js';
import { datesRefusalOf, isInForce, limitsRefusalOf, outsideOf } from './restriction-rules.js';
import type { RestrictionView } from './restriction-view.js';
import { restrictionViewOf } from './restriction-view.js';
import type { RestrictionPage, RestrictionPosition } from './restriction.store.js';
import { RestrictionStore } from './restriction.store.js';

/** Complaints of a customer that are looked through for those whom they are about. */
const mostComplaints = 1000;

/** How often one is looked at again when others change it at the same time. */
const attempts = 10;

/** What somebody proposes. */
export interface Proposal extends Pick<Restriction, 'limits' | 'reason' | 'evidence' | 'reviewAt' | 'until'> {
  /** Given by whoever asks: asked for again it is the same one. */
  readonly id: string;
}

export interface Judged {
  readonly outside: readonly Outside[];
  /** What was agreed, a sentence each. */
  readonly agreed: readonly Words[];
}

/**
 * Restrictions of unreasonable conduct (FEATURES L4): asked for by one person with what shows the conduct, approved by
 * another one above, and over by themselves. Nobody who is complained about has a say in them.
 */
@Injectable()
export class Restrictions {
  constructor(
    private readonly store: RestrictionStore,
    private readonly files: CustomerFiles,
    private readonly complaints: ComplaintStore,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  /** @throws CustomerNotFound, CustomerErased, RestrictionRefused */
  async ask(customerId: string, { id, ...proposal }: Proposal, by: string): Promise<Restriction> {
    const customer = await this.speakerOf(customerId);
    if (customer.erasedAt !== undefined) throw new CustomerErased();
    const at = this.time.now();
    const refusal = limitsRefusalOf(proposal.limits) ?? datesRefusalOf(proposal, at);
    if (refusal) throw new RestrictionRefused(refusal);
    const family = await this.familyIds(customer);
    await this.refuseIfAbout(by, family, proposal.evidence);
    const others = await this.store.ofCustomers(family);
    const same = others.find((one) => one.id === id);
    if (same) return same;
    if (others.some(({ state }) => state === 'asked')) throw new RestrictionRefused('asked-already');
    const restriction: Restriction = {
      id,
      customerId: customer.id,
      version: 1,
      state: 'asked',
      ...proposal,
      asked: { by, at },
      done: {},
      log: [{ act: 'asked', at, by }],
    };
    if (!(await this.store.add(restriction))) return this.get(customerId, id);
    return restriction;
  }

  /** By somebody else than whoever asked for it. One that is in force already ends: the new one stands in its place. */
  async approve(customerId: string, id: string, by: string): Promise<Restriction> {
    const family = await this.familyIds(await this.speakerOf(customerId));
    await this.refuseIfAbout(by, family);
    const at = this.time.now();
    const approved = await this.change(customerId, id, (before) => {
      if (before.asked.by === by) throw new RestrictionRefused('same-person');
      if (datesRefusalOf(before, at)) throw new RestrictionRefused('dates');
      return {
        ...this.expecting(before, 'asked'),
        state: 'inForce',
        decided: { by, at },
        ...noted(before, 'approved', by, at),
      };
    });
    const earlier = (await this.store.ofCustomers(family)).filter((one) => one.id !== id && one.state === 'inForce');
    for (const one of earlier)
      await this.change(one.customerId, one.id, (before) => ({
        ...before,
        state: 'ended',
        done: { ...before.done, tellEnd: at },
        ...noted(before, 'replaced', by, at),
      }));
    return approved;
  }

  async decline(customerId: string, id: string, by: string, reason: string): Promise<Restriction> {
    await this.refuseIfAbout(by, await this.familyIds(await this.speakerOf(customerId)));
    const at = this.time.now();
    return this.change(customerId, id, (before) => {
      if (before.asked.by === by) throw new RestrictionRefused('same-person');
      return {
        ...this.expecting(before, 'asked'),
        state: 'declined',
        decided: { by, at },
        ...noted(before, 'declined', by, at, reason),
      };
    });
  }

  /** By whoever asked for it, as long as nobody has decided. */
  async withdraw(customerId: string, id: string, by: string): Promise<Restriction> {
    const at = this.time.now();
    return this.change(customerId, id, (before) => {
      if (before.asked.by !== by) throw new RestrictionRefused('not-yours');
      return { ...this.expecting(before, 'asked'), state: 'withdrawn', ...noted(before, 'withdrawn', by, at) };
    });
  }

  /** It goes on, and is looked at again on another day. */
  async review(customerId: string, id: string, reviewAt: number, by: string, reason: string): Promise<Restriction> {
    await this.refuseIfAbout(by, await this.familyIds(await this.speakerOf(customerId)));
    const at = this.time.now();
    return this.change(customerId, id, (before) => {
      if (datesRefusalOf({ reviewAt, until: before.until }, at)) throw new RestrictionRefused('dates');
      return { ...this.expecting(before, 'inForce'), reviewAt, ...noted(before, 'reviewed', by, at, reason) };
    });
  }

  /** Before its time. */
  async lift(customerId: string, id: string, by: string, reason: string): Promise<Restriction> {
    const at = this.time.now();
    return this.change(customerId, id, (before) => ({
      ...this.expecting(before, 'inForce'),
      state: 'lifted',
      ...noted(before, 'lifted', by, at, reason),
    }));
  }

  /** One of this customer's. @throws RestrictionNotFound */
  async get(customerId: string, id: string): Promise<Restriction> {
    const found = await this.store.find(id);
    const family = found && (await this.familyIds(await this.speakerOf(customerId)));
    if (!found || !family?.includes(found.customerId)) throw new RestrictionNotFound(id);
    return found;
  }

  /** Those that bind this customer now, whichever of their files they were written in. */
  async inForceOf(customerId: string): Promise<Restriction[]> {
    if (!(await this.store.areAnyInForce())) return [];
    const customer = await this.files.find(customerId);
    if (!customer) return [];
    const now = this.time.now();
    const all = await this.store.ofCustomers(await this.familyIds(await this.files.speaker(customer)));
    return all.filter((one) => isInForce(one, now));
  }

  /** In what this contact is not as it was agreed with the customer, and what was agreed. */
  async judge(customerId: string, way: Approach['way'], at: number): Promise<Judged> {
    const restrictions = await this.inForceOf(customerId);
    if (restrictions.length === 0) return { outside: [], agreed: [] };
    const { zone } = this.rulebooks.currentRulebook().calendar;
    const isCounted = restrictions.some(({ limits }) => limits.frequency);
    const earlier = isCounted ? await this.contactsOf(customerId) : [];
    const outside = restrictions.flatMap(({ limits }) => outsideOf(limits, { way, at, earlier }, zone));
    return { outside: [...new Set(outside)], agreed: restrictions.flatMap((one) => this.viewOf(one).agreed) };
  }

  /** When the customer has written, chased or called; a complaint that is new is not counted, nor what was put aside. */
  private async contactsOf(customerId: string): Promise<number[]> {
    const family = await this.familyIds(await this.speakerOf(customerId));
    const complaints = await this.complaints.ofCustomers(family, mostComplaints);
    return complaints.flatMap(({ history }) => history.flatMap(({ event }) => (isContact(event) ? [event.at] : [])));
  }

  /** As people read it. */
  viewOf(restriction: Restriction): RestrictionView {
    return restrictionViewOf(restriction, this.rulebooks.currentRulebook().calendar.zone, this.time.now());
  }

  /** Of all customers, the latest asked for first. */
  async page(
    states: readonly RestrictionState[],
    limit: number,
    after?: RestrictionPosition,
  ): Promise<RestrictionPage> {
    return this.store.page(states, limit, after);
  }

  /** Those about which something is to be done by now, the earliest first. */
  async due(limit: number): Promise<Restriction[]> {
    return this.store.due(this.time.now(), limit);
  }

  /** What was to be done about it was done. Where somebody has changed it meanwhile it is looked at again. */
  async did(restriction: Restriction, duty: Duty): Promise<void> {
    const at = this.time.now();
    const done = { ...restriction.done, [duty]: duty === 'remindReview' ? restriction.reviewAt : at };
    const ended = duty === 'end' ? { state: 'ended' as const, ...noted(restriction, 'ended', undefined, at) } : {};
    const { version: _, ...after } = { ...restriction, done, ...ended };
    await this.store.replace(restriction, after);
  }

  /** Nobody whom a complaint of this customer is about, and no evidence from elsewhere. */
  private async refuseIfAbout(
    by: string,
    family: readonly string[],
    evidence: readonly Evidence[] = [],
  ): Promise<void> {
    const complaints = await this.complaints.ofCustomers(family, mostComplaints);
    if (complaints.some((one) => complainedAbout(one).includes(by))) throw new RestrictionRefused('about-you');
    const refs = new Set(complaints.map(({ ref }) => ref));
    if (evidence.some(({ ref }) => !refs.has(ref))) throw new RestrictionRefused('evidence-elsewhere');
  }

  private expecting(before: Restriction, state: Restriction['state']): Restriction {
    if (before.state !== state) throw new RestrictionRefused('decided-already');
    return before;
  }

  private async change(
    customerId: string,
    id: string,
    make: (before: Restriction) => Restriction,
  ): Promise<Restriction> {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const before = await this.get(customerId, id);
      const { version: _, ...after } = make(before);
      if (await this.store.replace(before, after)) return this.get(customerId, id);
    }
    throw new RestrictionRefused('decided-already');
  }

  private async speakerOf(customerId: string): Promise<Customer> {
    return this.files.speaker(await this.files.get(customerId));
  }

  private async familyIds(customer: Customer): Promise<string[]> {
    return (await this.files.family(customer)).map(({ id }) => id);
  }
}

function isContact(event: RecordedEvent): boolean {
  if (event.type === 'contact.recorded') return event.direction === 'in';
  return event.type === 'customer.wrote' || event.type === 'customer.chased';
}

function noted(
  { log }: Restriction,
  act: RestrictionEntry['act'],
  by: string | undefined,
  at: number,
  reason?: string,
): Pick<Restriction, 'log'> {
  return { log: [...log, { act, at, ...(by !== undefined && { by }), ...(reason !== undefined && { reason }) }] };
}

function complainedAbout({ snapshot }: StoredComplaint): readonly string[] {
  return (snapshot as ComplaintSnapshot).context.complainedAbout;
}
