import { readConfiguration } from './configuration.js';
import { SecretKey } from './secret-key.js';

const stores = { MONGODB_URI: 'mongodb://127.0.0.1/redress', REDIS_URL: 'redis://127.0.0.1:6379' };
const keyOf = (secret: string) => new SecretKey(readConfiguration({ ...stores, SECRET_KEY: secret }));
const bytesOf = (one: SecretKey, purpose: string, size?: number) => one.derive(purpose, size).export();
const installation = keyOf('an installation of our own, and its secret');

describe('The secret of an installation', () => {
  it('gives each purpose a key of its own, and always the same one', () => {
    expect(bytesOf(installation, 'seal')).toEqual(bytesOf(installation, 'seal'));
    expect(bytesOf(installation, 'seal')).not.toEqual(bytesOf(installation, 'reply-address'));
    expect(bytesOf(installation, 'seal', 64)).toHaveLength(64);
  });

  it('gives no other installation the same keys', () => {
    const another = keyOf('another installation, and its own secret');
    expect(bytesOf(another, 'seal')).not.toEqual(bytesOf(installation, 'seal'));
  });

  it('has no default, and takes none that can be guessed', () => {
    expect(() => readConfiguration(stores)).toThrow('SECRET_KEY must have at least 32 characters but is not set');
    expect(() => keyOf('secret')).toThrow('SECRET_KEY must have at least 32 characters');
    expect(() => keyOf('hunter2')).not.toThrow('hunter2');
  });
});
