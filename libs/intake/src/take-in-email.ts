import { buffer } from 'node:stream/consumers';
import { Injectable, Logger } from '@nestjs/common';
import { TimeSource } from '#platform/time-source.js';
import { ActOnRoute } from './act-on-route.js';
import type { Settlement, TakenRecord } from './intake-record.js';
import { CheckSender } from './check-sender.js';
import { InTurn } from './in-turn.js';
import { IntakeLedger } from './intake-record.js';
import { JudgeEmail } from './judge-email.js';
import { MailReader, MailUnreadable } from './mail-reader.js';
import { OriginalStore } from './original.store.js';
import { Room } from './room.js';
import type { UnderstoodMail } from './understand-mail.js';

/** Tries at reading a mail; then a person must look at it. */
const mostAttempts = 3;

/** A mail whose worker died is taken up by another after this time, in milliseconds. */
const lease = 30_000;

/** Whoever still has a mail says so this often, in milliseconds, and at most so many times: one that hangs is let go in the end. */
const renewal = { each: 10_000, most: 30 };

/** Bytes of mails that are in memory at the same time, so that large ones do not come together. */
const mostInHand = 48 * 1024 * 1024;

const pause = 1000;

/** Takes a stored mail from the ledger to its complaint. Several may try at once, and one of them does. */
@Injectable()
export class TakeInEmail {
  private readonly logger = new Logger(TakeInEmail.name);
  private readonly room = new Room(mostInHand);
  private readonly reading = new InTurn();
  private readonly acting = new InTurn();

  constructor(
    private readonly ledger: IntakeLedger,
    private readonly originals: OriginalStore,
    private readonly reader: MailReader,
    private readonly sender: CheckSender,
    private readonly judge: JudgeEmail,
    private readonly act: ActOnRoute,
    private readonly time: TimeSource,
  ) {}

  /** False when there was nothing to do: somebody else has it, or has done it. */
  async take(recordId: string): Promise<boolean> {
    const now = this.time.now();
    const record = await this.ledger.take(recordId, now, now + lease);
    if (!record) return false;
    const endRenewal = this.renewLease(record);
    try {
      const settlement = record.attempts > mostAttempts ? await this.giveUp(record) : await this.inRoom(record);
      await this.settle(record, settlement);
    } catch (error) {
      if (!(error instanceof MailUnreadable)) throw error;
      this.logger.warn(`mail ${record.id} could not be read, try ${record.attempts}: ${error.message}`);
      if (record.attempts >= mostAttempts) {
        await this.settle(record, await this.act.quarantine(record, error.message));
      } else await this.ledger.release(record.id, this.time.now() + pause);
    } finally {
      endRenewal();
    }
    return true;
  }

  /** Many wait for each other here, and hostile ones for long: as long as we have a mail, nobody else is to take it up. */
  private renewLease({ id }: TakenRecord): () => void {
    let times = 0;
    const timer = setInterval(() => {
      times += 1;
      if (times > renewal.most) clearInterval(timer);
      // The next time may do; if none does, another takes it up, which is harmless.
      else this.ledger.release(id, this.time.now() + lease).catch((error: unknown) => this.logger.warn(error));
    }, renewal.each);
    return () => clearInterval(timer);
  }

  private async settle(record: TakenRecord, settlement: Omit<Settlement, 'at'>): Promise<void> {
    await this.ledger.settle(record, { ...settlement, teamId: this.act.teamOf(record), at: this.time.now() });
  }

  private inRoom(record: TakenRecord): Promise<Omit<Settlement, 'at'>> {
    return this.room.within(record.size, () => this.understandAndAct(record));
  }

  /**
   * Many are read at the same time. What one sender's server brought leaves the reading in the order in which it came, and
   * is then acted on one after the other by its author: an answer never overtakes the mail that it answers.
   */
  private async understandAndAct(record: TakenRecord): Promise<Omit<Settlement, 'at'>> {
    const understanding = this.read(record);
    // It is heard of in its turn.
    understanding.catch(() => undefined);
    const mail = await this.reading.take(record.envelope.from || record.id, () => understanding);
    return this.acting.take(mail.from?.address.toLowerCase() || record.id, async () => {
      const { route, isReusedMessageId } = await this.judge.judge(mail, record);
      return this.act.act(route, isReusedMessageId ? { ...mail, isReusedMessageId } : mail, record);
    });
  }

  private async read(record: TakenRecord): Promise<UnderstoodMail> {
    const bytes = await buffer(this.originals.open(record.originalId));
    const { envelope, receivedAt } = record;
    const [understood, authentication] = await Promise.all([
      this.reader.read(bytes, {
        ...(envelope.from !== undefined && { envelopeFrom: envelope.from }),
        envelopeTo: envelope.to,
        receivedAt,
        ownAddresses: this.act.ownAddresses,
        ...(envelope.wholeSize !== undefined && { isBeginning: true }),
        ...(envelope.authservId !== undefined && { authservId: envelope.authservId }),
      }),
      this.sender.check(bytes, envelope),
    ]);
    return authentication ? { ...understood, authentication } : understood;
  }

  /** Its readers died without a word. */
  private async giveUp(record: TakenRecord): Promise<Omit<Settlement, 'at'>> {
    return this.act.quarantine(record, `tried ${mostAttempts} times without an end`);
  }
}
