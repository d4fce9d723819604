import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { TimeSource } from '#platform/time-source.js';
import { IntakeBell } from './intake-bell.js';
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
    private readonly bell: IntakeBell,
    private readonly time: TimeSource,
  ) {}

  /** @param transportKey names the mail where it came from; nothing is given when a mail of this name was taken in before */
  async receive(
    content: Readable,
    envelope: IntakeRecord['envelope'],
    transportKey?: string,
  ): Promise<IntakeRecord | undefined> {
    const original = await this.originals.keep(content);
    const record: IntakeRecord = {
      id: randomUUID(),
      channel: 'email',
      receivedAt: this.time.now(),
      originalId: original.id,
      sha256: original.sha256,
      size: original.size,
      envelope,
      ...(transportKey !== undefined && { transportKey }),
      outcome: 'waiting',
    };
    if (!(await this.ledger.add(record))) {
      await this.originals.discard(original.id);
      return undefined;
    }
    this.bell.ring(record.id);
    return record;
  }
}
