import type { ProcessName, StoreName, SystemHealth } from './system-health.js';
import { processNames, storeNames } from './system-health.js';

/** `impaired`: the process runs, but says itself that it lacks something. `missing`: nothing of this name has announced itself. */
export type RowState = 'up' | 'impaired' | 'silent' | 'missing' | 'down' | 'late';

/** One line of the page: an instance of a process, a store, the sweep, or the seal. */
export interface HealthRow {
  readonly key: string;
  readonly part: ProcessName | StoreName | 'sweep' | 'seal';
  readonly state: RowState;
  readonly startedAt?: string;
  readonly lastSeenAt?: string;
  /** Version, instance, or what a store answered. */
  readonly facts: readonly string[];
  /** What the process or the store complains of, in its own words. */
  readonly problems: readonly string[];
}

/** Every part that a whole system has, in the order of a complaint's way; a part that nobody reports is there as missing. */
export function healthRows(health: SystemHealth): HealthRow[] {
  return [
    ...processNames.flatMap((name) => processRows(health, name)),
    ...storeNames.map((name) => storeRow(health, name)),
    ...(health.sweep ? [roundRow('sweep', health.sweep)] : []),
    ...(health.seal ? [roundRow('seal', health.seal)] : []),
  ];
}

/** The rows that a person should look at. */
export const troubled = (rows: readonly HealthRow[]): HealthRow[] => rows.filter(({ state }) => state !== 'up');

function processRows({ processes }: SystemHealth, name: ProcessName): HealthRow[] {
  const instances = processes.filter((process) => process.name === name);
  if (instances.length === 0) return [{ key: name, part: name, state: 'missing', facts: [], problems: [] }];
  return instances.map(({ instance, status, startedAt, lastSeenAt, version, problems }) => ({
    key: instance,
    part: name,
    state: status === 'up' && problems.length > 0 ? 'impaired' : status,
    startedAt,
    lastSeenAt,
    facts: [version, instance],
    problems,
  }));
}

function storeRow({ stores }: SystemHealth, name: StoreName): HealthRow {
  const store = stores.find((one) => one.name === name);
  if (!store) return { key: name, part: name, state: 'missing', facts: [], problems: [] };
  const said = store.detail ? [store.detail] : [];
  return store.status === 'up'
    ? { key: name, part: name, state: 'up', facts: said, problems: [] }
    : { key: name, part: name, state: 'down', facts: [], problems: said };
}

function roundRow(part: 'sweep' | 'seal', { status, lastAt }: NonNullable<SystemHealth['sweep']>): HealthRow {
  return { key: part, part, state: status, ...(lastAt && { lastSeenAt: lastAt }), facts: [], problems: [] };
}
