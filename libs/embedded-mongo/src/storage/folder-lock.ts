import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartupRefusal } from './startup-refusal.js';

const FILE = 'server.lock';

/**
 * Keeps a second process out of a data folder. The lock names its holder by process id and start time, so that what a
 * killed process leaves behind is recognised as stale, even when its id has been given to another process since.
 */
export class FolderLock {
  private constructor(
    private readonly path: string,
    private readonly content: string,
  ) {}

  /** Takes the lock. Throws StartupRefusal when a living process holds it. */
  static take(folder: string): FolderLock {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, FILE);
    const content = JSON.stringify({
      pid: process.pid,
      startedAt: startOf(process.pid),
      token: process.hrtime.bigint().toString(),
    });
    const mine = `${path}.${process.pid}`;
    writeFileSync(mine, content);
    try {
      // A stale lock is taken away and the race run once more; each round somebody wins.
      for (let round = 0; round < 10; round += 1) {
        if (tryLink(mine, path)) return new FolderLock(path, content);
        const held = readIfThere(path);
        if (held === undefined) continue;
        const holder = parseHolder(held);
        if (holder !== undefined && isAlive(holder)) {
          throw new StartupRefusal(
            'folder in use',
            `The data folder ${folder} is in use by process ${holder.pid}; stop it or choose another folder.`,
          );
        }
        takeAway(path, held);
      }
    } finally {
      unlinkSync(mine);
    }
    throw new StartupRefusal(
      'folder in use',
      `The data folder ${folder} is being opened by several processes at once; start one of them.`,
    );
  }

  /** Gives the folder free, unless somebody else has taken it meanwhile. */
  release(): void {
    if (readIfThere(this.path) === this.content) unlinkSync(this.path);
  }
}

interface Holder {
  pid: number;
  startedAt: string | undefined;
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Moving is atomic, so of two that found the same stale lock only one takes it; a fresh lock moved by mistake goes back. */
function takeAway(path: string, stale: string): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (readIfThere(aside) !== stale) tryLink(aside, path);
  rmSync(aside, { force: true });
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function parseHolder(content: string): Holder | undefined {
  const match = /^\{"pid":(\d+)(?:,"startedAt":"([^"]*)")?/.exec(content);
  return match ? { pid: Number(match[1]), startedAt: match[2] } : undefined;
}

function isAlive({ pid, startedAt }: Holder): boolean {
  // A server in this very process counts as alive as long as its lock lies there.
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
  }
  const start = startOf(pid);
  return startedAt === undefined || start === undefined || start === startedAt;
}

/** When a process started, in the kernel's ticks since boot with the boot's own id; undefined where the system does not say. */
function startOf(pid: number): string | undefined {
  const status = readIfThere(`/proc/${pid}/stat`);
  const boot = readIfThere('/proc/sys/kernel/random/boot_id');
  if (status === undefined || boot === undefined) return undefined;
  // The name in parentheses may hold spaces; the start time is the twentieth field after it.
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
  return `${boot.trim()}/${fields[19] ?? ''}`;
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
