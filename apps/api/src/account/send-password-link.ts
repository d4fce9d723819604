import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { OutgoingMails } from '#notifications/outgoing-mails.js';
import { writePasswordLink } from '#notifications/write-password-link.js';
import type { LinkPurpose } from '#people/password-link.store.js';
import { PasswordLinks } from '#people/password-links.js';
import type { StaffMember } from '#people/staff.js';
import { houseLanguage } from '#people/staff.js';
import { Configuration } from '#platform/configuration.js';
import { consoleAddress } from '#platform/console-address.js';
import { TimeSource } from '#platform/time-source.js';

/** Sends somebody a link by which they choose a password. */
@Injectable()
export class SendPasswordLink {
  constructor(
    private readonly links: PasswordLinks,
    private readonly mails: OutgoingMails,
    private readonly time: TimeSource,
    private readonly configuration: Configuration,
  ) {}

  /**
   * The token stands behind the `#`, which a browser tells no server. Gives the link itself where there is no mail server,
   * for then somebody has to hand it over.
   */
  async send(
    { id, email, name, locale = houseLanguage }: StaffMember,
    purpose: LinkPurpose,
  ): Promise<string | undefined> {
    const token = await this.links.make(id, purpose);
    const link = `${consoleAddress(this.configuration)}/choose-password#${token}`;
    const now = this.time.now();
    const mail = {
      key: `password-link-${randomUUID()}`,
      purpose: { kind: 'passwordLink', staffId: id },
      to: { address: email, name },
      locale,
      writtenAt: now,
      ...writePasswordLink(purpose, { name, link }, locale),
    } as const;
    await this.mails.put(mail, now);
    return this.configuration.SMTP_URL === undefined ? link : undefined;
  }
}
