import { setTimeout as wait } from 'node:timers/promises';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import { MailboxStates } from '#intake/mailbox-states.js';
import { Mailboxes } from '#intake/mailboxes.js';
import { ReceiveEmail } from '#intake/receive-email.js';
import { StartupError } from '#platform/startup-error.js';
import { TimeSource } from '#platform/time-source.js';
import type { FetchNews } from './imap-fetcher.js';
import { ImapFetcher } from './imap-fetcher.js';

/** Milliseconds between two looks whether somebody wants a mailbox to be tried now. */
const interval = 2000;

/**
 * One fetcher for each mailbox that is fetched. They know nothing of each other: one dead server stops no other. How each
 * mailbox is stands in the database, for people to see.
 */
@Injectable()
export class ImapFetchers implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ImapFetchers.name);
  private readonly fetchers: ReadonlyMap<string, ImapFetcher>;
  private readonly leaving = new AbortController();
  private watching?: Promise<void>;

  constructor(
    private readonly mailboxes: Mailboxes,
    receiveEmail: ReceiveEmail,
    private readonly states: MailboxStates,
    private readonly time: TimeSource,
  ) {
    this.fetchers = new Map(
      mailboxes.mailboxes.flatMap((mailbox) => {
        const { imap, address } = mailbox;
        if (!imap) return [];
        const password = process.env[imap.passwordFrom];
        if (!password)
          throw new StartupError(
            `The mailbox ${address} needs its password in ${imap.passwordFrom}, which is not set.`,
          );
        const tell = (news: FetchNews): void => void this.note(address, news);
        return [[address, new ImapFetcher(mailbox, imap, password, receiveEmail, undefined, tell)] as const];
      }),
    );
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.attempt(() => this.announce());
    for (const fetcher of this.fetchers.values()) fetcher.start();
    if (this.fetchers.size > 0) this.watching = this.watch();
  }

  async onApplicationShutdown(): Promise<void> {
    this.leaving.abort();
    await Promise.all([this.watching, ...[...this.fetchers.values()].map((fetcher) => fetcher.stop())]);
  }

  private async announce(): Promise<void> {
    await this.states.announce(
      this.mailboxes.mailboxes.map(({ address, aliases, team, imap }) => ({
        id: address,
        aliases,
        teamId: team,
        ...(imap && { account: { host: imap.host, port: imap.port, user: imap.user, folder: imap.folder } }),
      })),
    );
  }

  private async note(address: string, { hasMail, fault }: FetchNews): Promise<void> {
    const now = this.time.now();
    await this.attempt(() =>
      this.states.note(address, {
        ...(fault
          ? { fault: { reason: fault.reason.slice(0, 500), at: now, nextTryAt: now + fault.pause } }
          : hasMail
            ? { mailAt: now }
            : { fetchedAt: now }),
      }),
    );
  }

  private async watch(): Promise<void> {
    const { signal } = this.leaving;
    while (!signal.aborted) {
      await this.attempt(async () => {
        for (const address of await this.states.takeAsked()) this.fetchers.get(address)?.lookNow();
      });
      await wait(interval, undefined, { signal }).catch(() => undefined);
    }
  }

  /** What is told of the mail must not stop the mail. */
  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.logger.warn(`how a mailbox is could not be written down: ${String(error)}`);
    }
  }
}
