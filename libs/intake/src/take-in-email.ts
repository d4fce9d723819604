import { buffer } from 'node:stream/consumers';
import { Injectable, Logger } from '@nestjs/common';
import { TimeSource } from '#platform/time-source.js';
import { ActOnRoute } from './act-on-route.js';
import type { Settlement, TakenRecord } from './intake-record.js';
import { CheckSender } from './check-sender.js';
import { IntakeLedger } from './intake-record.js';
import { JudgeEmail } from './judge-email.js';
import { MailReader, MailUnreadable } from './mail-reader.js';
import { OriginalStore } from './original.store.js';

/** Tries at reading a mail; then a person must look at it. */
const mostAttempts = 3;

/** Longer than all that one try may take; a mail whose worker died is taken up by another after this time, in milliseconds. */
const lease = 30_000;

const pause = 1000;

/** Takes a stored mail from the ledger to its complaint. Several may try at once, and one of them does. */
@Injectable()
export class TakeInEmail {
  private readonly logger = new Logger(TakeInEmail.name);

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
    try {
      const settlement = record.attempts > mostAttempts ? await this.giveUp(record) : await this.read(record);
      await this.settle(record, settlement);
    } catch (error) {
      if (!(error instanceof MailUnreadable)) throw error;
      this.logger.warn(`mail ${record.id} could not be read, try ${record.attempts}: ${error.message}`);
      if (record.attempts >= mostAttempts) {
        await this.settle(record, await this.act.quarantine(record, error.message));
      } else await this.ledger.release(record.id, this.time.now() + pause);
    }
    return true;
  }

  private async settle(record: TakenRecord, settlement: Omit<Settlement, 'at'>): Promise<void> {
    await this.ledger.settle(record.id, { ...settlement, teamId: this.act.teamOf(record), at: this.time.now() });
  }

  private async read(record: TakenRecord): Promise<Omit<Settlement, 'at'>> {
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
    const mail = authentication ? { ...understood, authentication } : understood;
    return this.act.act(await this.judge.judge(mail, record), mail, record);
  }

  /** Its readers died without a word. */
  private async giveUp(record: TakenRecord): Promise<Omit<Settlement, 'at'>> {
    return this.act.quarantine(record, `tried ${mostAttempts} times without an end`);
  }
}
