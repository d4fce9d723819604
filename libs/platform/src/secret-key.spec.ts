import { readConfiguration } from './configuration.js';
import { SecretKey } from './secret-key.js';

const stores = { MONGODB_URI: 'mongodb://127.0.0.1/redress', REDIS_URL: 'redis://127.0.0.1:6379' };
const keyOf = (secret: string) => new SecretKey(readConfiguration({ ...stores, SECRET_KEY: secret }));
const installation = keyOf('an installation of our own, and its secret');

describe('The secret of an installation', () => {
  it('gives each purpose a key of its own, and always the same one', () => {
    expect(installation.derive('seal')).toEqual(installation.derive('seal'));
    expect(installation.derive('seal')).not.toEqual(installation.derive('reply-address'));
    expect(installation.derive('seal', 64)).toHaveLength(64);
  });

  it('gives no other installation the same keys', () => {
    expect(keyOf('another installation, and its own secret').derive('seal')).not.toEqual(installation.derive('seal'));
  });

  it('has no default, and takes none that can be guessed', () => {
    expect(() => readConfiguration(stores)).toThrow('SECRET_KEY must have at least 32 characters but is not set');
    expect(() => keyOf('secret')).toThrow('SECRET_KEY must have at least 32 characters');
    expect(() => keyOf('hunter2')).not.toThrow('hunter2');
  });
});
