import type { Channel } from '#workflows/complaint/1-receipt/receipt.events.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import type { ComplaintAudience } from './complaint-audience.js';
import type { Advanced, ComplaintRecord, OutboxEntry } from './complaint-record.js';

/** How the customer can be reached, as they told us. None of it is proof of who they are. */
export interface Contact {
  readonly name?: string;
  /** One plain address, in small letters. */
  readonly email?: string;
  readonly phone?: string;
  /** How they would best be reached; `page`: they look at the private page themselves. */
  readonly preferred?: 'email' | 'phone' | 'page';
  /** Set when whoever wrote complains for somebody else: for whom, and by what right. */
  readonly onBehalfOf?: { readonly name: string; readonly relation: string };
}

/** What is known of a complaint besides what the engine needs: how people find it and whom it concerns. */
export interface ComplaintParticulars {
  /** `C-2026-000123-7`; its last digit checks the others. */
  readonly ref: string;
  readonly channel: Channel;
  readonly customerId: string;
  readonly locale: Locale;
  readonly subject: string;
  readonly summary: string;
  /** Kept beside the history, not in it: it changes, and it can be erased while the chain stays whole. */
  readonly contact?: Contact;
  /** The customer was erased, or the complaint purged: what told of them cannot be read any more, and nothing can be added. */
  readonly isErased?: true;
  /** When what told of people was forgotten in it, because it was kept long enough. */
  readonly purgedAt?: number;
  /** Instants are epoch milliseconds. */
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** An effect that waits to be carried out, with what became of it so far. */
export interface PendingEffect extends OutboxEntry {
  readonly since: number;
  readonly tries: number;
  /** What went wrong the last time. */
  readonly fault?: string;
  /** Why it was put aside, when it failed too often; it waits for a person and holds nobody else up. */
  readonly parked?: string;
}

export interface StoredComplaint extends ComplaintRecord, ComplaintParticulars {
  readonly outbox: readonly PendingEffect[];
}

/** An effect that is about to be tried, and the complaint that it is of. */
export interface BegunEffect {
  readonly complaint: StoredComplaint;
  readonly pending: PendingEffect;
}

/** A complaint with the instant for which it is on a list: its next timer, or since when an effect of it waits. */
export interface WaitingComplaint {
  readonly id: string;
  readonly at: number;
}

/** One with effects that wait. */
export interface IndebtedComplaint extends WaitingComplaint {
  /** As it is stored. */
  readonly outbox: readonly PendingEffect[];
}

/** One with a timer to come. */
export interface TimedComplaint extends WaitingComplaint {
  /** Nothing but a reminder is due then. */
  readonly isReminder: boolean;
}

/** That a complaint was opened, and when, in epoch milliseconds. */
export interface Opening {
  readonly id: string;
  readonly at: number;
}

/** Where a list goes on: behind this complaint, or behind this instant. */
export type Place = Pick<WaitingComplaint, 'at'> & Partial<WaitingComplaint>;

/** Where the complaints are, to be read as they were written. Each method is one atomic step; what it promises is on disk when it resolves. */
export abstract class ComplaintStore {
  /** Stores a complaint that begins with these steps, whose texts are sealed; false, and nothing stored, when there is one of this id already. */
  abstract add(particulars: ComplaintParticulars, steps: readonly Advanced[]): Promise<boolean>;
  /** This customer's latest complaints, the latest first; none of an unknown customer. */
  abstract openingsBy(customerId: string, limit: number): Promise<Opening[]>;
  /** The complaints of these customers, the latest first. */
  abstract ofCustomers(customerIds: readonly string[], limit: number): Promise<StoredComplaint[]>;
  /** By whom each of these complaints may be seen. */
  abstract audiencesOf(ids: readonly string[]): Promise<ReadonlyMap<string, ComplaintAudience>>;
  abstract find(idOrRef: string): Promise<StoredComplaint | undefined>;
  /** The complaint as it is stored: what tells of people is sealed with the customer's key. */
  abstract findSealed(idOrRef: string): Promise<StoredComplaint | undefined>;
  /** The same complaint to be read. Where its customer was erased, marks stand instead, and there is no contact. */
  abstract opened(sealed: StoredComplaint): Promise<StoredComplaint>;
  /** Writes the steps if the complaint is still what they started from; false, and nothing written, if not. */
  abstract commit(before: StoredComplaint, steps: readonly Advanced[], at: number): Promise<boolean>;
  /** Whether a timer of it is due by then; false also when there is no such complaint. Costs little beside reading it. */
  abstract hasTimerDueBy(complaintId: string, instant: number): Promise<boolean>;
  /** Complaints with a timer due by then, the earliest first, after this place in that order. */
  abstract withTimerDueBy(instant: number, limit: number, after?: Place): Promise<TimedComplaint[]>;
  /** Complaints with an effect that has waited since then or longer and is not parked, in the same manner. */
  abstract withEffectWaitingSince(instant: number, limit: number, after?: Place): Promise<IndebtedComplaint[]>;
  /** Ids in their order, from the first after this one: how all complaints are gone through, a batch at a time. */
  abstract idsAfter(id: string, limit: number): Promise<string[]>;
  /** Counts one more try of an effect before it is tried, and gives its complaint; nothing when it is done or parked already. */
  abstract beginEffect(complaintId: string, key: string): Promise<BegunEffect | undefined>;
  /** Takes back the count of a try that was none. */
  abstract leaveEffect(complaintId: string, key: string): Promise<void>;
  /** Takes the effect off, and the complaint off the list of those with effects that wait, if it was the last. */
  abstract endEffect(complaintId: string, key: string): Promise<void>;
  /** Takes the complaint off the list of those with effects that wait, if none waits. */
  abstract noteWaiting(complaintId: string): Promise<void>;
  /** Changes the language of our letters, and how the customer is reached. No event of the complaint: it changes no duty. */
  abstract setReach(complaintId: string, locale: Locale, contact: Contact): Promise<void>;
  /** The next number of this year's references: 1, 2, 3 …; never the same twice. */
  abstract nextNumber(year: number): Promise<number>;
}
