import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { Mailboxes } from '#intake/mailboxes.js';
import { ReceiveEmail } from '#intake/receive-email.js';
import { StartupError } from '#platform/startup-error.js';
import { ImapFetcher } from './imap-fetcher.js';

/** One fetcher for each mailbox that is fetched. They know nothing of each other: one dead server stops no other. */
@Injectable()
export class ImapFetchers implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly fetchers: readonly ImapFetcher[];

  constructor(mailboxes: Mailboxes, receiveEmail: ReceiveEmail) {
    this.fetchers = mailboxes.mailboxes.flatMap((mailbox) => {
      const { imap, address } = mailbox;
      if (!imap) return [];
      const password = process.env[imap.passwordFrom];
      if (!password)
        throw new StartupError(`The mailbox ${address} needs its password in ${imap.passwordFrom}, which is not set.`);
      return [new ImapFetcher(mailbox, imap, password, receiveEmail)];
    });
  }

  onApplicationBootstrap(): void {
    for (const fetcher of this.fetchers) fetcher.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.fetchers.map((fetcher) => fetcher.stop()));
  }
}
