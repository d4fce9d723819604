import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Redis of a story's own, that can be taken away and given back. */
export class OwnRedis {
  private readonly folder = mkdtempSync(join(tmpdir(), 'redress-redis-'));
  private readonly socket = join(this.folder, 'redis.sock');
  private server: ReturnType<typeof spawn> | undefined;

  constructor(private readonly settings: Readonly<Record<string, string>> = {}) {}

  get address(): string {
    return `unix:${this.socket}`;
  }

  async start(): Promise<void> {
    const all = { port: '0', unixsocket: this.socket, dir: this.folder, save: '', ...this.settings };
    this.server = spawn(
      'redis-server',
      Object.entries(all).flatMap(([key, value]) => [`--${key}`, value]),
    );
    await answering(this.socket);
  }

  /** Without a farewell, and with everything that it held. */
  async kill(): Promise<void> {
    if (!this.server) return;
    const ended = once(this.server, 'exit');
    this.server.kill('SIGKILL');
    await ended;
    this.server = undefined;
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true });
  }
}

/** Resolves when somebody listens on the socket. */
async function answering(path: string): Promise<void> {
  const connection = connect(path);
  const [outcome] = await Promise.race([
    once(connection, 'connect').then(() => ['up']),
    once(connection, 'error').then(() => ['not yet']),
  ]).catch(() => ['not yet']);
  connection.destroy();
  if (outcome === 'up') return;
  await new Promise((resolve) => setTimeout(resolve, 20));
  await answering(path);
}
