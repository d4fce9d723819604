import { Injectable } from '@nestjs/common';
import { Gauge, Registry } from 'prom-client';
import type { Incident } from './incident.js';
import { incidentKinds } from './incident.js';
import type { Readings } from './readings.js';

/** The readings as Prometheus sees them, as of the last look. */
@Injectable()
export class WatchGauges {
  private readonly gauges: Readonly<Record<keyof Readings, Gauge>>;
  private readonly open: Gauge<'kind'>;

  constructor(registry: Registry) {
    const registers = [registry];
    const gauge = (name: string, help: string): Gauge => new Gauge({ name: `redress_${name}`, help, registers });
    this.gauges = {
      sweepAge: gauge('sweep_age_seconds', 'Since the sweep last came round'),
      timerLag: gauge('timer_lag_seconds', 'How long the oldest timer has been due that has not fired'),
      waiting: gauge('outbox_waiting', 'Complaints with effects that wait to be carried out, at most 10000 counted'),
      effectAge: gauge('outbox_age_seconds', 'How long the oldest effect has waited'),
      parked: gauge('effects_parked', 'Complaints with effects that were put aside'),
      overdue: gauge('complaints_overdue', 'Open complaints past a deadline, at most 10000 counted'),
      mailInLag: gauge('mail_in_lag_seconds', 'How long the oldest mail that came in has waited'),
      mailOutLag: gauge('mail_out_lag_seconds', 'How long a mail has been due to go out that nobody has taken'),
      sealAge: gauge('seal_age_seconds', 'Since the newest seal of the histories was made'),
    };
    this.open = new Gauge({ name: 'redress_incident', help: '1 while it is so', labelNames: ['kind'], registers });
  }

  show(readings: Readings, incidents: readonly Incident[]): void {
    const counts = { waiting: readings.waiting, parked: readings.parked, overdue: readings.overdue };
    const { sweepAge, timerLag, effectAge, mailInLag, mailOutLag, sealAge } = readings;
    const ages = { sweepAge, timerLag, effectAge, mailInLag, mailOutLag, sealAge };
    for (const [name, count] of Object.entries(counts)) this.gauges[name as keyof Readings].set(count);
    for (const [name, age] of Object.entries(ages)) {
      if (age !== undefined) this.gauges[name as keyof Readings].set(age / 1000);
    }
    for (const kind of incidentKinds) this.open.set({ kind }, incidents.some((one) => one.kind === kind) ? 1 : 0);
  }
}
