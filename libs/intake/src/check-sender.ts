import type { OnApplicationShutdown } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import type { AuthenticationResults } from '#casework/message.js';
import { Configuration } from '#platform/configuration.js';
import type { IntakeEnvelope } from './intake-record.js';
import { KillableThreads, threadCode, ThreadGaveUp } from '#platform/killable-threads.js';
import { isOwnNetwork } from './own-network.js';

/** No mail waits longer than this for what the DNS says of its sender: far less than a worker may take for a mail. */
const allowance = { milliseconds: 5000, heapMegabytes: 192, stackMegabytes: 4, threads: 1, tasksPerThread: 16 };

/** What the checking thread needs to know beside the mail. */
export interface SenderCircumstances {
  readonly envelopeFrom: string;
  readonly helo?: string;
  readonly remoteAddress: string;
  /** `address:port` of each; without any, those that the machine uses. */
  readonly dnsServers: readonly string[];
}

/**
 * Checks with the DNS whether a mail comes from where it says: SPF, DKIM, DMARC and ARC (RFC 7208, 6376, 7489, 8617).
 * Only for mail that its sender's server brought itself: of what a server of our own hands on, the address is that server's.
 */
@Injectable()
export class CheckSender implements OnApplicationShutdown {
  private readonly logger = new Logger(CheckSender.name);
  private readonly threads = new KillableThreads<SenderCircumstances, AuthenticationResults>(
    threadCode('check-sender', import.meta.url),
    allowance,
  );

  constructor(private readonly configuration: Configuration) {}

  /** Nothing where it is not to be checked, or cannot be. A DNS that is away is an answer, `temperror`, and never an error. */
  async check(bytes: Uint8Array, envelope: IntakeEnvelope): Promise<AuthenticationResults | undefined> {
    const { MAIL_AUTHENTICATION, MAIL_DNS_SERVERS } = this.configuration;
    const { from, helo, remoteAddress } = envelope;
    // Fetched mail has no envelope.
    if (MAIL_AUTHENTICATION === 'no' || from === undefined || isOwnNetwork(remoteAddress)) return undefined;
    try {
      return await this.threads.run(bytes, {
        envelopeFrom: from,
        ...(helo !== undefined && { helo }),
        remoteAddress,
        dnsServers: MAIL_DNS_SERVERS?.split(/[\s,]+/).filter((one) => one !== '') ?? [],
      });
    } catch (error) {
      if (!(error instanceof ThreadGaveUp)) throw error;
      this.logger.warn(`the sender of a mail from ${remoteAddress} could not be checked: ${error.message}`);
      return { spf: 'temperror', dkim: 'temperror', dmarc: 'temperror', by: 'redress' };
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.threads.end();
  }
}
