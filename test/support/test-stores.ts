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

export function testRedis(): string {
  return required('REDIS_URL');
}

function required(variable: string): string {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is not set: integration tests run with npm run test:int`);
  return value;
}
