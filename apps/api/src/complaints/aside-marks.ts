import { Injectable } from '@nestjs/common';
import type { Message } from '#casework/message.js';
import { CustomerFiles } from '#customers/customer-files.js';
import { RestrictionStore } from '#customers/restriction.store.js';
import { outsideWords, wasInForce } from '#customers/restriction-rules.js';
import type { Decided, SuspendedMail } from '#intake/suspended-mails.js';
import { readWithin, SuspendedMails } from '#intake/suspended-mails.js';
import type { Words } from '#workflows/complaint/complaint.words.js';

/** Why a mail was put aside, by whose word, and what somebody has made of it since. Instants are epoch milliseconds. */
export interface AsideView {
  /** In what it was not as it was agreed. */
  readonly why: readonly Words[];
  /** Who approved what was agreed. */
  readonly agreedBy?: string;
  readonly readBy: number;
  readonly decision?: {
    readonly kind: Decided['kind'];
    readonly by: string;
    readonly at: number;
    readonly reason?: string;
  };
}

/** Marks those messages of a conversation that its complaint has not heard, or not at first. */
@Injectable()
export class AsideMarks {
  constructor(
    private readonly mails: SuspendedMails,
    private readonly restrictions: RestrictionStore,
    private readonly files: CustomerFiles,
  ) {}

  /** By message; most conversations have none, and cost one question. */
  async of(messages: readonly Message[], customerId: string): Promise<ReadonlyMap<string, AsideView>> {
    const came = messages.filter(({ direction, channel }) => direction === 'in' && channel === 'email');
    const aside = await this.mails.asideAmong(came.map(({ id }) => id));
    if (aside.size === 0) return new Map();
    const file = await this.files.find(customerId);
    const family = file ? await this.files.family(await this.files.speaker(file)) : [];
    const restrictions = await this.restrictions.ofCustomers(family.map(({ id }) => id));
    const agreedBy = (at: number): string | undefined => restrictions.find((one) => wasInForce(one, at))?.decided?.by;
    return new Map([...aside].map(([id, mail]) => [id, asideViewOf(mail, agreedBy(mail.receivedAt))]));
  }
}

function asideViewOf({ because, receivedAt, decision }: SuspendedMail, agreedBy: string | undefined): AsideView {
  return {
    why: Object.values(outsideWords).filter(({ en }) => because.split(/[,;] /).includes(en)),
    ...(agreedBy !== undefined && { agreedBy }),
    readBy: receivedAt + readWithin,
    ...(decision && {
      decision: {
        kind: decision.kind,
        by: decision.by,
        at: decision.at,
        ...(decision.kind === 'dismissed' && { reason: decision.reason }),
      },
    }),
  };
}
