import { randomUUID } from 'node:crypto';

/** The address of a database that is this test file's alone. A database without `test` in its name is refused. */
export function testDatabase(name = `test-${randomUUID()}`): string {
  if (!name.includes('test')) throw new Error(`"${name}" does not look like a test's database`);
  const address = new URL(required('MONGODB_URI'));
  address.pathname = `/${name}`;
  return address.href;
}

/** The secret of an installation that is only tested. */
export const testSecret = 'the secret of an installation that is only tested';

/** Databases that a Redis has where nothing else is said. */
const redisDatabases = 16;

/**
 * The address of a Redis in which no other file is at work at this moment: the queues have the same names in all of them,
 * and one that empties them at its end would take the jobs of another and stop its queues. A Redis that was brought along
 * is taken as it is, since what lies in its other databases may be anybody's.
 */
export function testRedis(): string {
  const address = new URL(required('REDIS_URL'));
  if (address.protocol === 'unix:')
    address.searchParams.set('db', String(Number(process.env['JEST_WORKER_ID'] ?? 1) % redisDatabases));
  return address.href;
}

function required(variable: string): string {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is not set: integration tests run with npm run test:int`);
  return value;
}
