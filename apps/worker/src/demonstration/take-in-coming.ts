import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Casework } from '#casework/casework.service.js';
import { CustomerFiles } from '#customers/customer-files.js';
import { complaintIdOf } from '#intake/begin-complaint.js';
import { ReceiveEmail } from '#intake/receive-email.js';
import { TakeInEmail } from '#intake/take-in-email.js';
import { TimeSource } from '#platform/time-source.js';
import type { Actor } from '#workflows/complaint/complaint.roles.js';
import type { Coming } from './month.js';

/** Where the demonstration's house gets its mail. */
const house = 'complaints@demonstration.example';

/** Takes a complaint in by its channel: a mail from its bytes on, a form and a call as their pages tell them. */
@Injectable()
export class TakeInComing {
  constructor(
    private readonly casework: Casework,
    private readonly customers: CustomerFiles,
    private readonly receive: ReceiveEmail,
    private readonly takeIn: TakeInEmail,
    private readonly time: TimeSource,
  ) {}

  /** @returns the complaint's id */
  async take(coming: Coming): Promise<string> {
    return coming.channel === 'email' ? this.takeMail(coming) : this.open(coming);
  }

  private async takeMail(coming: Coming): Promise<string> {
    const mail = Readable.from([mailOf(coming, this.time.now())]);
    const envelope = { from: coming.customer.email, to: [house], remoteAddress: '127.0.0.1' };
    const record = await this.receive.receive(mail, envelope, keyOf(coming));
    if (!record) throw new Error('this mail was taken in before');
    await this.takeIn.take(record.id);
    return complaintIdOf(record);
  }

  private async open({ matter, telling, customer, channel, ownerId, at }: Coming): Promise<string> {
    const id = keyOf({ customer, at });
    const { locale, team: teamId, severity } = matter;
    const { subject, summary } = telling;
    const customerId = await this.customers.fileFor(id, { ...customer, locale });
    const by: Actor =
      channel === 'phone' ? { kind: 'staff', id: ownerId, roles: ['agent'] } : { kind: 'customer', id: customerId };
    const now = this.time.now();
    await this.casework.open(
      id,
      {
        type: 'complaint.registered',
        id,
        at: now,
        by,
        channel,
        receivedAt: now,
        customerId,
        locale,
        subject,
        summary,
        teamId,
        severity,
      },
      { contact: customer },
    );
    return id;
  }
}

function keyOf({ customer, at }: Pick<Coming, 'customer' | 'at'>): string {
  return createHash('sha256').update(`demonstration ${customer.email} ${at}`).digest('hex').slice(0, 32);
}

/** The customer's mail as it would come over the wire (RFC 5322, RFC 2047). */
function mailOf({ customer, telling, at }: Coming, now: number): string {
  const encoded = (text: string): string => Buffer.from(text).toString('base64');
  const body = encoded(`${telling.summary}\n\n${customer.name}\n${customer.phone}\n`).replace(/.{76}/g, '$&\r\n');
  return [
    `From: =?utf-8?B?${encoded(customer.name)}?= <${customer.email}>`,
    `To: ${house}`,
    // One encoded word takes 75 characters; a long subject is several.
    `Subject: ${(telling.subject.match(/.{1,14}/gu) ?? []).map((part) => `=?utf-8?B?${encoded(part)}?=`).join('\r\n ')}`,
    `Date: ${new Date(now).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${keyOf({ customer, at })}@example.com>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    body,
    '',
  ].join('\r\n');
}
