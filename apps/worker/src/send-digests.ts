import { Injectable } from '@nestjs/common';
import { Rulebooks } from '#casework/rulebooks.js';
import { AlertBook } from '#notifications/alert-book.js';
import { DeliverMail } from '#notifications/deliver-mail.js';
import type { Overdue } from '#notifications/write-digest.js';
import { digestKeyOf, writeDigest } from '#notifications/write-digest.js';
import { houseLanguage } from '#people/staff.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { TimeSource } from '#platform/time-source.js';
import { OverdueOfTeams } from './overdue-of-teams.js';

/** Once a working day, when the house opens, tells everybody what waits for their answer, and whoever answers for a team what of it is overdue. */
@Injectable()
export class SendDigests {
  private sentOn: string | undefined;

  constructor(
    private readonly rulebooks: Rulebooks,
    private readonly book: AlertBook,
    private readonly overdue: OverdueOfTeams,
    private readonly directory: StaffDirectory,
    private readonly deliverMail: DeliverMail,
    private readonly time: TimeSource,
  ) {}

  /** Sends today's digests, if it is time and they have not been sent. A digest of one person and day is one mail, whoever sends it. */
  async send(): Promise<void> {
    const now = this.time.now();
    const { calendar } = this.rulebooks.currentRulebook();
    const { date, open } = calendar.dayAt(now);
    const [opening] = open;
    if (!opening || now < opening.from || this.sentOn === date) return;
    const faults: unknown[] = [];
    const counts = await this.book.openCounts();
    const overdue = await this.overdue.ofEverybody();
    for (const staffId of new Set([...counts.keys(), ...overdue.keys()])) {
      const waiting = { count: counts.get(staffId) ?? 0, overdue: overdue.get(staffId) ?? { lines: [], count: 0 } };
      // One who cannot be written to keeps nobody else from being told.
      await this.sendOne(staffId, waiting, date, calendar.zone).catch((error: unknown) => faults.push(error));
    }
    if (faults.length > 0) throw new AggregateError(faults, `${faults.length} digests could not be posted`);
    this.sentOn = date;
  }

  private async sendOne(
    staffId: string,
    { count, overdue }: { readonly count: number; readonly overdue: Overdue },
    date: string,
    zone: string,
  ): Promise<void> {
    const member = await this.directory.find(staffId);
    if (!member) return;
    const now = this.time.now();
    const { name, email: address, locale = houseLanguage } = member;
    const alerts = await this.book.open(staffId);
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
