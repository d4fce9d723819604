import { Injectable } from '@nestjs/common';
import { TimeSource } from '#platform/time-source.js';
import type { PersonSeal } from '#privacy/person-seal.js';
import { isRefusal } from '#workflows/complaint/complaint.advance.js';
import type { ComplaintEvent, Registration } from '#workflows/complaint/complaint.events.js';
import { obstacleToExtension } from './asked-extensions.js';
import { advanceComplaint, catchUp, openComplaint } from './advance-complaint.js';
import { ComplaintNotFound, EventNotAllowed } from './casework.errors.js';
import { changedSince } from './changed-since.js';
import type { Wish } from './complaint-changes.js';
import { ComplaintChanges } from './complaint-changes.js';
import type { Advanced, ComplaintRecord } from './complaint-record.js';
import type { Contact, Opening, StoredComplaint } from './complaint.store.js';
import { ComplaintStore } from './complaint.store.js';
import { obstaclesToLetters } from './letter-contract.js';
import type { Move, MoveRefusal, Order } from './move.js';
import { isMoveRefusal } from './move.js';
import { sealedEvent } from './personal-texts.js';
import { referenceOf } from './reference.js';
import { mostCounted, raisedForRepeats, repeatedAt, repeatEvent } from './repeats.js';
import type { Rulebook } from './rulebook.js';
import { Rulebooks } from './rulebooks.js';
import { TellOthers } from './tell-others.js';

/** How a complaint begins, where it is not as usual. */
interface OpeningOptions {
  readonly policy?: string;
  readonly contact?: Contact;
  readonly isPartOfAnother?: boolean;
}

/** The shell around the pure engine: load, advance, commit. The only way by which a complaint begins or changes. */
@Injectable()
export class Casework {
  constructor(
    private readonly store: ComplaintStore,
    private readonly changes: ComplaintChanges,
    private readonly rulebooks: Rulebooks,
    private readonly others: TellOthers,
    private readonly time: TimeSource,
  ) {}

  /**
   * Opens a complaint, under the policy or else the house's. The same id again gives the complaint that the first one made.
   * @throws EventNotAllowed when the registration itself is refused.
   */
  async open(
    complaintId: string,
    registration: Registration,
    { policy, contact, isPartOfAnother = false }: OpeningOptions = {},
  ): Promise<StoredComplaint> {
    const { channel, customerId, locale, subject, summary } = registration;
    const earlier = await this.store.openingsBy(customerId, mostCounted);
    const existing = await this.openedBefore(complaintId, earlier);
    if (existing) return existing;
    const now = this.time.now();
    const year = new Date(registration.at).getUTCFullYear();
    const rulebook = this.rulebooks.currentRulebook(policy, registration.receivedAt);
    const [seal, number] = await Promise.all([
      this.changes.sealForNew(customerId, complaintId),
      this.store.nextNumber(year),
    ]);
    const opened = openComplaint(complaintId, sealedEvent(registration, seal), rulebook, now);
    if (isRefusal(opened)) throw new EventNotAllowed(registration.type, opened);
    // What was split off was said with the complaint that it was split from: nobody has complained once more.
    const repeated = isPartOfAnother ? undefined : repeatedAt([...earlier.map(({ at }) => at), now], now, rulebook);
    const steps = repeated === undefined ? [opened] : raisedForRepeats(opened, repeated, rulebook, now);
    const particulars = {
      ref: referenceOf(year, number),
      channel,
      customerId,
      locale,
      subject,
      summary,
      ...(contact && { contact }),
      createdAt: now,
      updatedAt: now,
    };
    if (!(await this.store.add(particulars, steps))) return this.get(complaintId);
    await this.others.changed(particulars.ref, steps);
    if (repeated === undefined && earlier.length > 0 && !isPartOfAnother) {
      const raised = await this.countAgain(complaintId, customerId, rulebook);
      if (raised) return raised;
    }
    const outbox = steps.flatMap((step) => step.outbox.map((entry) => ({ ...entry, since: now, tries: 0 })));
    return { ...particulars, ...seal.openAll((steps.at(-1) ?? opened).complaint), outbox };
  }

  /**
   * The complaint, if there is one of this id already. Whoever has few complaints has it among them; one that is another
   * customer's by now is met when it would be stored a second time.
   */
  private async openedBefore(complaintId: string, earlier: readonly Opening[]): Promise<StoredComplaint | undefined> {
    const isKnown = earlier.length === mostCounted || earlier.some(({ id }) => id === complaintId);
    return isKnown ? this.store.find(complaintId) : undefined;
  }

  /** Two complaints of one customer that come in at once do not see each other before both are there. */
  private async countAgain(
    complaintId: string,
    customerId: string,
    rulebook: Rulebook,
  ): Promise<StoredComplaint | undefined> {
    const now = this.time.now();
    const openings = await this.store.openingsBy(customerId, mostCounted);
    const repeated = repeatedAt(
      openings.map(({ at }) => at),
      now,
      rulebook,
    );
    return repeated === undefined ? undefined : this.record(complaintId, repeatEvent(repeated, now));
  }

  /** @throws ComplaintNotFound */
  async get(idOrRef: string): Promise<StoredComplaint> {
    const complaint = await this.store.find(idOrRef);
    if (!complaint) throw new ComplaintNotFound(idOrRef);
    return complaint;
  }

  /**
   * Lets an event happen. What was due before it happens first. The same event id again changes nothing and gives the
   * complaint as it is.
   * @param expectedVersion what the client had looked at; a complaint that has been changed since refuses
   * @param ensure is asked of the very state that the event would change, and throws when it may not be changed so
   * @throws ComplaintNotFound, EventNotAllowed, ComplaintChangedMeanwhile, ComplaintTooBusy
   */
  async record(
    idOrRef: string,
    event: ComplaintEvent,
    expectedVersion?: number,
    ensure?: (complaint: StoredComplaint) => void,
  ): Promise<StoredComplaint> {
    return this.change(idOrRef, (complaint, seal) => {
      ensure?.(complaint);
      if (complaint.history.some((entry) => entry.event.id === event.id)) return [];
      if (expectedVersion !== undefined && expectedVersion !== complaint.version)
        throw changedSince(complaint, expectedVersion, this.rulebooks, seal);
      return this.stepsOf(complaint, event, seal);
    });
  }

  /**
   * Lets several events happen that are told together, such as all that came of one call: in this order, in one write, all
   * or none. Those that have happened before under the same id are passed over.
   * @param ensure as with `record`
   * @throws ComplaintNotFound, EventNotAllowed for the first that is refused, ComplaintTooBusy
   */
  async recordAll(
    idOrRef: string,
    events: readonly ComplaintEvent[],
    ensure?: (complaint: StoredComplaint) => void,
  ): Promise<StoredComplaint> {
    return this.change(idOrRef, (complaint, seal) => {
      ensure?.(complaint);
      const steps: Advanced[] = [];
      for (const event of events) {
        const current = { ...complaint, ...steps.at(-1)?.complaint };
        if (current.history.some((entry) => entry.event.id === event.id)) continue;
        steps.push(...this.stepsOf(current, event, seal));
      }
      return steps;
    });
  }

  /** Why an event could not happen now, what the letter lacks that it would send included; none if it could. Nothing is written. */
  async obstaclesTo(idOrRef: string, event: ComplaintEvent): Promise<EventNotAllowed['reasons']> {
    let reasons: EventNotAllowed['reasons'] = [];
    await this.changes.change(idOrRef, (complaint, seal) => {
      try {
        this.stepsOf(complaint, event, seal);
      } catch (error) {
        if (!(error instanceof EventNotAllowed)) throw error;
        reasons = error.reasons;
      }
      return [];
    });
    return reasons;
  }

  /** What was due before, and then the event. */
  private stepsOf(complaint: StoredComplaint, event: ComplaintEvent, seal: PersonSeal | undefined): Advanced[] {
    const rulebook = this.rulebooks.rulebookFor(complaint.pins);
    const now = this.time.now();
    const due = catchUp(complaint, Math.min(event.at, now), rulebook, now);
    const current = due.at(-1)?.complaint ?? complaint;
    const advanced = advanceComplaint(current, sealedEvent(event, seal), rulebook, now);
    if (isRefusal(advanced)) throw new EventNotAllowed(event.type, advanced);
    const untimely = obstacleToExtension(current, event);
    if (untimely) throw new EventNotAllowed(event.type, { reasons: [untimely], allowed: [] });
    // Only a person can add what a letter lacks; what time or a customer brings about happens all the same.
    const reasons = event.by.kind === 'staff' ? obstaclesToLetters(complaint, advanced, rulebook, now, seal) : [];
    if (reasons.length > 0) throw new EventNotAllowed(event.type, { reasons, allowed: [] });
    return [...due, advanced];
  }

  /**
   * Lets everything happen that is due by now, and sets the alarm for what comes next. Waking twice is harmless and costs
   * little: the alarm and the sweep of every worker may all mean the same complaint.
   * @returns whether anything was due
   */
  async wake(complaintId: string): Promise<boolean> {
    if (!(await this.store.hasTimerDueBy(complaintId, this.time.now()))) return false;
    await this.change(complaintId, (complaint) => {
      const now = this.time.now();
      return catchUp(complaint, now, this.rulebooks.rulebookFor(complaint.pins), now);
    });
    return true;
  }

  /**
   * Lets a complaint go on under other rules. What was due before happens first, under the rules of before. The same
   * order again changes nothing.
   * @returns the complaint; or the reason why it cannot be moved; or nothing when the move does not concern it
   * @throws ComplaintNotFound, ComplaintTooBusy
   */
  async move(idOrRef: string, move: Move, order: Order): Promise<StoredComplaint | MoveRefusal | undefined> {
    let result: Advanced[] | MoveRefusal | undefined;
    const complaint = await this.change(idOrRef, (found) => {
      if (found.history.some(({ event }) => event.id === order.id)) return (result = []);
      result = this.stepsOfMove(found, move, order);
      return Array.isArray(result) ? result : [];
    });
    return Array.isArray(result) ? complaint : result;
  }

  /** What `move` would make of a complaint. Nothing is written. */
  tryMove(complaint: StoredComplaint, move: Move, order: Order): ComplaintRecord | MoveRefusal | undefined {
    const result = this.stepsOfMove(complaint, move, order);
    return Array.isArray(result) ? result.at(-1)?.complaint : result;
  }

  /**
   * Hands the waiting effects of a complaint to whoever carries them out, once more.
   * @throws when nobody takes them
   */
  async handOver({ id, outbox }: Pick<StoredComplaint, 'id' | 'outbox'>): Promise<void> {
    const waiting = outbox.filter(({ parked }) => parked === undefined);
    // The last one was carried out, but whoever did it died before the complaint was taken off the list.
    if (waiting.length === 0) await this.store.noteWaiting(id);
    else await this.others.handOver(id, waiting);
  }

  private stepsOfMove(complaint: StoredComplaint, move: Move, order: Order): Advanced[] | MoveRefusal | undefined {
    if (!move.concerns(complaint)) return undefined;
    const now = this.time.now();
    const due = catchUp(complaint, now, this.rulebooks.rulebookFor(complaint.pins), now);
    const moved = move.make(due.at(-1)?.complaint ?? complaint, order, now);
    return isMoveRefusal(moved) ? moved : [...due, moved];
  }

  private async change(idOrRef: string, wish: Wish): Promise<StoredComplaint> {
    const { complaint, steps } = await this.changes.change(idOrRef, wish);
    if (steps.length > 0) await this.others.changed(complaint.ref, steps);
    else await this.others.setAlarm(complaint);
    return complaint;
  }
}
