import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from './configuration.js';

const stores = {
  MONGODB_URI: 'mongodb://127.0.0.1/redress',
  REDIS_URL: 'redis://127.0.0.1:6379',
  SECRET_KEY: 'a secret of this test, and long enough',
};

describe('The configuration', () => {
  it('needs only the two stores and a secret; everything else has a default', () => {
    expect(readConfiguration(stores)).toMatchObject({
      API_PORT: 3000,
      PORTAL_PORT: 3001,
      MAIL_PORT: 2525,
      HOST: '127.0.0.1',
    });
  });

  it('reads numbers, and takes an empty variable as one that is not set', () => {
    expect(readConfiguration({ ...stores, API_PORT: '8080', PORTAL_PORT: '' })).toMatchObject({
      API_PORT: 8080,
      PORTAL_PORT: 3001,
    });
  });

  it('names everything that is wrong at once, with what it must be', () => {
    const read = () =>
      readConfiguration({ REDIS_URL: 'localhost', API_PORT: '80a', PORTAL_PORT: '99999', LOG_LEVEL: 'loud' });
    expect(read).toThrow(
      [
        'The configuration is not right:',
        '  LOG_LEVEL must be fatal, error, warn, info, debug or trace but is "loud"',
        '  MONGODB_URI must be a MongoDB address: mongodb://host:27017/redress but is not set',
        '  REDIS_URL must be a Redis address: redis://host:6379 or unix:/path/to/redis.sock',
        '  SECRET_KEY must have at least 32 characters but is not set',
        '  API_PORT must be a port number from 0 to 65535 but is "80a"',
        '  PORTAL_PORT must be a port number from 0 to 65535 but is "99999"',
      ].join('\n'),
    );
  });

  it.each([
    ['10.0.0.5', ['10.0.0.5']],
    [' 10.0.0.5, 192.168.0.0/16 ,fd00::/8', ['10.0.0.5', '192.168.0.0/16', 'fd00::/8']],
  ])('knows the proxies that it believes: "%s"', (written, proxies) => {
    expect(readConfiguration({ ...stores, TRUSTED_PROXIES: written }).TRUSTED_PROXIES).toEqual(proxies);
  });

  it.each(['*', 'true', '0.0.0.0/0', '::/0', '10.0.0.0/33', 'proxy.example.org', '10.0.0.1,', '10.0.0.1, 10.0.0.1'])(
    'believes no "%s"',
    (written) => {
      expect(() => readConfiguration({ ...stores, TRUSTED_PROXIES: written })).toThrow(/TRUSTED_PROXIES must/);
    },
  );

  it('does not print a secret back, even a wrong one', () => {
    const read = () => readConfiguration({ ...stores, ADMIN_PASSWORD: 'hunter2' });
    expect(read).toThrow('ADMIN_PASSWORD must have at least 12 characters');
    expect(read).not.toThrow('hunter2');
  });

  describe('secrets in files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'redress-secrets-'));
    afterAll(() => rmSync(folder, { recursive: true }));
    const stores = { MONGODB_URI: 'mongodb://127.0.0.1/x', REDIS_URL: 'redis://127.0.0.1' };
    const secret = 'a secret of more than thirty-two characters';

    it('are read, without the end of the line', () => {
      const file = join(folder, 'key');
      writeFileSync(file, `${secret}\n`);
      expect(readConfiguration({ ...stores, SECRET_KEY_FILE: file }).SECRET_KEY).toBe(secret);
      expect(() => readConfiguration({ ...stores, SECRET_KEY: secret, SECRET_KEY_FILE: file })).toThrow(/not both/);
    });

    it('keep us from starting when they are not there', () => {
      expect(() => readConfiguration({ ...stores, SECRET_KEY_FILE: join(folder, 'none') })).toThrow(
        /SECRET_KEY_FILE names cannot be read \(ENOENT\)/,
      );
    });
  });
});
