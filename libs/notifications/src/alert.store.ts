import type { AlertFilter, AlertOrder, AlertPage, AlertPosition } from './alert-list.js';
import type { Alert, AlertAnswer, AlertMailState } from './alert.js';

export abstract class AlertStore {
  /** Stores the alert, or gives the one that there is under its id. */
  abstract add(alert: Alert): Promise<Alert>;
  abstract find(id: string): Promise<Alert | undefined>;
  /** Alerts that the person has not acknowledged, the newest first. */
  abstract open(staffId: string, limit: number): Promise<Alert[]>;
  /** A page of alerts; each costs the same however far into the list it lies. */
  abstract page(filter: AlertFilter, order: AlertOrder, limit: number, after?: AlertPosition): Promise<AlertPage>;
  /** Alerts of one occasion, whoever got them. */
  abstract ofOccasion(complaintId: string, occasionId: string): Promise<Alert[]>;
  /** Everybody's alerts about these complaints, at most so many of each, the newest first. */
  abstract ofComplaints(complaintIds: readonly string[], limit: number): Promise<Alert[]>;
  /** Alerts that should have been answered by then and neither were nor have climbed, the longest overdue first. */
  abstract unansweredBy(instant: number, limit: number): Promise<Alert[]>;
  /** The alert as it is then; nothing when this person has none of this id. The first acknowledgement stays. */
  abstract acknowledge(id: string, staffId: string, at: number, answer?: AlertAnswer): Promise<Alert | undefined>;
  /** Nobody waits for an answer any more: it has climbed (`at`), or the matter is settled. */
  abstract endWaiting(id: string, climbedAt?: number): Promise<void>;
  /** It could not climb: it is looked at again at this instant, behind those that are due before. */
  abstract postponeClimb(id: string, until: number): Promise<void>;
  /** What these alerts tell of is over; those that are open are not any more. */
  abstract endOpen(ids: readonly string[], at: number): Promise<void>;
  abstract setMailState(id: string, mailState: AlertMailState): Promise<void>;
  /**
   * Whether this mail is among the first `most` to the person in the hour that begins at `hour`. The same key again
   * gives the same answer and counts once.
   */
  abstract countMail(staffId: string, hour: number, key: string, most: number): Promise<boolean>;
  /** How many alerts this person has not acknowledged, exactly. */
  abstract countOpen(staffId: string): Promise<number>;
  /** How many open alerts each person has: those who have some. */
  abstract openCounts(): Promise<ReadonlyMap<string, number>>;
}
