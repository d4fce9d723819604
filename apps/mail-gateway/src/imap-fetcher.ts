import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { ImapFlow } from 'imapflow';
import type { ImapAccount, Mailbox } from '#intake/mailboxes.js';
import type { ReceiveEmail } from '#intake/receive-email.js';
import { largestMail } from './largest-mail.js';

/** The server tells of new mail (IDLE); where it does not, or forgets to, we ask after this time. Milliseconds. */
const poll = 60_000;

/** As much of a mail that is too large as is taken, in bytes: its header, and most of what a person wrote. */
const beginning = 256 * 1024;

/** Pause before a lost connection is tried anew, in milliseconds; longer each time. */
const pauses = [1000, 5000, 15_000, 60_000];

/** What is told of a mailbox while its mail is fetched. */
export interface FetchNews {
  readonly hasMail?: true;
  /** Why it failed, and after how many milliseconds it is tried again; nothing when all is fetched. */
  readonly fault?: { readonly reason: string; readonly pause: number };
}

/** What a fetcher may be told for a test: to ask more often, and to try anew sooner. */
export interface Patience {
  readonly poll: number;
  readonly pauses: readonly number[];
}

/**
 * Fetches the mail of one mailbox. A mail is moved out of the folder only after it is stored, so one that is lost on the way
 * is there the next time; and each is named by account, UIDVALIDITY and UID, so one that is fetched twice is taken in once.
 */
export class ImapFetcher {
  private readonly logger = new Logger(ImapFetcher.name);
  private readonly leaving = new AbortController();
  private running?: Promise<void>;
  private wakeUp: () => void = () => undefined;
  /** Ends the pause before the next try. */
  private hurry = new AbortController();
  private client: ImapFlow | undefined;

  constructor(
    private readonly mailbox: Mailbox,
    private readonly account: ImapAccount,
    private readonly password: string,
    private readonly receiveEmail: ReceiveEmail,
    private readonly patience: Patience = { poll, pauses },
    private readonly tell: (news: FetchNews) => void = () => undefined,
  ) {}

  /** Looks now, whatever it waits for. */
  lookNow(): void {
    this.hurry.abort();
    this.wakeUp();
  }

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.leaving.abort();
    this.wakeUp();
    this.client?.close();
    await this.running;
  }

  private get isLeaving(): boolean {
    return this.leaving.signal.aborted;
  }

  private async run(): Promise<void> {
    for (let failures = 0; !this.isLeaving;) {
      this.hurry = new AbortController();
      const pauseAfter = (count: number): number =>
        this.patience.pauses[Math.min(count, this.patience.pauses.length - 1)] ?? poll;
      try {
        await this.session(() => (failures = 0));
      } catch (error) {
        if (this.isLeaving) return;
        this.logger.warn(`${this.account.user}@${this.account.host}: ${reasonOf(error)}`);
        this.tell({ fault: { reason: reasonOf(error), pause: pauseAfter(failures) } });
      }
      const signal = AbortSignal.any([this.leaving.signal, this.hurry.signal]);
      await wait(pauseAfter(failures), undefined, { signal }).catch(() => undefined);
      failures += 1;
    }
  }

  /** One connection, for as long as it lasts. */
  private async session(onSuccess: () => void): Promise<void> {
    const { host, port, secure, user, folder, processed, failed } = this.account;
    const client = new ImapFlow({
      host,
      port,
      secure,
      auth: { user, pass: this.password },
      logger: false,
      autoIdleDelay: 200,
      connectionTimeout: 15_000,
      greetingTimeout: 15_000,
      maxLiteralSize: largestMail + 65_536,
    });
    this.client = client;
    // A lost connection shows in the command that waits; without a listener it would end the process.
    client.on('error', () => this.wakeUp());
    client.on('close', () => this.wakeUp());
    client.on('exists', () => this.wakeUp());
    await client.connect();
    try {
      for (const path of [processed, failed]) await client.mailboxCreate(path);
      while (!this.isLeaving && client.usable) {
        const woken = this.nextWakeUp();
        // Only while nobody holds the lock is the server asked to tell of new mail (IDLE).
        const lock = await client.getMailboxLock(folder);
        try {
          await client.noop();
          await this.fetchAll(client);
        } finally {
          lock.release();
        }
        onSuccess();
        this.tell({});
        await woken;
      }
    } finally {
      client.close();
    }
  }

  private async nextWakeUp(): Promise<void> {
    const patience = new AbortController();
    const called = new Promise<void>((resolve) => (this.wakeUp = resolve));
    await Promise.race([
      called,
      wait(this.patience.poll, undefined, { signal: patience.signal }).catch(() => undefined),
    ]);
    patience.abort();
  }

  private async fetchAll(client: ImapFlow): Promise<void> {
    const found = await client.search({ all: true }, { uid: true });
    for (const uid of Array.isArray(found) ? found : []) {
      if (this.isLeaving) return;
      await this.fetch(client, uid);
    }
  }

  private async fetch(client: ImapFlow, uid: number): Promise<void> {
    const { user, host, folder, processed, failed, authservId } = this.account;
    const head = await client.fetchOne(String(uid), { size: true }, { uid: true });
    // Somebody else took it out meanwhile.
    if (!head) return;
    const size = head.size ?? 0;
    const isTooLarge = size > largestMail;
    // Of one that is too large the beginning tells who wrote what, so that a person asks for the rest; the whole stays there.
    const source = isTooLarge ? { start: 0, maxLength: beginning } : true;
    const mail = await client.fetchOne(String(uid), { source }, { uid: true });
    if (!mail || !mail.source) return;
    const validity = client.mailbox === false ? '' : client.mailbox.uidValidity;
    await this.receiveEmail.receive(
      Readable.from([mail.source]),
      {
        to: [this.mailbox.address],
        remoteAddress: host,
        ...(isTooLarge && { wholeSize: size }),
        ...(authservId !== undefined && { authservId }),
      },
      `imap:${user}@${host}/${folder}:${validity}:${uid}`,
    );
    if (isTooLarge)
      this.logger.warn(`a mail of ${size} bytes to ${this.mailbox.address} is too large; the whole is in "${failed}"`);
    this.tell({ hasMail: true });
    await client.messageMove(String(uid), isTooLarge ? failed : processed, { uid: true });
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { responseText } = error as { responseText?: string };
  return responseText ?? error.message;
}
