import { Injectable } from '@nestjs/common';
import type { FeedbackPack, Telling } from '#lessons/feedback-packs.js';
import { FeedbackPacks } from '#lessons/feedback-packs.js';
import type { Reader } from '#notifications/alert.js';
import { DeliverMail } from '#notifications/deliver-mail.js';
import { Configuration } from '#platform/configuration.js';
import { consoleAddress } from '#platform/console-address.js';
import { TimeSource } from '#platform/time-source.js';
import { RaiseAlert } from '../raise-alert.js';
import { writeFeedback } from './write-feedback.js';

const week = 7 * 86_400_000;

/** Packs of which people are told in one round. */
const atOnce = 50;

const after = { head: 'reminder', reminder: 'superior', superior: undefined } as const satisfies Record<
  Telling,
  Telling | undefined
>;

/**
 * Tells a department's head of its pack, once more after a week, and after another whoever is above. Then it waits in the list
 * until somebody confirms it.
 */
@Injectable()
export class TellDepartments {
  constructor(
    private readonly packs: FeedbackPacks,
    private readonly raiseAlert: RaiseAlert,
    private readonly deliverMail: DeliverMail,
    private readonly configuration: Configuration,
    private readonly time: TimeSource,
  ) {}

  /** A telling has one mail for each reader, whoever sends it and how often. */
  async tell(): Promise<void> {
    const now = this.time.now();
    for (const pack of await this.packs.due(now, atOnce)) {
      if (!pack.next) continue;
      const { as } = pack.next;
      const readers = await this.readersOf(pack, as);
      for (const reader of readers) await this.post(pack, as, reader, now);
      const following = after[as];
      await this.packs.noteTold(
        pack.id,
        as,
        readers.map(({ staffId }) => ({ staffId, as, at: now })),
        following && { as: following, at: now + week },
      );
    }
  }

  /** A department is a team under its own name; where it is none, those hear of it who run the system. */
  private readersOf({ department }: FeedbackPack, as: Telling): Promise<Reader[]> {
    return this.raiseAlert.readers(as === 'superior' ? 'manager' : 'departmentHead', {
      teamId: department,
      departments: [department],
    });
  }

  private async post(pack: FeedbackPack, as: Telling, reader: Reader, now: number): Promise<void> {
    const { staffId, name, address, locale } = reader;
    const link = `${consoleAddress(this.configuration)}/feedback/${encodeURIComponent(pack.id)}`;
    await this.deliverMail.post(
      {
        key: `feedback-${pack.id}-${as}-${staffId}`,
        purpose: { kind: 'feedback', packId: pack.id },
        to: { name, address },
        locale,
        writtenAt: now,
        ...writeFeedback(pack, as, locale, link),
      },
      now,
    );
  }
}
