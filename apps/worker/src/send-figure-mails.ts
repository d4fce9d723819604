import { Injectable } from '@nestjs/common';
import { ComposeFigureMail } from '#figures/compose-figure-mail.js';
import type { FigureMail } from '#figures/figure-mails.js';
import { FigureMails } from '#figures/figure-mails.js';
import type { Occasion } from '#figures/mail-schedule.js';
import { occasionAfter } from '#figures/mail-schedule.js';
import { DeliverMail } from '#notifications/deliver-mail.js';
import type { ActingMember } from '#people/acting-member.js';
import { ActingMembers } from '#people/acting-member.js';
import { houseLanguage, isAway } from '#people/staff.js';
import { TimeSource } from '#platform/time-source.js';

/** Mails of one round; more than a house has. */
const atOnce = 1000;

/** So long until it is looked again whether somebody is back, who may be earlier than they said; milliseconds. */
const patience = 3_600_000;

/**
 * Sends figures to whoever wants them by mail. Each occasion is one mail, whoever sends it and how often they begin: its key
 * is the occasion's, and only afterwards the next one comes. Whoever is away gets the last of what they missed when they are
 * back, as with digests; whoever left, or may not look at these figures any more, gets nothing.
 */
@Injectable()
export class SendFigureMails {
  constructor(
    private readonly mails: FigureMails,
    private readonly composing: ComposeFigureMail,
    private readonly members: ActingMembers,
    private readonly deliverMail: DeliverMail,
    private readonly time: TimeSource,
  ) {}

  /** Sends what is due; of one whose occasions were missed, because nothing ran, one in each round. */
  async send(): Promise<void> {
    const faults: unknown[] = [];
    for (const mail of await this.mails.due(this.time.now(), atOnce)) {
      try {
        if (mail.next) await this.sendOne(mail, mail.next);
      } catch (error) {
        // One that cannot be written keeps nobody else from theirs; it is tried again in the next round.
        faults.push(error);
      }
    }
    if (faults.length > 0) throw new AggregateError(faults, `${faults.length} mails with figures could not be posted`);
  }

  private async sendOne(mail: FigureMail, { date, at }: Occasion): Promise<void> {
    const now = this.time.now();
    const following = occasionAfter(mail.schedule, at);
    const overAt = this.composing.overAt(mail.schedule.every, date);
    // Where the reader's day begins before the house's, the days that are told of may not be over yet.
    if (overAt > now) return this.mails.postpone(mail, overAt);
    const reader = await this.members.findNow(mail.readerId, now);
    if (reader && isAway(reader, now)) {
      const until = Math.min(reader.absentUntil ?? now, now + patience);
      return this.mails.postpone(mail, Math.max(until, now + 1));
    }
    // Two weeks of mails would not be read; the last one stands for those that they missed.
    if (reader && isAway(reader, at) && following.at <= now) return this.mails.goOn(mail, following);
    const state = reader && (await this.post(mail, date, reader)) ? 'sent' : 'notTheirs';
    await this.mails.goOn(mail, following, { date, at: now, state });
  }

  private async post(mail: FigureMail, date: string, reader: ActingMember): Promise<boolean> {
    const composed = await this.composing.compose(mail, date, reader);
    if (!composed) return false;
    const { name, email: address, locale = houseLanguage } = reader;
    const now = this.time.now();
    await this.deliverMail.post(
      {
        key: `figures-${mail.id}-${mail.schedule.every}-${date}`,
        purpose: { kind: 'figures', figureMailId: mail.id, date },
        to: { name, address },
        locale,
        writtenAt: now,
        ...composed,
      },
      now,
    );
    return true;
  }
}
