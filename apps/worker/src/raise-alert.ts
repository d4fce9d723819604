import { Injectable } from '@nestjs/common';
import { deadline } from '#clocks/deadline.js';
import { afterQuietHours } from '#clocks/quiet-hours.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { snapshotOf } from '#casework/advance-complaint.js';
import type { Rulebook } from '#casework/rulebook.js';
import type { Raising } from '#notifications/alert-book.js';
import { AlertBook } from '#notifications/alert-book.js';
import type { Alert, Occasion, Reader } from '#notifications/alert.js';
import { DeliverMail } from '#notifications/deliver-mail.js';
import type { StaffMember } from '#people/staff.js';
import { houseLanguage } from '#people/staff.js';
import type { Concern } from '#people/staff-directory.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { TimeSource } from '#platform/time-source.js';
import type { Recipient } from '#workflows/complaint/complaint.events.js';
import type { Role } from '#workflows/complaint/complaint.roles.js';
import { Hearing } from './hearing.js';

export interface Manner {
  /** When it should have been raised, epoch milliseconds. */
  readonly expectedAt: number;
  /** It climbs when nobody answers it in the policy's time. */
  readonly mustBeAnswered: boolean;
  /** Not even the night delays it, and it is answered in the policy's time for instant triggers. */
  readonly isUrgent?: boolean;
  readonly passedOver?: string;
  /** How each reader can answer by mail, by their ids. */
  readonly answerable?: Raising['answerable'];
}

/** Whom a complaint's messages concern. The staff it is about hear nothing of it. */
export function concernOf(complaint: StoredComplaint, rulebook: Rulebook, requestId?: string): Concern {
  const { ownerId, teamId, requests, complainedAbout } = snapshotOf(complaint, rulebook).context;
  const asked = requests.filter(({ id, state }) => (requestId === undefined ? state === 'open' : id === requestId));
  return {
    ...(ownerId !== undefined && { ownerId }),
    teamId,
    departments: asked.map(({ department }) => department),
    notTo: complainedAbout,
  };
}

/** Tells staff of an occasion in the complaint's own time: its calendar, its policy's patience, its quiet hours. */
@Injectable()
export class RaiseAlert {
  constructor(
    private readonly book: AlertBook,
    private readonly deliverMail: DeliverMail,
    private readonly directory: StaffDirectory,
    private readonly hearing: Hearing,
    private readonly time: TimeSource,
  ) {}

  /** Who is meant by a relation now. */
  async readers(relation: Recipient, concern: Concern): Promise<Reader[]> {
    return readersOf(await this.directory.recipients(relation, concern, this.time.now()), relation);
  }

  /** Those of them who may grant so much, by what is agreed with them in person. */
  async approvers(relation: Recipient, concern: Concern, cost: number): Promise<Reader[]> {
    const members = await this.directory.recipients(relation, concern, this.time.now());
    return readersOf(
      members.filter(({ approvalLimit = cost }) => approvalLimit >= cost),
      relation,
    );
  }

  /** Who answers a department's requests now. */
  async readersIn(department: string, concern: Concern): Promise<Reader[]> {
    return readersOf(await this.directory.departmentMembers(department, concern, this.time.now()), 'departmentHead');
  }

  /** This very person, as long as they work here. */
  async person(staffId: string, relation: Recipient): Promise<Reader | undefined> {
    const member = await this.directory.find(staffId);
    return member && member.leftAt === undefined ? readersOf([member], relation)[0] : undefined;
  }

  /** Everybody in one of these roles, at work or not. */
  async withRoles(roles: readonly Role[]): Promise<Reader[]> {
    const members = await this.directory.withRoles(roles);
    return members.flatMap((member) =>
      readersOf([member], member.roles.includes('director') ? 'director' : 'group:administrators'),
    );
  }

  /** Who runs the system, at work or not. */
  async administrators(): Promise<Reader[]> {
    return readersOf(await this.directory.administrators(), 'group:administrators');
  }

  /**
   * Tells each reader once, as what they were first meant; which complaint it is only those who may open it. The records
   * stand when this resolves; the mails are on their way.
   */
  async raise(
    occasion: Occasion,
    readers: readonly Reader[],
    { policy, calendar }: Rulebook,
    { expectedAt, mustBeAnswered, isUrgent = false, passedOver, answerable }: Manner,
  ): Promise<Alert[]> {
    const now = this.time.now();
    const { severity } = occasion;
    const patience = isUrgent ? policy.instantTriggers.tellManagerWithin : policy.alertAnsweredWithin[severity];
    const answer = deadline({ calendar, start: now, budget: patience });
    const told = await this.hearing.judged(occasion.complaintId, eachOnce(readers));
    const alerts = await this.book.raise(occasion, told, {
      expectedAt,
      mailAt: isUrgent ? now : afterQuietHours(policy.quietHours, calendar, severity, now),
      ...(mustBeAnswered && answer.state === 'due' && { answerBy: answer.at }),
      zone: calendar.zone,
      ...(passedOver !== undefined && { passedOver }),
      ...(answerable && { answerable }),
    });
    this.deliverMail.start();
    return alerts;
  }
}

function readersOf(members: readonly StaffMember[], relation: Recipient): Reader[] {
  return members.map(({ id, name, email, locale = houseLanguage }) => ({
    staffId: id,
    name,
    address: email,
    locale,
    relation,
  }));
}

function eachOnce(readers: readonly Reader[]): Reader[] {
  return readers.filter(({ staffId }, index) => readers.findIndex((one) => one.staffId === staffId) === index);
}
