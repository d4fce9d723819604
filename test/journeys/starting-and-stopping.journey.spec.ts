import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { administrator, outcomeOf, RunningSystem, startScript } from '../support/running-system.js';
import { signIn } from '../support/staff-client.js';

jest.setTimeout(240_000);

const folder = (): string => mkdtempSync(join(tmpdir(), 'redress-journey-'));

describe('A running system', () => {
  let system: RunningSystem;

  beforeAll(async () => {
    system = await RunningSystem.start();
  });
  afterAll(() => system.remove());

  it('has four processes that say they are ready, and figures for Prometheus', async () => {
    for (const name of ['api', 'portal', 'worker', 'mail-gateway'] as const) {
      const ready = await fetch(`${system.addresses[name]}/health/ready`);
      expect([name, ready.status, await ready.json()]).toEqual([name, 200, { status: 'up' }]);
      const metrics = await (await fetch(`${system.addresses[name]}/metrics`)).text();
      expect(metrics).toContain(`process_cpu_seconds_total{process="${name}"}`);
    }
  });

  it('gives figures to nobody who comes through a proxy', async () => {
    const answer = await fetch(`${system.addresses.portal}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect(answer.status).toBe(404);
  });

  it('lets the first administrator in, and nobody without the password', async () => {
    const refused = await fetch(`${system.addresses.api}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: administrator.email, password: 'a guess' }),
    });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(await refused.json()).toMatchObject({ code: 'sign-in.refused', status: 401 });

    const session = await signIn(system.addresses.api, administrator);
    expect(await (await session.get('/api/session')).json()).toEqual({
      id: 'first-administrator',
      email: administrator.email,
      name: 'Administrator',
      roles: ['administrator'],
    });
    await session.delete('/api/session');
    expect((await session.get('/api/session')).status).toBe(401);
  });

  it('names each field that is wrong, and refuses those that nobody asked for', async () => {
    const answer = await fetch(`${system.addresses.api}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: { $ne: '' }, role: 'administrator' }),
    });
    expect(answer.status).toBe(422);
    const { errors } = (await answer.json()) as { errors: { field: string }[] };
    expect(errors.map(({ field }) => field).sort()).toEqual(['email', 'password', 'role']);
  });

  it('shows one page with the health of all processes to whoever is signed in', async () => {
    expect((await fetch(`${system.addresses.api}/api/health`)).status).toBe(401);
    const session = await signIn(system.addresses.api, administrator);
    const report = await session.eventually('/api/health', (one: { status: string }) => one.status === 'up');
    expect(report).toMatchObject({
      status: 'up',
      stores: [
        { name: 'mongodb', status: 'up' },
        { name: 'redis', status: 'up' },
      ],
      sweep: { status: 'up' },
    });
    const names = (report as unknown as { processes: { name: string }[] }).processes.map(({ name }) => name);
    expect([...names].sort()).toEqual(['api', 'mail-gateway', 'portal', 'worker']);
  });

  it('says so when it is started a second time on the same folder, and goes on', async () => {
    const { code, printed } = await outcomeOf(startScript(system.dataFolder));
    expect(printed).toContain('Redress runs on this data folder already');
    expect(printed).toContain(system.addresses.api);
    expect(code).toBe(0);
    expect((await fetch(`${system.addresses.api}/health/live`)).status).toBe(200);
  });

  it('does not let its data be emptied while it runs', async () => {
    const { printed } = await outcomeOf(startScript(system.dataFolder, ['--fresh', '--yes']));
    expect(printed).toContain('already');
    expect(existsSync(join(system.dataFolder, 'redress.json'))).toBe(true);
  });

  it('starts a process again that fell', async () => {
    const session = await signIn(system.addresses.api, administrator);
    type Report = { processes: { name: string; instance: string; startedAt: string }[] };
    const workerIn = (report: Report) => report.processes.filter(({ name }) => name === 'worker');
    const [before] = workerIn((await (await session.get('/api/health')).json()) as Report);
    const processId = Number(/-(\d+)-[0-9a-f]{8}$/.exec(before?.instance ?? '')?.[1]);
    process.kill(processId, 'SIGKILL');
    const report = await session.eventually('/api/health', (one: Report) =>
      workerIn(one).some(({ instance }) => instance !== before?.instance),
    );
    expect(workerIn(report)).not.toEqual([before]);
  });

  it('writes no password to its logs', () => {
    for (const name of ['api', 'portal', 'worker', 'mail-gateway', 'embedded-mongo']) {
      expect(system.log(name)).not.toContain(administrator.password);
    }
  });
});

describe('Stopping and starting again', () => {
  it('keeps the data, and gives the first administrator’s password only once', async () => {
    const dataFolder = folder();
    const first = await RunningSystem.start(dataFolder);
    await signIn(first.addresses.api, administrator);
    expect(await first.stop()).toBe(0);

    const again = startScript(dataFolder, [], { ADMIN_PASSWORD: 'another password here' });
    let printed = '';
    again.stdout?.on('data', (chunk) => (printed += String(chunk)));
    const addresses = await new Promise<{ api: string }>((resolve) =>
      again.once('message', (message) => resolve(message as { api: string })),
    );
    await signIn(addresses.api, administrator);
    const ended = outcomeOf(again);
    again.kill('SIGINT');
    await ended;
    expect(printed).not.toContain('First administrator');
    rmSync(dataFolder, { recursive: true });
  });

  it('empties the data folder with --fresh, only what is ours, and only when told so', async () => {
    const dataFolder = folder();
    writeFileSync(join(dataFolder, 'holiday.jpg'), 'not ours');
    const first = await RunningSystem.start(dataFolder);
    await first.stop();
    const unasked = await outcomeOf(startScript(dataFolder, ['--fresh']));
    expect([unasked.code, unasked.printed]).toEqual([1, expect.stringContaining('Add --yes')]);
    expect(existsSync(join(dataFolder, 'embedded-mongo'))).toBe(true);

    const fresh = startScript(dataFolder, ['--fresh', '--yes'], { ADMIN_PASSWORD: 'quite another password' });
    const addresses = await new Promise<{ api: string }>((resolve) =>
      fresh.once('message', (message) => resolve(message as { api: string })),
    );
    await signIn(addresses.api, { ...administrator, password: 'quite another password' });
    const ended = outcomeOf(fresh);
    fresh.kill('SIGTERM');
    await ended;
    expect(readFileSync(join(dataFolder, 'holiday.jpg'), 'utf8')).toBe('not ours');
    rmSync(dataFolder, { recursive: true });
  });
});

describe('A system that cannot start', () => {
  it('names everything that is wrong in the configuration', async () => {
    const dataFolder = folder();
    const { code, printed } = await outcomeOf(startScript(dataFolder, [], { API_PORT: 'many', LOG_LEVEL: 'loud' }));
    expect(code).toBe(1);
    expect(printed).toContain('API_PORT must be a port number from 0 to 65535 but is "many"');
    expect(printed).toContain('LOG_LEVEL must be fatal, error, warn, info, debug or trace but is "loud"');
    rmSync(dataFolder, { recursive: true });
  });

  it.each(['API_PORT', 'MAIL_PORT'])('says which port is taken, and what to do: %s', async (variable) => {
    const dataFolder = folder();
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, printed } = await outcomeOf(startScript(dataFolder, [], { [variable]: String(port) }));
    expect([code, printed]).toEqual([
      1,
      expect.stringContaining(
        `Port ${port} is taken by another program. Stop that one, or set ${variable} to a free port.`,
      ),
    ]);
    other.close();
    rmSync(dataFolder, { recursive: true });
  });

  it('says that a Redis is not there', async () => {
    const dataFolder = folder();
    const { code, printed } = await outcomeOf(startScript(dataFolder, [], { REDIS_URL: 'redis://127.0.0.1:1' }));
    expect([code, printed]).toEqual([1, expect.stringContaining('Redis cannot be reached')]);
    rmSync(dataFolder, { recursive: true });
  });

  it.each([
    ['damaged', 'not JSON at all', 'is damaged'],
    ['of the future', '{ "format": 99, "database": "embedded-mongo" }', 'written by a newer Redress'],
  ])('leaves a data folder alone that is %s', async (_name, record, sentence) => {
    const dataFolder = folder();
    writeFileSync(join(dataFolder, 'redress.json'), record);
    const { code, printed } = await outcomeOf(startScript(dataFolder));
    expect([code, printed]).toEqual([1, expect.stringContaining(sentence)]);
    expect(readFileSync(join(dataFolder, 'redress.json'), 'utf8')).toBe(record);
    rmSync(dataFolder, { recursive: true });
  });

  it('does not take a damaged database for an empty one', async () => {
    const dataFolder = folder();
    writeFileSync(join(dataFolder, 'redress.json'), '{ "format": 1, "database": "embedded-mongo" }');
    mkdirSync(join(dataFolder, 'embedded-mongo'));
    writeFileSync(join(dataFolder, 'embedded-mongo', 'data.mdb'), 'this was a database once');
    const { code, printed } = await outcomeOf(startScript(dataFolder));
    expect(code).toBe(1);
    expect(printed).toMatch(/damaged|corrupt|not a database|cannot be read/i);
    rmSync(dataFolder, { recursive: true });
  });

  it('knows its options', async () => {
    const { code, printed } = await outcomeOf(startScript(folder(), ['--frehs']));
    expect([code, printed]).toEqual([1, expect.stringContaining('Unknown option --frehs')]);
  });
});
