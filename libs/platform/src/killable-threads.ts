import { Worker } from 'node:worker_threads';

/** What one task may cost, and how many are in work at the same time in one process. */
export interface Allowance {
  /** Counted from when its thread is up: how long that takes is a matter of the machine, and not of the bytes. */
  readonly milliseconds: number;
  readonly heapMegabytes: number;
  readonly stackMegabytes: number;
  /** By how much the whole process may grow during a task: what is unpacked lies outside of the thread's heap. */
  readonly growthMegabytes?: number;
  readonly threads: number;
  /** Tasks in one thread at the same time: more than one only where they mostly wait for others. */
  readonly tasksPerThread: number;
}

/** The task took too long or too much memory, or its thread found a fault of ours. */
export class ThreadGaveUp extends Error {}

/** What a thread is given, and what it answers with. */
export interface Handed<About> {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly about: About;
}
/** What a thread says once its code is loaded. */
export const isUp = 'up';

export type Answered<Answer> =
  { readonly id: number; readonly answer: Answer } | { readonly id: number; readonly fault: string };

interface Task<About, Answer> extends Handed<About> {
  readonly done: (answer: Answer) => void;
  readonly failed: (error: Error) => void;
  patience?: NodeJS.Timeout;
  weighing?: NodeJS.Timeout;
}

/** Milliseconds between two looks at how much memory there is in use. */
const weighed = 50;

/**
 * Threads for work on bytes that are hostile until proved otherwise: whatever they do to the thread, the process that
 * serves others goes on. A thread that died is replaced by the next task; one that lives is used again.
 */
export class KillableThreads<About, Answer> {
  private readonly waiting: Task<About, Answer>[] = [];
  /** Each thread with what it has in hand. */
  private readonly threads = new Map<Worker, Map<number, Task<About, Answer>>>();
  private readonly up = new WeakSet<Worker>();
  private tasks = 0;

  constructor(
    private readonly code: URL,
    private readonly allowance: Allowance,
  ) {}

  /** @throws ThreadGaveUp */
  async run(bytes: Uint8Array, about: About): Promise<Answer> {
    return new Promise<Answer>((done, failed) => {
      this.waiting.push({ id: (this.tasks += 1), bytes, about, done, failed });
      this.next();
    });
  }

  async end(): Promise<void> {
    for (const { failed } of this.waiting.splice(0)) failed(new ThreadGaveUp('the process is stopping'));
    await Promise.all([...this.threads.keys()].map((thread) => thread.terminate()));
  }

  private next(): void {
    // A thread is started for a task only: the end of one is no reason for another, least of all while we stop.
    while (this.waiting.length > 0) {
      const thread = this.freeThread();
      const task = thread && this.waiting.shift();
      if (!thread || !task) return;
      this.begin(thread, task);
    }
  }

  private freeThread(): Worker | undefined {
    const { threads, tasksPerThread } = this.allowance;
    const [thread, tasks] = [...this.threads].sort(([, one], [, other]) => one.size - other.size)[0] ?? [];
    if (thread && tasks?.size === 0) return thread;
    if (this.threads.size < threads) return this.startThread();
    return thread && tasks && tasks.size < tasksPerThread ? thread : undefined;
  }

  private startThread(): Worker {
    const { heapMegabytes, stackMegabytes } = this.allowance;
    const thread = new Worker(this.code, {
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, stackSizeMb: stackMegabytes },
    });
    // A thread that waits for a task keeps no process alive.
    thread.unref();
    this.threads.set(thread, new Map());
    thread.on('message', (answered: Answered<Answer> | typeof isUp) => {
      if (answered === isUp) {
        this.up.add(thread);
        for (const task of this.threads.get(thread)?.values() ?? []) this.beginPatience(thread, task);
        return;
      }
      const task = this.threads.get(thread)?.get(answered.id);
      this.threads.get(thread)?.delete(answered.id);
      release(task);
      if ('answer' in answered) task?.done(answered.answer);
      else task?.failed(new ThreadGaveUp(answered.fault));
      this.next();
    });
    thread.on('error', (error) => this.giveUp(thread, error instanceof Error ? error.message : String(error)));
    thread.on('exit', () => this.giveUp(thread, 'the thread ended'));
    return thread;
  }

  private begin(thread: Worker, task: Task<About, Answer>): void {
    const { growthMegabytes } = this.allowance;
    if (this.up.has(thread)) this.beginPatience(thread, task);
    if (growthMegabytes !== undefined) {
      const most = process.memoryUsage.rss() + growthMegabytes * 1024 * 1024;
      const weigh = (): void => {
        if (process.memoryUsage.rss() > most) this.giveUp(thread, `needed more than ${growthMegabytes} MB`);
      };
      task.weighing = setInterval(weigh, weighed);
    }
    this.threads.get(thread)?.set(task.id, task);
    // A copy goes over: the caller may need the bytes again.
    const bytes = new Uint8Array(task.bytes);
    thread.postMessage({ id: task.id, bytes, about: task.about } satisfies Handed<About>, [bytes.buffer]);
  }

  private beginPatience(thread: Worker, task: Task<About, Answer>): void {
    const { milliseconds } = this.allowance;
    task.patience = setTimeout(() => this.giveUp(thread, `not done within ${milliseconds} ms`), milliseconds);
  }

  /** The thread is no good any more, nor is what it had in hand, for now. */
  private giveUp(thread: Worker, reason: string): void {
    const tasks = [...(this.threads.get(thread)?.values() ?? [])];
    this.threads.delete(thread);
    void thread.terminate();
    for (const task of tasks) {
      release(task);
      task.failed(new ThreadGaveUp(reason));
    }
    this.next();
  }
}

function release(task: { readonly patience?: NodeJS.Timeout; readonly weighing?: NodeJS.Timeout } | undefined): void {
  clearTimeout(task?.patience);
  clearInterval(task?.weighing);
}

/**
 * A thread's code as it was compiled, beside whoever asks for it; a test that runs the sources finds it in the build.
 * @param beside `import.meta.url` of the file that starts the thread
 */
export function threadCode(name: string, beside: string): URL {
  if (!beside.endsWith('.ts')) return new URL(`./${name}.thread.js`, beside);
  const sources = new URL('../../../', import.meta.url).href;
  return new URL(`dist/${beside.slice(sources.length)}/../${name}.thread.js`, sources);
}
