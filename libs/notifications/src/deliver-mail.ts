import { setTimeout as wait } from 'node:timers/promises';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import { TimeSource } from '#platform/time-source.js';
import { nameOf } from './mail.js';
import type { AttachedFile } from './mailer.js';
import { Mailer } from './mailer.js';
import type { Outcome, OutgoingMail, TakenMail, Withheld } from './outgoing-mails.js';
import { OutgoingMails } from './outgoing-mails.js';

const minute = 60_000;

/** Pauses after the first, second … attempt; the last one goes on. Greylisting lets a mail in after some minutes. */
const pauses = [5_000, 15_000, minute, 3 * minute, 5 * minute, 10 * minute];

/** A mail that nobody took in for a day has failed: its reader must be told in another way. */
const patience = 24 * 60 * minute;

/** Longer than the mailer tries; a mail whose deliverer died is taken by another after this time, in milliseconds. */
const lease = 2 * minute;

/** Deliveries at the same time; one slow server does not hold up all. */
const lanes = 8;

/** How long a process that is told to stop waits for the mail server, in milliseconds. */
const farewell = 10_000;

/** Which mail it is, without what it says. */
export type NamedMail = Pick<OutgoingMail, 'key' | 'purpose' | 'complaintId'>;

/** Where the files are that go with mails. */
export abstract class MailFiles {
  /** All bytes of a file. */
  abstract read(fileId: string): Promise<Buffer>;
}

/** Hears what became of a mail. It may hear the same twice. */
export abstract class MailOutcome {
  abstract tell(mail: NamedMail, outcome: Outcome | Withheld): Promise<void>;
}

/** Brings the outgoing mails to the mail server, again and again, until each one went or is known never to go. */
@Injectable()
export class DeliverMail implements BeforeApplicationShutdown {
  private readonly logger = new Logger(DeliverMail.name);
  private round: Promise<void> | undefined;
  private isWanted = false;
  private isLeaving = false;

  constructor(
    private readonly mails: OutgoingMails,
    private readonly mailer: Mailer,
    private readonly outcome: MailOutcome,
    private readonly files: MailFiles,
    private readonly time: TimeSource,
  ) {}

  /** Puts a mail in, to go at `at` (epoch milliseconds) or soon after, and does not wait for it. The same key again changes nothing. */
  async post(mail: OutgoingMail, at: number): Promise<void> {
    await this.mails.put(mail, at);
    this.start();
  }

  /** Tells that a mail will never go, before it was put in. Nothing owed ends in silence. */
  async refuse(mail: NamedMail, reason: string): Promise<void> {
    await this.outcome.tell(mail, { state: 'failed', at: this.time.now(), reason });
  }

  /** Tells that a mail is not let go for now. Somebody may release it. */
  async withhold(mail: NamedMail, reason: string, brokenOff: boolean): Promise<void> {
    await this.outcome.tell(mail, { state: 'withheld', at: this.time.now(), reason, brokenOff });
  }

  /** Has everything that is due delivered, without waiting for it: nobody who raises an alert waits for a mail server. */
  start(): void {
    if (this.isLeaving) return;
    this.isWanted = true;
    this.round ??= this.rounds().finally(() => (this.round = undefined));
  }

  /** When the deliveries that were started are over. */
  async rest(): Promise<void> {
    await this.round;
  }

  /** Before the stores go. A mail server that still has not answered then is left; another worker takes the mail over. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isLeaving = true;
    await Promise.race([this.rest(), wait(farewell, undefined, { ref: false })]);
  }

  /** Delivers what is due now, each once. Gives how many were tried. What fails is due again later. */
  async deliverDue(): Promise<number> {
    let tried = 0;
    for (let keys = await this.dueKeys(); keys.length > 0; keys = await this.dueKeys()) {
      const taken = await this.inLanes(keys);
      if (taken === 0) break;
      tried += taken;
    }
    return tried;
  }

  private async rounds(): Promise<void> {
    while (this.isWanted) {
      this.isWanted = false;
      await this.deliverDue().catch((error: unknown) => this.logger.warn(error));
    }
  }

  private async dueKeys(): Promise<string[]> {
    return this.mails.due(this.time.now(), 200);
  }

  private async inLanes(keys: readonly string[]): Promise<number> {
    const waiting = [...keys];
    let taken = 0;
    const lane = async (): Promise<void> => {
      for (let key = waiting.shift(); key !== undefined && !this.isLeaving; key = waiting.shift()) {
        if (await this.deliver(key)) taken += 1;
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    return taken;
  }

  /** Delivers this mail if it is due. True when it was ours to try, whatever came of it. */
  async deliver(key: string): Promise<boolean> {
    const now = this.time.now();
    const taken = await this.mails.take(key, now, now + lease);
    if (!taken) return false;
    try {
      const outcome = taken.outcome ?? (await this.send(taken));
      if (outcome) {
        await this.outcome.tell(taken.mail, outcome);
        await this.mails.finish(taken.mail);
      }
    } catch (error) {
      // It stays taken until its time is over, and is then tried again; the others need not wait for it.
      this.logger.warn(error);
    }
    return true;
  }

  private async send(taken: TakenMail): Promise<Outcome | undefined> {
    const delivery = await this.mailer.send(taken.mail, await this.filesOf(taken.mail));
    const now = this.time.now();
    if (delivery.state === 'deferred' && now - taken.since < patience) {
      const pause = pauses[Math.min(taken.tries, pauses.length) - 1] ?? minute;
      await this.mails.postpone(taken, now + pause, delivery.reason, delivery.uncertain);
      return undefined;
    }
    const outcome: Outcome =
      delivery.state === 'delivered'
        ? { state: 'delivered', at: now }
        : { state: 'failed', at: now, reason: delivery.reason };
    const answer = delivery.state === 'delivered' ? delivery.answer : delivery.reason;
    if (await this.mails.settle(taken, outcome, answer)) return outcome;
    // What was set down after its reader had been erased would be the last trace of them.
    if (await this.mails.isForgotten(taken.mail.key)) await this.mailer.kept.discard(nameOf(taken.mail));
    return undefined;
  }

  private async filesOf({ attachments = [], enclosed = [] }: OutgoingMail): Promise<AttachedFile[]> {
    const stored = await Promise.all(
      attachments.map(async ({ fileId, name, type }) => ({ name, type, content: await this.files.read(fileId) })),
    );
    return [...stored, ...enclosed.map((file) => ({ ...file, content: Buffer.from(file.content, 'base64') }))];
  }
}
