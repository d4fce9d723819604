import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';

export interface Program {
  readonly name: string;
  readonly command: string;
  readonly parameters: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly log: string;
  /** Asked again and again until it is true, for what does not say by itself that it is ready. */
  readonly isReady?: () => Promise<boolean>;
}

/** A real process that can be killed, stopped in the middle, and started again. */
export class FaultProcess {
  /** Where it is reached, as it said itself. */
  address = '';
  private child?: ChildProcess;

  constructor(private readonly program: Program) {}

  get name(): string {
    return this.program.name;
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  get isRunning(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Struck down, and not ended by itself. */
  get wasKilled(): boolean {
    return this.child?.signalCode === 'SIGKILL';
  }

  get log(): string {
    return readFileSync(this.program.log, 'utf8');
  }

  async start(): Promise<void> {
    const { command, parameters, env, log, isReady } = this.program;
    const output = openSync(log, 'a');
    const child = spawn(command, parameters, {
      env,
      stdio: ['ignore', output, output, ...(isReady ? [] : (['ipc'] as const))],
    });
    this.child = child;
    const ended = once(child, 'exit').then(() => {
      throw new Error(`${this.name} did not start:\n${this.log.slice(-2000)}`);
    });
    await Promise.race([isReady ? until(isReady) : this.word(child), ended]);
    ended.catch(() => undefined);
  }

  /** Resolves when it has ended, however that came. */
  async ended(): Promise<void> {
    if (this.child && this.isRunning) await once(this.child, 'exit');
  }

  async kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    if (!this.isRunning) return;
    this.child?.kill(signal);
    await this.ended();
  }

  /** It keeps its sockets and its locks, and does nothing. */
  freeze(): void {
    this.child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.child?.kill('SIGCONT');
  }

  private word(child: ChildProcess): Promise<void> {
    return new Promise((resolve) => {
      child.on('message', (tidings: { ready?: string }) => {
        if (tidings.ready === undefined) return;
        this.address = tidings.ready;
        resolve();
      });
    });
  }
}

/** Asks until it is so; fails after the patience, in milliseconds, with what was waited for. */
export async function until(
  isSo: () => Promise<boolean> | boolean,
  patience = 120_000,
  what = 'what was waited for did not come',
): Promise<void> {
  const end = performance.now() + patience;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(what);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
