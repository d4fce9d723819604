import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { TimeSource } from '#platform/time-source.js';
import type { IntakeRecord } from './intake-record.js';
import { IntakeLedger } from './intake-record.js';
import { OriginalStore } from './original.store.js';

/**
 * Takes one mail in: its bytes are stored, then its record. Only when this has resolved may the channel say yes
 * (SMTP 250): from then on the mail is ours to answer for. It is understood later, elsewhere, and can be again.
 */
@Injectable()
export class ReceiveEmail {
  constructor(
    private readonly originals: OriginalStore,
    private readonly ledger: IntakeLedger,
    private readonly time: TimeSource,
  ) {}

  async receive(content: Readable, envelope: IntakeRecord['envelope']): Promise<IntakeRecord> {
    const original = await this.originals.keep(content);
    const record: IntakeRecord = {
      id: randomUUID(),
      channel: 'email',
      receivedAt: this.time.now(),
      originalId: original.id,
      sha256: original.sha256,
      size: original.size,
      envelope,
      outcome: 'waiting',
    };
    await this.ledger.add(record);
    return record;
  }
}
