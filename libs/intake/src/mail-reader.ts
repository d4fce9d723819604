import type { OnApplicationShutdown } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { KillableThreads, threadCode, ThreadGaveUp } from '#platform/killable-threads.js';
import type { MailCircumstances, UnderstoodMail } from './understand-mail.js';

/** A mail is hostile until proved otherwise: so much it may cost, and no more. */
const allowance = { milliseconds: 10_000, heapMegabytes: 256, stackMegabytes: 4, threads: 2, tasksPerThread: 1 };

/** The mail took too long, too much memory, or found a fault of ours. Reading it again may be tried, a few times. */
export class MailUnreadable extends Error {}

/** Reads mails in threads that can be killed. */
@Injectable()
export class MailReader implements OnApplicationShutdown {
  private readonly threads = new KillableThreads<MailCircumstances, UnderstoodMail>(
    threadCode('mail-reader', import.meta.url),
    allowance,
  );

  /** @throws MailUnreadable */
  async read(bytes: Uint8Array, circumstances: MailCircumstances): Promise<UnderstoodMail> {
    try {
      return await this.threads.run(bytes, circumstances);
    } catch (error) {
      if (error instanceof ThreadGaveUp) throw new MailUnreadable(error.message);
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.threads.end();
  }
}
