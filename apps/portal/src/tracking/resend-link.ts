import { Injectable } from '@nestjs/common';
import Handlebars from 'handlebars';
import { ComplaintStore } from '#casework/complaint.store.js';
import { portalAddress, trackingAddress, TrackingLinks } from '#casework/tracking-links.js';
import { HouseSender } from '#notifications/house-sender.js';
import { messageIdOf } from '#notifications/mail.js';
import { OutgoingMails } from '#notifications/outgoing-mails.js';
import { Configuration } from '#platform/configuration.js';
import { TimeSource } from '#platform/time-source.js';
import { fill } from '#workflows/complaint/complaint.words.js';

const hour = 3_600_000;

const words = {
  subject: { en: '[{ref}] Your private link', 'zh-CN': '[{ref}] 您的私密链接' },
  says: {
    en: 'Somebody, probably you, asked for the private link of your complaint {ref}. It opens the complaint:',
    'zh-CN': '有人（应是您本人）申请重新发送投诉 {ref} 的私密链接。点击即可查看投诉：',
  },
  keep: {
    en: 'Please give it to nobody. If you did not ask for it, there is nothing to do.',
    'zh-CN': '请勿转发给他人。如非本人申请，无需理会。',
  },
} as const;

const htmlOf = Handlebars.compile(
  '<!doctype html><html lang="{{locale}}"><head><meta charset="utf-8"><title>{{subject}}</title></head>' +
    '<body><p>{{says}}</p><p><a href="{{link}}">{{link}}</a></p><p>{{keep}}</p></body></html>',
);

/** Sends the private link of a complaint to the address on file, and nowhere else. */
@Injectable()
export class ResendLink {
  constructor(
    private readonly complaints: ComplaintStore,
    private readonly links: TrackingLinks,
    private readonly mails: OutgoingMails,
    private readonly sender: HouseSender,
    private readonly configuration: Configuration,
    private readonly time: TimeSource,
  ) {}

  /** Nothing is sent when reference and address do not belong together; and at most one mail an hour for each complaint. */
  async send(ref: string, email: string): Promise<void> {
    const complaint = await this.complaints.find(ref);
    const address = complaint?.contact?.email ?? complaint?.customerId;
    if (!complaint || address !== email) return;
    const { id, customerId, locale } = complaint;
    const now = this.time.now();
    const token = await this.links.tokenOf(id);
    // Whoever brings it has read this mail: what is shown to nobody but the customer is shown to them.
    const link = trackingAddress(portalAddress(this.configuration), token, this.links.proofOf(token, address));
    const subject = fill(words.subject, { ref })[locale];
    const says = fill(words.says, { ref })[locale];
    const keep = words.keep[locale];
    const from = this.sender.of(locale);
    // The same mail within the hour, however often it is asked for.
    const named = { key: `link-${id}-${Math.floor(now / hour)}`, complaintId: id };
    await this.mails.put(
      {
        ...named,
        personId: customerId,
        purpose: { kind: 'trackingLink' },
        to: { address },
        locale,
        writtenAt: now,
        subject,
        text: `${says}\n\n${link}\n\n${keep}\n`,
        html: htmlOf({ locale, subject, says, link, keep }),
        heads: {
          messageId: messageIdOf(named, from.address),
          from,
          replyTo: from.address,
          references: [],
          nature: 'notice',
        },
      },
      now,
    );
  }
}
