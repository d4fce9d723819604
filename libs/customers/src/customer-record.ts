import { Injectable } from '@nestjs/common';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { ComplaintStore } from '#casework/complaint.store.js';
import { MessageStore } from '#casework/message.store.js';
import { queriedOf } from '#casework/queried-fields.js';
import { TimeSource } from '#platform/time-source.js';
import type { Channel } from '#workflows/complaint/1-receipt/receipt.events.js';
import type { ComplaintSnapshot } from '#workflows/complaint/complaint.advance.js';
import { rungOf, stageOf } from '#workflows/complaint/complaint.advance.js';
import type { CustomerPromise, Outcome, Severity } from '#workflows/complaint/complaint.context.js';
import type { ContactRecorded } from '#workflows/complaint/at-any-time/at-any-time.events.js';
import type { Rung } from '#workflows/complaint/complaint.roles.js';
import type { Stage } from '#workflows/complaint/complaint.words.js';
import type { Care } from './care.js';
import type { Customer } from './customer.js';
import { CustomerFiles } from './customer-files.js';
import type { LikelyDuplicate } from './duplicate-files.js';
import { DuplicateFiles } from './duplicate-files.js';
import { joinedCare } from './joined-care.js';
import type { Restriction } from './restriction.js';
import { RestrictionStore } from './restriction.store.js';
import type { SaidNeeds } from './said-needs.store.js';
import { SaidNeedsStore } from './said-needs.store.js';
import type { VulnerabilityFacts } from './vulnerability-facts.js';
import { vulnerabilityFactsOf } from './vulnerability-facts.js';

/** The most complaints that one read gives, the latest first. */
const mostComplaints = 100;

/** Instants are epoch milliseconds, here and below. */
export interface CustomersComplaint {
  readonly id: string;
  readonly ref: string;
  readonly subject: string;
  readonly channel: Channel;
  readonly stage: Stage;
  readonly rung: Rung;
  readonly severity: Severity;
  readonly outcome?: Outcome;
  readonly ownerId?: string;
  readonly teamId: string;
  readonly createdAt: number;
  /** The two facts that are reported of it. */
  readonly vulnerable: VulnerabilityFacts;
  /** The earliest deadline of a clock that runs, passed or not. */
  readonly nextDueAt?: number;
  readonly closedAt?: number;
}

export type CustomersPromise = Pick<CustomerPromise, 'id' | 'kind' | 'text' | 'dueAt' | 'state' | 'madeBy'> & {
  readonly ref: string;
};

/** What the customer thought of it afterwards: by the survey, or told in the follow-up call. */
export interface CustomersRating {
  readonly ref: string;
  readonly at: number;
  readonly handling?: number;
  readonly outcome?: number;
  readonly satisfied?: boolean;
  readonly words?: string;
}

export interface CustomersContact {
  readonly ref: string;
  readonly at: number;
  readonly direction: 'in' | 'out';
  readonly channel: Channel | ContactRecorded['channel'];
  readonly summary: string;
  /** False of a call that reached nobody. */
  readonly reached?: boolean;
  readonly mood?: NonNullable<ContactRecorded['mood']>;
  readonly durationSeconds?: number;
}

/** What to bear in mind with this customer: somebody noticed that they are vulnerable. */
export interface CustomersNeed {
  readonly ref: string;
  readonly at: number;
  readonly text: string;
}

/** What was told with a complaint that somebody needs; who told it has not proved to be this customer. */
export interface SaidWithComplaint {
  readonly ref: string;
  readonly care: Care;
}

/** All that is known of a customer. */
export interface WholeRecord {
  /** With what is kept of their needs in any of their files. */
  readonly customer: Customer;
  /** Files that were merged into this one. */
  readonly merged: readonly Customer[];
  readonly complaints: readonly CustomersComplaint[];
  /** There are older complaints than these. */
  readonly isCut: boolean;
  readonly promises: readonly CustomersPromise[];
  readonly ratings: readonly CustomersRating[];
  readonly contacts: readonly CustomersContact[];
  readonly needs: readonly CustomersNeed[];
  readonly said: readonly SaidWithComplaint[];
  readonly duplicates: readonly LikelyDuplicate[];
  /** How the customer may reach us, now or before: the latest first. */
  readonly restrictions: readonly Restriction[];
}

/** Reads a customer's file with all that belongs to it. */
@Injectable()
export class CustomerRecord {
  constructor(
    private readonly files: CustomerFiles,
    private readonly duplicates: DuplicateFiles,
    private readonly complaints: ComplaintStore,
    private readonly messages: MessageStore,
    private readonly restrictions: RestrictionStore,
    private readonly said: SaidNeedsStore,
    private readonly time: TimeSource,
  ) {}

  /**
   * @param isSeen which complaints whoever asks may see; of the others nothing is told
   * @throws CustomerNotFound
   */
  async read(id: string, isSeen: (complaint: StoredComplaint) => boolean = () => true): Promise<WholeRecord> {
    const { customer, all } = await this.fileOf(id);
    const [, ...merged] = await this.files.family(customer);
    const allIds = all.map((one) => one.id);
    const said = await this.said.ofCustomers(allIds);
    const found = await this.complaints.ofCustomers([id, ...merged.map((one) => one.id)], mostComplaints + 1);
    const complaints = found.slice(0, mostComplaints).filter(isSeen);
    return {
      customer,
      merged,
      complaints: complaints.map(complaintOf),
      isCut: found.length > mostComplaints,
      promises: complaints.flatMap(promisesOf).sort((one, other) => other.dueAt - one.dueAt),
      ratings: complaints.flatMap(ratingsOf).sort(latestFirst),
      contacts: (await Promise.all(complaints.map((one) => this.contactsOf(one)))).flat().sort(latestFirst),
      needs: complaints.flatMap(needsOf).sort(latestFirst),
      said: this.saidWith(complaints, said),
      duplicates: await this.duplicates.of(customer),
      restrictions: await this.restrictions.ofCustomers(allIds),
    };
  }

  /** The file alone, with what is kept of their needs in any of theirs. @throws CustomerNotFound */
  async file(id: string): Promise<Customer> {
    return (await this.fileOf(id)).customer;
  }

  /** What was agreed with somebody and what they need is the same in whichever of their files one looks. */
  private async fileOf(id: string): Promise<{ readonly customer: Customer; readonly all: readonly Customer[] }> {
    const file = await this.files.get(id);
    const all = await this.files.family(await this.files.speaker(file));
    const { care: _, ...rest } = file;
    const care = joinedCare(all, this.time.now());
    return { customer: care ? { ...rest, care } : rest, all };
  }

  private saidWith(complaints: readonly StoredComplaint[], said: readonly SaidNeeds[]): SaidWithComplaint[] {
    const now = this.time.now();
    return complaints.flatMap(({ id, ref }) => {
      const care = said.find(({ complaintId }) => complaintId === id)?.care;
      return care && care.until > now ? [{ ref, care }] : [];
    });
  }

  /** Calls and visits as they were noted, and every message that was written. */
  private async contactsOf({ id, ref, history }: StoredComplaint): Promise<CustomersContact[]> {
    const noted = history.flatMap(({ event }) => (event.type === 'contact.recorded' ? [event] : []));
    const written = await this.messages.ofComplaint(id);
    return [
      ...noted.map(({ at, direction, channel, summary, reached, mood, durationSeconds }) => ({
        ref,
        at,
        direction,
        channel,
        summary,
        ...(reached !== undefined && { reached }),
        ...(mood && { mood }),
        ...(durationSeconds !== undefined && { durationSeconds }),
      })),
      ...written.map(({ at, direction, channel, subject }) => ({ ref, at, direction, channel, summary: subject })),
    ];
  }
}

function latestFirst(one: { readonly at: number }, other: { readonly at: number }): number {
  return other.at - one.at;
}

function complaintOf(complaint: StoredComplaint): CustomersComplaint {
  const { id, ref, subject, channel, createdAt, snapshot } = complaint;
  const { nextDueAt } = queriedOf(complaint);
  const { context } = snapshot as ComplaintSnapshot;
  const { severity, outcome, ownerId, teamId, closedAt } = context;
  return {
    id,
    ref,
    subject,
    channel,
    stage: stageOf(snapshot as ComplaintSnapshot),
    rung: rungOf(snapshot as ComplaintSnapshot),
    severity,
    teamId,
    createdAt,
    vulnerable: vulnerabilityFactsOf(complaint.history),
    ...(outcome !== undefined && { outcome }),
    ...(ownerId !== undefined && { ownerId }),
    ...(nextDueAt !== undefined && { nextDueAt }),
    ...(closedAt !== undefined && { closedAt }),
  };
}

function needsOf({ ref, history }: StoredComplaint): CustomersNeed[] {
  return history.flatMap(({ event }) =>
    event.type === 'trigger.noticed' && event.trigger === 'vulnerable'
      ? [{ ref, at: event.at, text: event.explanation }]
      : [],
  );
}

function promisesOf({ ref, snapshot }: StoredComplaint): CustomersPromise[] {
  const { promises } = (snapshot as ComplaintSnapshot).context;
  return promises.map(({ id, kind, text, dueAt, state, madeBy }) => ({ ref, id, kind, text, dueAt, state, madeBy }));
}

function ratingsOf({ ref, history }: StoredComplaint): CustomersRating[] {
  return history.flatMap(({ event }): CustomersRating[] => {
    if (event.type === 'survey.answered') {
      const { at, handling, outcome, comment } = event;
      return [{ ref, at, handling, outcome, ...(comment !== undefined && { words: comment }) }];
    }
    if (event.type === 'followUp.completed')
      return [{ ref, at: event.at, satisfied: event.satisfied, words: event.words }];
    return [];
  });
}
