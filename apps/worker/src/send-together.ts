import { Injectable } from '@nestjs/common';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { portalAddress, trackingAddress, TrackingLinks } from '#casework/tracking-links.js';
import { Brand } from '#notifications/brand.js';
import { DeliverMail } from '#notifications/deliver-mail.js';
import { letterheadOf } from '#notifications/letterhead.js';
import { messageIdOf } from '#notifications/mail.js';
import type { ReceiptLine } from '#notifications/write-receipts.js';
import { writeReceipts } from '#notifications/write-receipts.js';
import { Configuration } from '#platform/configuration.js';
import { Senders } from './senders.js';

/** One mail can name so many complaints; of more it says how many. */
const mostNamed = 20;

/** A complaint whose receipt waits to be told. */
export interface Untold {
  readonly complaint: StoredComplaint;
  readonly letterId: string;
  readonly teamId: string;
}

/** Sends the receipts of several complaints in one mail. It holds nothing that a stranger may have typed. */
@Injectable()
export class SendTogether {
  constructor(
    private readonly deliverMail: DeliverMail,
    private readonly senders: Senders,
    private readonly links: TrackingLinks,
    private readonly brand: Brand,
    private readonly configuration: Configuration,
  ) {}

  async send(key: string, address: string, untold: readonly Untold[], now: number): Promise<void> {
    const last = untold.at(-1);
    if (!last) return;
    const { locale } = last.complaint;
    const from = this.senders.of(last.teamId, locale);
    const named = await Promise.all(untold.slice(0, mostNamed).map(async (one) => this.lineOf(one)));
    await this.deliverMail.post(
      {
        key,
        purpose: {
          kind: 'receipts',
          letters: untold.map(({ complaint, letterId }) => ({ complaintId: complaint.id, letterId })),
        },
        to: { address },
        locale,
        writtenAt: now,
        ...writeReceipts(named, untold.length - named.length, locale, letterheadOf(this.brand, from.name, locale)),
        heads: {
          messageId: messageIdOf({ key }, from.address),
          from,
          replyTo: from.address,
          references: [],
          nature: 'answer',
        },
      },
      now,
    );
  }

  private async lineOf({ complaint: { id, ref } }: Untold): Promise<ReceiptLine> {
    return { ref, link: trackingAddress(portalAddress(this.configuration), await this.links.tokenOf(id)) };
  }
}
