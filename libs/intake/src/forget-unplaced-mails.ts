import { Injectable } from '@nestjs/common';
import { Configuration } from '#platform/configuration.js';
import { TimeSource } from '#platform/time-source.js';
import { keyNameOf } from '#privacy/key-name.js';
import { PersonVault } from '#privacy/person-vault.js';
import { IntakeLedger } from './intake-record.js';

const day = 24 * 3_600_000;

/** Mails in one go. */
const batch = 200;

/** Forgets mails that belong to nobody, such as robots' answers and second copies, once they were kept long enough. */
@Injectable()
export class ForgetUnplacedMails {
  constructor(
    private readonly ledger: IntakeLedger,
    private readonly vault: PersonVault,
    private readonly configuration: Configuration,
    private readonly time: TimeSource,
  ) {}

  /** The key of each is destroyed; that it came, when, and what was decided about it stays. @returns how many */
  async round(): Promise<number> {
    const now = this.time.now();
    const before = now - this.configuration.UNPLACED_MAIL_DAYS * day;
    let forgotten = 0;
    for (;;) {
      const ids = await this.ledger.nobodysBefore(before, batch);
      for (const id of ids) {
        await this.vault.erase(keyNameOf(undefined, id));
        await this.ledger.forgotten(id, now);
      }
      forgotten += ids.length;
      if (ids.length < batch) return forgotten;
    }
  }
}
