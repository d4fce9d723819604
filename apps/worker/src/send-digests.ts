import { Injectable } from '@nestjs/common';
import { Rulebooks } from '#casework/rulebooks.js';
import { AlertBook } from '#notifications/alert-book.js';
import { DeliverMail } from '#notifications/deliver-mail.js';
import type { Overdue } from '#notifications/write-digest.js';
import { digestKeyOf, writeDigest } from '#notifications/write-digest.js';
import { digestDueAt } from '#people/digest-settings.js';
import type { StaffMember } from '#people/staff.js';
import { houseLanguage, isAway } from '#people/staff.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { TimeSource } from '#platform/time-source.js';
import { Hearing } from './hearing.js';
import { OverdueOfTeams } from './overdue-of-teams.js';

const nothing: Overdue = { lines: [], count: 0 };

/**
 * Once a working day, when the house opens or each likes it, tells everybody what waits for their answer, and whoever answers
 * for a team what of it is overdue. Who is away hears of it on the day that they are back.
 */
@Injectable()
export class SendDigests {
  /** The day whose digest each person has had, or had no need of. */
  private readonly settledOn = new Map<string, string>();

  constructor(
    private readonly rulebooks: Rulebooks,
    private readonly book: AlertBook,
    private readonly overdue: OverdueOfTeams,
    private readonly directory: StaffDirectory,
    private readonly hearing: Hearing,
    private readonly deliverMail: DeliverMail,
    private readonly time: TimeSource,
  ) {}

  /** Sends the digests that are due and have not been sent. A digest of one person and day is one mail, whoever sends it. */
  async send(): Promise<void> {
    const now = this.time.now();
    const { calendar } = this.rulebooks.currentRulebook();
    const { date, from, open } = calendar.dayAt(now);
    const [opening] = open;
    if (!opening) return;
    const due = (await this.directory.everybody()).filter(
      (member) =>
        this.settledOn.get(member.id) !== date &&
        !isAway(member, now) &&
        (digestDueAt(member.digest ?? {}, { date, from, opensAt: opening.from }) ?? Infinity) <= now,
    );
    if (due.length === 0) return;
    const faults: unknown[] = [];
    const counts = await this.book.openCounts();
    const overdue = await this.overdue.ofEverybody();
    for (const member of due) {
      const waiting = { count: counts.get(member.id) ?? 0, overdue: overdue.get(member.id) ?? nothing };
      try {
        if (waiting.count + waiting.overdue.count > 0) await this.sendOne(member, waiting, date, calendar.zone);
        this.settledOn.set(member.id, date);
      } catch (error) {
        // One who cannot be written to keeps nobody else from being told.
        faults.push(error);
      }
    }
    if (faults.length > 0) throw new AggregateError(faults, `${faults.length} digests could not be posted`);
  }

  private async sendOne(
    { id: staffId, name, email: address, locale = houseLanguage }: StaffMember,
    { count, overdue }: { readonly count: number; readonly overdue: Overdue },
    date: string,
    zone: string,
  ): Promise<void> {
    const now = this.time.now();
    const alerts = await this.hearing.asHeard(await this.book.open(staffId), staffId);
    await this.deliverMail.post(
      {
        key: digestKeyOf(staffId, date),
        purpose: { kind: 'digest', staffId },
        to: { name, address },
        locale,
        writtenAt: now,
        ...writeDigest({ name, locale }, date, alerts, zone, count, overdue),
      },
      now,
    );
  }
}
