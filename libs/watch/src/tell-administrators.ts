import { Injectable } from '@nestjs/common';
import { Rulebooks } from '#casework/rulebooks.js';
import { AlertBook, alertMailKeyOf } from '#notifications/alert-book.js';
import type { Reader } from '#notifications/alert.js';
import { SendAlerts } from '#notifications/send-alerts.js';
import { houseLanguage } from '#people/staff.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { TimeSource } from '#platform/time-source.js';
import type { Incident } from './incident.js';
import { incidentWords } from './incident.js';

/** Tells those who run the system what is wrong with it, each once an incident, by whichever process is alive. */
@Injectable()
export class TellAdministrators {
  constructor(
    private readonly book: AlertBook,
    private readonly sendAlerts: SendAlerts,
    private readonly directory: StaffDirectory,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  /** The records stand when this resolves. Two who tell at the same time raise the same alerts. */
  async tell({ kind, since }: Incident): Promise<NonNullable<Incident['alerts']>> {
    const readers = (await this.directory.administrators()).map(
      ({ id, name, email, locale = houseLanguage }): Reader => ({
        staffId: id,
        name,
        address: email,
        locale,
        relation: 'group:administrators',
      }),
    );
    const occasion = {
      id: `${kind} since ${since}`,
      because: 'system',
      what: incidentWords[kind],
      severity: 'critical',
      at: since,
    } as const;
    const alerts = await this.book.raise(occasion, readers, {
      expectedAt: since,
      mailAt: this.time.now(),
      zone: this.rulebooks.currentRulebook().calendar.zone,
    });
    return alerts.map(({ id, staffId }) => ({ id, staffId }));
  }

  /** Sends the mails of these alerts that have not gone: it may be the workers that are away. */
  async send(alerts: NonNullable<Incident['alerts']>): Promise<void> {
    await this.sendAlerts.send(alerts.map(({ id }) => alertMailKeyOf(id)));
  }

  async over(alerts: NonNullable<Incident['alerts']>): Promise<void> {
    await this.book.over(alerts);
  }
}
