import { isOwnNetwork } from './own-network.js';

describe('A network of ours', () => {
  it.each(['127.0.0.1', '::1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '::ffff:10.1.2.3', 'fe80::1%eth0', 'fd00::5'])(
    'has %s',
    (address) => expect(isOwnNetwork(address)).toBe(true),
  );
  it.each(['203.0.113.7', '172.32.0.1', '11.0.0.1', '2001:db8::1', '::ffff:8.8.8.8', 'mx.example.org', ''])(
    'has not %s',
    (address) => expect(isOwnNetwork(address)).toBe(false),
  );
});
