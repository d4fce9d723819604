import { Worker } from 'node:worker_threads';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import type { MailCircumstances, UnderstoodMail } from './understand-mail.js';

/** A mail is hostile until proved otherwise: so much it may cost, and no more. */
const allowance = { milliseconds: 10_000, heapMegabytes: 256, stackMegabytes: 4 };

/** Mails read at the same time in one process. */
const threads = 2;

/** The thread's code as it was compiled; a test that runs the sources finds it beside them. */
const code = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/libs/intake/src/mail-reader.thread.js', import.meta.url)
  : new URL('./mail-reader.thread.js', import.meta.url);

/** The mail took too long, too much memory, or found a fault of ours. Reading it again may be tried, a few times. */
export class MailUnreadable extends Error {}

interface Reading {
  readonly bytes: Uint8Array;
  readonly circumstances: MailCircumstances;
  readonly done: (mail: UnderstoodMail) => void;
  readonly failed: (error: Error) => void;
}

type Answer = { readonly mail: UnderstoodMail } | { readonly fault: string };

/**
 * Reads mails in threads that can be killed: whatever a mail does to its reader, the process that serves others goes on.
 * A thread that died is replaced by the next mail.
 */
@Injectable()
export class MailReader implements OnApplicationShutdown {
  private readonly waiting: Reading[] = [];
  private readonly idle: Worker[] = [];
  private readonly all = new Set<Worker>();

  /** @throws MailUnreadable */
  async read(bytes: Uint8Array, circumstances: MailCircumstances): Promise<UnderstoodMail> {
    return new Promise<UnderstoodMail>((done, failed) => {
      this.waiting.push({ bytes, circumstances, done, failed });
      this.next();
    });
  }

  async onApplicationShutdown(): Promise<void> {
    for (const { failed } of this.waiting.splice(0)) failed(new MailUnreadable('the process is stopping'));
    await Promise.all([...this.all].map((thread) => thread.terminate()));
  }

  private next(): void {
    const thread = this.idle.pop() ?? (this.all.size < threads ? this.startThread() : undefined);
    if (!thread) return;
    const reading = this.waiting.shift();
    if (reading) this.begin(thread, reading);
    else this.idle.push(thread);
  }

  private startThread(): Worker {
    const thread = new Worker(code, {
      resourceLimits: { maxOldGenerationSizeMb: allowance.heapMegabytes, stackSizeMb: allowance.stackMegabytes },
    });
    // A reader that waits for a mail keeps no process alive.
    thread.unref();
    this.all.add(thread);
    return thread;
  }

  private begin(thread: Worker, { bytes, circumstances, done, failed }: Reading): void {
    const end = (settle: () => void, isAlive: boolean): void => {
      clearTimeout(patience);
      thread.removeAllListeners();
      if (isAlive) this.idle.push(thread);
      else {
        this.all.delete(thread);
        void thread.terminate();
      }
      settle();
      this.next();
    };
    const fail = (reason: string): void => end(() => failed(new MailUnreadable(reason)), false);
    const patience = setTimeout(() => fail(`not read within ${allowance.milliseconds} ms`), allowance.milliseconds);
    thread.once('message', (answer: Answer) =>
      'mail' in answer ? end(() => done(answer.mail), true) : end(() => failed(new MailUnreadable(answer.fault)), true),
    );
    thread.once('error', (error) => fail(error instanceof Error ? error.message : String(error)));
    thread.once('exit', () => fail('the reader ended'));
    // A copy goes over: the caller may need the bytes again.
    const copy = new Uint8Array(bytes);
    thread.postMessage({ bytes: copy, circumstances }, [copy.buffer]);
  }
}
