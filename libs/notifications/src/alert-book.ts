import { Injectable } from '@nestjs/common';
import { Configuration } from '#platform/configuration.js';
import { consoleAddress } from '#platform/console-address.js';
import type { LiveMessage } from '#platform/live-feed.js';
import { LiveFeed } from '#platform/live-feed.js';
import { TimeSource } from '#platform/time-source.js';
import type { AlertFilter, AlertOrder, AlertPage, AlertPosition } from './alert-list.js';
import type { Alert, AlertAnswer, Occasion, Reader } from './alert.js';
import { alertIdOf, noticeableDelay } from './alert.js';
import { AlertStore } from './alert.store.js';
import type { MailHeads } from './mail.js';
import { messageIdOf } from './mail.js';
import { AlertNotFound } from './notifications.errors.js';
import { OutgoingMails } from './outgoing-mails.js';
import { veiled } from './veil-alert.js';
import type { AnswerByMail } from './write-alert.js';
import { writeAlert } from './write-alert.js';

const hour = 3_600_000;

/** Mails about alerts that one person gets in an hour. More would be read by nobody; the digest has the rest. */
export const mailsPerHour = 20;

/** The most hours of people that are remembered as full. */
const mostFullHours = 1000;

export interface Raising {
  /** When it should have been raised, epoch milliseconds: a deadline, say. What is raised noticeably later says so. */
  readonly expectedAt: number;
  /** When the mail may go, epoch milliseconds; later than now in quiet hours. */
  readonly mailAt: number;
  /** When the alert climbs if nobody has acknowledged it; none for what needs no answer. */
  readonly answerBy?: number;
  /** The time zone that people read instants in. */
  readonly zone: string;
  /** Name of whoever was told before and did not answer. */
  readonly passedOver?: string;
  /** How each person can answer by mail, by their ids. */
  readonly answerable?: ReadonlyMap<string, AnswerByMail>;
}

/** What those who are looking hear of an alert. */
export interface AlertChanged extends LiveMessage {
  readonly topic: 'alert';
  readonly id: string;
  /** Whose alert it is. */
  readonly staffId: string;
  readonly state: 'raised' | 'acknowledged' | 'climbed' | 'over';
}

/** The alerts: who was told what, when, and whether they have answered for it. */
@Injectable()
export class AlertBook {
  /** People and hours for which no mail can be counted any more: in a burst of alerts nobody asks for each of them. */
  private readonly fullHours = new Set<string>();

  constructor(
    private readonly alerts: AlertStore,
    private readonly mails: OutgoingMails,
    private readonly feed: LiveFeed,
    private readonly time: TimeSource,
    private readonly configuration: Configuration,
  ) {}

  /**
   * Tells these people of the occasion: a record for everybody first, then the mails. However often it is asked for, and
   * by however many at once, there is one alert and one mail for each person. One who cannot be told stops nobody else.
   * @returns the alerts, in the order of the readers
   * @throws the first fault, after everybody else has been told; asking again then is safe
   */
  async raise(occasion: Occasion, readers: readonly Reader[], raising: Raising): Promise<Alert[]> {
    const made = readers.map((reader) => this.alertFor(occasion, reader, raising));
    const alerts = await forEach(made, (alert) => this.alerts.add(alert));
    await forEach(readers, async (reader, index) => {
      const alert = alerts[index];
      const isNew = alert === made[index];
      if (!alert || (!isNew && alert.mailState !== 'undecided')) return;
      this.tellLookers(alert, 'raised');
      if (alert.mailState === 'undecided') await this.putMail(alert, reader, raising);
    });
    return alerts;
  }

  /**
   * This person answers for it. Again it changes nothing.
   * @throws AlertNotFound also for somebody else's: nobody answers in another's name
   */
  async acknowledge(id: string, staffId: string, answer?: AlertAnswer): Promise<Alert> {
    const alert = await this.alerts.acknowledge(id, staffId, this.time.now(), answer);
    if (!alert) throw new AlertNotFound(id);
    this.tellLookers(alert, 'acknowledged');
    return alert;
  }

  /**
   * This person's alert.
   * @throws AlertNotFound also for somebody else's
   */
  async one(id: string, staffId: string): Promise<Alert> {
    const alert = await this.alerts.find(id);
    if (alert?.staffId !== staffId) throw new AlertNotFound(id);
    return alert;
  }

  /** A page of one person's or one team's alerts. */
  async page(filter: AlertFilter, order: AlertOrder, limit: number, after?: AlertPosition): Promise<AlertPage> {
    return this.alerts.page(filter, order, limit, after);
  }

  /** What waits for this person's answer, the newest first. */
  async open(staffId: string, limit = 200): Promise<Alert[]> {
    return this.alerts.open(staffId, limit);
  }

  /** How many alerts wait for this person's answer, exactly. */
  async countOpen(staffId: string): Promise<number> {
    return this.alerts.countOpen(staffId);
  }

  /** How many alerts wait for each person's answer: those for whom some do. */
  async openCounts(): Promise<ReadonlyMap<string, number>> {
    return this.alerts.openCounts();
  }

  /** What these alerts tell of is over, whether or not somebody has answered for it. */
  async over(alerts: readonly Pick<Alert, 'id' | 'staffId'>[]): Promise<void> {
    await this.alerts.endOpen(
      alerts.map(({ id }) => id),
      this.time.now(),
    );
    for (const alert of alerts) this.tellLookers(alert, 'over');
  }

  /** Everybody's copy of an occasion of a complaint. */
  async ofOccasion(complaintId: string, occasionId: string): Promise<Alert[]> {
    return this.alerts.ofOccasion(complaintId, occasionId);
  }

  /** Who was told of these complaints, at most so many alerts of each, the newest first. */
  async ofComplaints(complaintIds: readonly string[], limit: number): Promise<Alert[]> {
    return this.alerts.ofComplaints(complaintIds, limit);
  }

  /** Alerts whose time to be answered is over, at this instant (epoch milliseconds) or now, and that have not climbed yet. */
  async unacknowledgedSince(instant = this.time.now(), limit = 200): Promise<Alert[]> {
    return this.alerts.unansweredBy(instant, limit);
  }

  /** Somebody above has been told in the place of this person. */
  async climbed(alert: Pick<Alert, 'id' | 'staffId'>): Promise<void> {
    await this.alerts.endWaiting(alert.id, this.time.now());
    this.tellLookers(alert, 'climbed');
  }

  /** It cannot climb now. It is tried again in a minute, so that it does not stand before those that can. */
  async couldNotClimb(id: string): Promise<void> {
    await this.alerts.postponeClimb(id, this.time.now() + 60_000);
  }

  /** What the alert is about has been done; nobody above needs to hear of it. */
  async needsNoAnswer(id: string): Promise<void> {
    await this.alerts.endWaiting(id);
  }

  async mailSettled(id: string, mailState: 'sent' | 'failed'): Promise<void> {
    await this.alerts.setMailState(id, mailState);
  }

  private tellLookers({ id, staffId }: Pick<Alert, 'id' | 'staffId'>, state: AlertChanged['state']): void {
    const message: AlertChanged = { topic: 'alert', id, staffId, state };
    this.feed.tell(message);
  }

  /** Behind the `#`, which a browser tells no server; whoever is not signed in comes back to it afterwards. */
  private addressOf({ id }: Alert): string {
    return `${consoleAddress(this.configuration)}/alerts#${id}`;
  }

  private alertFor(
    occasion: Occasion,
    { staffId, relation, mayNotOpen = false }: Reader,
    { expectedAt, answerBy, passedOver, mailAt }: Raising,
  ): Alert {
    const { id: occasionId, ...facts } = occasion;
    const raisedAt = this.time.now();
    const late = noticeableDelay(expectedAt, raisedAt);
    const alert: Alert = {
      ...facts,
      id: alertIdOf(occasion, staffId),
      occasionId,
      staffId,
      relation,
      raisedAt,
      ...(late !== undefined && { lateBy: late }),
      ...(answerBy !== undefined && { answerBy }),
      ...(passedOver !== undefined && { passedOver }),
      // One that is not there yet cannot have been counted before.
      mailState:
        occasion.severity !== 'critical' && this.fullHours.has(hourOf(staffId, mailAt)) ? 'leftForDigest' : 'undecided',
    };
    return mayNotOpen ? veiled(alert) : alert;
  }

  /** The mail is put in before its state is, so that a crash between the two leads to the same mail once more. */
  private async putMail(alert: Alert, reader: Reader, { mailAt, zone, answerable }: Raising): Promise<void> {
    const mayMail = alert.severity === 'critical' || (await this.countMail(alert, mailAt));
    if (mayMail) {
      const answer = alert.isVeiled ? undefined : answerable?.get(reader.staffId);
      await this.mails.put(
        {
          key: alertMailKeyOf(alert.id),
          purpose: { kind: 'alert', alertId: alert.id },
          ...(alert.complaintId !== undefined && { complaintId: alert.complaintId }),
          ...(alert.personId !== undefined && { personId: alert.personId }),
          to: { address: reader.address, name: reader.name },
          locale: reader.locale,
          writtenAt: alert.raisedAt,
          ...writeAlert(alert, reader.locale, zone, this.addressOf(alert), answer),
          ...(answer && { heads: headsOf(alert, answer) }),
        },
        mailAt,
      );
    }
    await this.alerts.setMailState(alert.id, mayMail ? 'waiting' : 'leftForDigest');
  }

  private async countMail({ id, staffId }: Alert, mailAt: number): Promise<boolean> {
    const counted = await this.alerts.countMail(staffId, Math.floor(mailAt / hour) * hour, id, mailsPerHour);
    if (counted) return true;
    if (this.fullHours.size >= mostFullHours) this.fullHours.clear();
    this.fullHours.add(hourOf(staffId, mailAt));
    return false;
  }
}

function hourOf(staffId: string, at: number): string {
  return `${staffId}-${Math.floor(at / hour)}`;
}

/** Does it for each, whatever becomes of the others, and only then says what went wrong first. */
async function forEach<T, R>(items: readonly T[], does: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results = await Promise.allSettled(items.map(does));
  const fault = results.find((one) => one.status === 'rejected');
  if (fault) throw fault.reason;
  return results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

function headsOf({ id, complaintId }: Alert, { from, replyTo }: AnswerByMail): MailHeads {
  const named = { key: alertMailKeyOf(id), ...(complaintId !== undefined && { complaintId }) };
  return { messageId: messageIdOf(named, from.address), from, replyTo, references: [], nature: 'notice' };
}

/** The key of the mail that brings an alert. */
export function alertMailKeyOf(id: string): string {
  return `alert-${id}`;
}
