import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a running system can be reached, as it says itself. */
export interface Addresses {
  readonly api: string;
  readonly portal: string;
  readonly worker: string;
  readonly 'mail-gateway': string;
  readonly mail: string;
  readonly process: string;
  /** Of everybody in a demonstration. */
  readonly everybodysPassword?: string;
}

export const administrator = { email: 'admin@example.org', password: 'correct horse battery' };

/** The whole system as `npm start` runs it: real processes on free ports, on a data folder of its own. */
export class RunningSystem {
  private constructor(
    readonly addresses: Addresses,
    readonly dataFolder: string,
    private readonly supervisor: ReturnType<typeof fork>,
  ) {}

  /**
   * @param dataFolder to go on with what an earlier run left
   * @param environment more variables than the usual ones
   * @param parameters of `npm start`
   */
  static async start(
    dataFolder = mkdtempSync(join(tmpdir(), 'redress-journey-')),
    environment: Record<string, string> = {},
    parameters: string[] = [],
  ): Promise<RunningSystem> {
    const supervisor = startScript(dataFolder, parameters, environment);
    let printed = '';
    supervisor.stdout?.on('data', (chunk) => (printed += String(chunk)));
    supervisor.stderr?.on('data', (chunk) => (printed += String(chunk)));
    const addresses = await new Promise<Addresses>((resolve, reject) => {
      supervisor.once('message', (message) => resolve(message as Addresses));
      supervisor.once('exit', () => reject(new Error(`the system did not start:\n${printed}`)));
    });
    return new RunningSystem(addresses, dataFolder, supervisor);
  }

  log(processName: string): string {
    return readFileSync(join(this.dataFolder, 'logs', `${processName}.log`), 'utf8');
  }

  /** Ctrl-C, and the wait for its end. Gives the exit code. */
  async stop(): Promise<number | null> {
    if (this.supervisor.exitCode !== null) return this.supervisor.exitCode;
    const ended = once(this.supervisor, 'exit');
    this.supervisor.kill('SIGINT');
    const [code] = (await ended) as [number | null];
    return code;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.dataFolder, { recursive: true, force: true });
  }
}

/** `npm start` on this folder, without waiting for anything. */
export function startScript(
  dataFolder: string,
  parameters: string[] = [],
  environment: Record<string, string> = {},
): ReturnType<typeof fork> {
  const { MONGODB_URI, REDIS_URL, ...inherited } = process.env;
  return fork('scripts/start.mjs', parameters, {
    silent: true,
    env: {
      ...inherited,
      LANG: 'C',
      DATA_DIR: dataFolder,
      API_PORT: '0',
      PORTAL_PORT: '0',
      WORKER_PORT: '0',
      MAIL_GATEWAY_PORT: '0',
      MAIL_PORT: '0',
      STAFF_CHANGES_A_MINUTE: '100000',
      ADMIN_EMAIL: administrator.email,
      ADMIN_PASSWORD: administrator.password,
      // Journeys that are about it ask for it.
      SECOND_FACTOR: 'optional',
      ...environment,
    },
  });
}

/** Runs another script on a folder, such as `verify.mjs`, without waiting for it. */
export function runScript(
  name: string,
  dataFolder: string,
  parameters: string[] = [],
  environment: Record<string, string> = {},
): ReturnType<typeof fork> {
  const { MONGODB_URI, REDIS_URL, ...inherited } = process.env;
  return fork(`scripts/${name}`, parameters, {
    silent: true,
    env: { ...inherited, LANG: 'C', DATA_DIR: dataFolder, ...environment },
  });
}

/** Runs a script to its end: what it printed, and its exit code. */
export async function outcomeOf(script: ReturnType<typeof fork>): Promise<{ code: number | null; printed: string }> {
  let printed = '';
  script.stdout?.on('data', (chunk) => (printed += String(chunk)));
  script.stderr?.on('data', (chunk) => (printed += String(chunk)));
  const [code] = (await once(script, 'close')) as [number | null];
  return { code, printed };
}
