import type { HealthRow } from './health-rows.js';
import { healthRows, troubled } from './health-rows.js';
import type { SystemHealth } from './system-health.js';
import { processNames } from './system-health.js';

const running = (name: SystemHealth['processes'][number]['name'], number = 1): SystemHealth['processes'][number] => ({
  name,
  instance: `host-${number}`,
  status: 'up',
  startedAt: '2026-03-02T01:00:00.000Z',
  lastSeenAt: '2026-03-02T02:00:00.000Z',
  version: '1.0.0',
  problems: [],
});

const well: SystemHealth = {
  status: 'up',
  checkedAt: '2026-03-02T02:00:01.000Z',
  processes: processNames.map((name) => running(name)),
  stores: [
    { name: 'mongodb', status: 'up', detail: 'MongoDB 8.0.4' },
    { name: 'redis', status: 'up', detail: 'Redis 8.0.1' },
  ],
  sweep: { status: 'up', lastAt: '2026-03-02T02:00:00.000Z' },
  seal: { status: 'up', lastAt: '2026-03-01T16:00:12.000Z' },
};

const states = (rows: readonly HealthRow[]): string[] => rows.map(({ part, state }) => `${part} ${state}`);

describe('the rows of the system health page', () => {
  it('show every process, every store, the sweep and the seal, and nothing to look at when all is well', () => {
    expect(states(healthRows(well))).toEqual([
      'mail-gateway up',
      'portal up',
      'api up',
      'worker up',
      'mongodb up',
      'redis up',
      'sweep up',
      'seal up',
    ]);
    expect(troubled(healthRows(well))).toEqual([]);
  });

  it('show each instance of a process that runs more than once', () => {
    const rows = healthRows({ ...well, processes: [...well.processes, running('worker', 2)] });
    expect(rows.filter(({ part }) => part === 'worker').map(({ facts }) => facts[1])).toEqual(['host-1', 'host-2']);
  });

  it('show a process that has never announced itself as missing', () => {
    const processes = well.processes.filter(({ name }) => name !== 'mail-gateway');
    expect(states(troubled(healthRows({ ...well, processes })))).toEqual(['mail-gateway missing']);
  });

  it('show a process that runs without its store as impaired, with its own words', () => {
    const processes = [
      ...well.processes.slice(0, 3),
      { ...running('worker'), problems: ['redis: connection refused'] },
    ];
    const [row] = troubled(healthRows({ ...well, processes }));
    expect(row).toMatchObject({ part: 'worker', state: 'impaired', problems: ['redis: connection refused'] });
  });

  it('show a process that went silent as silent, whatever it complained of before', () => {
    const silent = { ...running('portal'), status: 'silent' as const, problems: ['mongodb: no answer'] };
    expect(
      states(
        troubled(
          healthRows({ ...well, processes: [running('mail-gateway'), silent, running('api'), running('worker')] }),
        ),
      ),
    ).toEqual(['portal silent']);
  });

  it('show why a store is down', () => {
    const [row] = troubled(
      healthRows({ ...well, stores: [well.stores[0]!, { name: 'redis', status: 'down', detail: 'not connected' }] }),
    );
    expect(row).toMatchObject({ part: 'redis', state: 'down', problems: ['not connected'], facts: [] });
  });

  it('show a sweep that is late', () => {
    expect(states(troubled(healthRows({ ...well, sweep: { status: 'late' } })))).toEqual(['sweep late']);
  });

  it('show a daily seal that was not made', () => {
    expect(states(troubled(healthRows({ ...well, seal: { status: 'late' } })))).toEqual(['seal late']);
  });
});
