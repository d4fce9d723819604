import { jest } from '@jest/globals';
import { outcomeOf, runScript, RunningSystem, startScript } from '../support/running-system.js';
import { signIn } from '../support/staff-client.js';

jest.setTimeout(240_000);

/** Two days have every channel and both languages in them. */
const fewDays = { DEMONSTRATION_DAYS: '2' };

describe('A demonstration', () => {
  let system: RunningSystem;

  beforeAll(async () => {
    system = await RunningSystem.start(undefined, fewDays, ['--demo']);
  });
  afterAll(() => system.remove());

  const signedIn = () =>
    signIn(system.addresses.api, {
      email: 'zhao.qiang@demonstration.example',
      password: system.addresses.everybodysPassword ?? '',
    });

  it('has work in it for whoever signs in with the password that the start printed, and says that it is none', async () => {
    const manager = await signedIn();
    const { items } = (await (await manager.get('/api/complaints')).json()) as { items: { channel: string }[] };
    expect([...new Set(items.map(({ channel }) => channel))].sort()).toEqual(['email', 'phone', 'webForm']);
    expect(await (await manager.get('/api/house')).json()).toMatchObject({ isDemonstration: true });
    expect(await (await fetch(system.addresses.portal)).text()).toContain('demonstration');
  });

  it('has figures, each with as many in the list behind it', async () => {
    const manager = await signedIn();
    const { figures } = (await (await manager.get('/api/figures')).json()) as {
      figures: { count: number; list: string }[];
    };
    expect(figures[0]?.count).toBeGreaterThan(0);
    for (const { count, list } of figures)
      expect([list, ((await (await manager.get(list)).json()) as { total: number }).total]).toEqual([list, count]);
  });

  it('has histories that give the stored complaints when they are told again', async () => {
    expect(await outcomeOf(runScript('verify.mjs', system.dataFolder))).toMatchObject({ code: 0 });
  });

  it('is there as it was when it is started again, with whatever words', async () => {
    const before = system.addresses.everybodysPassword;
    await system.stop();
    system = await RunningSystem.start(system.dataFolder);
    expect(system.addresses.everybodysPassword).toBe(before);
    expect(await (await (await signedIn()).get('/api/house')).json()).toMatchObject({ isDemonstration: true });
  });

  it('is not mixed with complaints of one’s own', async () => {
    const own = await RunningSystem.start();
    await own.stop();
    const { code, printed } = await outcomeOf(startScript(own.dataFolder, ['--demo'], fewDays));
    expect([code, printed]).toEqual([1, expect.stringContaining('holds data of its own')]);
    await own.remove();
  });
});
