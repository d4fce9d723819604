import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { until } from '../../../test/support/until.js';

const run = promisify(execFile);

/** A Dovecot of a test's own: one account, its mail in a folder that goes with it. */
export class Dovecot {
  readonly user = 'complaints';
  readonly password = 'secret';

  private constructor(
    readonly port: number,
    private readonly folder: string,
    private readonly server: ChildProcess,
  ) {}

  static async start(): Promise<Dovecot> {
    const folder = await mkdtemp(join(tmpdir(), 'redress-dovecot-'));
    const port = await freePort();
    // Dovecot gives mail to no root; a test that runs as root lends it the account that the package brings.
    const me = userInfo().username;
    const isRoot = userInfo().uid === 0;
    const owner = isRoot ? (await run('id', ['-u', 'dovecot'])).stdout.trim() : String(userInfo().uid);
    await writeFile(join(folder, 'dovecot.conf'), configuration(folder, port, isRoot ? 'dovecot' : me, owner));
    await mkdir(join(folder, 'mail'));
    await chmod(folder, 0o755);
    if (isRoot) await chown(join(folder, 'mail'), Number(owner), Number(owner));
    const server = spawn('dovecot', ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' });
    await until('Dovecot', async () => (await greets(port)) || undefined);
    return new Dovecot(port, folder, server);
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.server.once('exit', resolve));
    this.server.kill('SIGTERM');
    await ended;
    await rm(this.folder, { recursive: true, force: true });
  }
}

function configuration(folder: string, port: number, user: string, owner: string): string {
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
# Where the kernel does not tell it of new mail it looks for itself, every half a minute if nothing else is said.
mailbox_idle_check_interval = 1 secs
default_internal_user = ${user}
default_internal_group = ${user}
default_login_user = ${user}
first_valid_uid = 1
mail_location = maildir:${folder}/mail/%u
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${owner} gid=${owner} home=${folder}/mail/%u
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => {
      resolve(true);
      socket.destroy();
    });
    // One that is not there yet refuses, and one that is about to be may take a connection and drop it.
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
}
