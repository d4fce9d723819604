import { isAddress, messageIdOf } from './mail.js';

describe('An address', () => {
  it.each(['ana@example.org', "o'neil+redress@mail.example.co.uk", 'admin@localhost', 'x@xn--fiqs8s'])(
    'is %s',
    (address) => expect(isAddress(address)).toBe(true),
  );

  it.each([
    '',
    'ana',
    '@example.org',
    'ana@',
    'ana@example.org, evil@example.org',
    'b@y.example\r\nBcc: evil@e.example',
    'ana@example.org\n',
    '<ana@example.org>',
    'Ana <ana@example.org>',
    '"a b"@example.org',
    'ana@example.org(comment)',
    'group:ana@example.org;',
    'ana@example.org .other.example',
    'ana@-example.org',
    'ana@example..org',
    '.ana@example.org',
    'ana@evil.example@example.org',
    'аnа@example.org',
    `${'a'.repeat(65)}@example.org`,
    `ana@${'a'.repeat(64)}.org`,
  ])('is not %j', (address) => expect(isAddress(address)).toBe(false));
});

describe('A Message-ID', () => {
  it('is the same for the same mail and another for another complaint or key', () => {
    const of = (complaintId: string, key: string) => messageIdOf({ complaintId, key }, 'complaints@example.org');
    expect(of('c-1', 'k')).toBe(of('c-1', 'k'));
    expect(of('c-1', 'k')).toMatch(/^<[\da-f]{32}@example\.org>$/);
    expect(new Set([of('c-1', 'k'), of('c-2', 'k'), of('c-1', 'l'), of('c', '-1k')]).size).toBe(4);
  });
});
