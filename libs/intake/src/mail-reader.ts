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
  private readonly current = new Map<Worker, { readonly reading: Reading; readonly patience: NodeJS.Timeout }>();

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
    // A thread is started for a mail only: the end of one is no reason for another, least of all while we stop.
    if (this.waiting.length === 0) return;
    const thread = this.idle.pop() ?? (this.all.size < threads ? this.startThread() : undefined);
    const reading = thread && this.waiting.shift();
    if (thread && reading) this.begin(thread, reading);
  }

  private startThread(): Worker {
    const thread = new Worker(code, {
      resourceLimits: { maxOldGenerationSizeMb: allowance.heapMegabytes, stackSizeMb: allowance.stackMegabytes },
    });
    // A reader that waits for a mail keeps no process alive.
    thread.unref();
    this.all.add(thread);
    thread.on('message', (answer: Answer) => {
      const reading = this.end(thread);
      this.idle.push(thread);
      if ('mail' in answer) reading?.done(answer.mail);
      else reading?.failed(new MailUnreadable(answer.fault));
      this.next();
    });
    thread.on('error', (error) => this.giveUp(thread, error instanceof Error ? error.message : String(error)));
    thread.on('exit', () => this.giveUp(thread, 'the reader ended'));
    return thread;
  }

  private begin(thread: Worker, reading: Reading): void {
    const patience = setTimeout(
      () => this.giveUp(thread, `not read within ${allowance.milliseconds} ms`),
      allowance.milliseconds,
    );
    this.current.set(thread, { reading, patience });
    // A copy goes over: the caller may need the bytes again.
    const copy = new Uint8Array(reading.bytes);
    thread.postMessage({ bytes: copy, circumstances: reading.circumstances }, [copy.buffer]);
  }

  private end(thread: Worker): Reading | undefined {
    const current = this.current.get(thread);
    clearTimeout(current?.patience);
    this.current.delete(thread);
    return current?.reading;
  }

  /** The thread is no good any more, nor is the mail that it had, for now. */
  private giveUp(thread: Worker, reason: string): void {
    const reading = this.end(thread);
    this.all.delete(thread);
    const at = this.idle.indexOf(thread);
    if (at >= 0) this.idle.splice(at, 1);
    void thread.terminate();
    reading?.failed(new MailUnreadable(reason));
    this.next();
  }
}
