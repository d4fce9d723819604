import { randomBytes } from 'node:crypto';
import { PersonSeal } from './person-seal.js';
import { keysIn, unreadableText, withTexts } from './sealed-text.js';

const seal = new PersonSeal('a'.repeat(16), randomBytes(32));
const stranger = new PersonSeal('b'.repeat(16), randomBytes(32));

describe('A person’s seal', () => {
  it.each(['王芳', 'It leaks.', '~p1.looks.sealed', '🧺 \u0000\n', 'x'.repeat(10_000)])(
    'gives %j back as it was',
    (text) => {
      const sealed = seal.seal(text);
      expect(sealed).not.toContain(text);
      expect(seal.open(sealed)).toBe(text);
    },
  );

  it('makes the same of the same text, so that a history that is told again is the same to the byte', () => {
    expect(seal.seal('安装后漏水')).toBe(seal.seal('安装后漏水'));
    expect(seal.seal('安装后漏水')).not.toBe(stranger.seal('安装后漏水'));
  });

  it('leaves alone what another seals', () => {
    const sealed = stranger.seal('漏水');
    expect(seal.open(sealed)).toBe(sealed);
  });

  it('gives a mark in the place of a text that somebody has changed, and the rest of the record', () => {
    const sealed = seal.seal('三天没有回电');
    const changed = sealed.slice(0, -3) + (sealed.endsWith('AAA') ? 'BBB' : 'AAA');
    expect(seal.openAll({ one: changed, other: seal.seal('漏水') })).toEqual({ one: unreadableText, other: '漏水' });
  });

  it('leaves an empty text empty', () => {
    expect(seal.seal('')).toBe('');
  });
});

describe('A record with sealed texts', () => {
  it('says which keys it needs, wherever in it they stand', () => {
    const record = { a: [{ b: seal.seal('x') }], c: { d: stranger.seal('y') }, at: new Date(0), n: 1 };
    expect([...keysIn(record)].sort()).toEqual([seal.keyId, stranger.keyId]);
  });

  it('is the very same object when nothing in it changes', () => {
    const record = { a: [1, 'plain', { b: null }], bytes: Buffer.from('x') };
    expect(withTexts(record, (text) => text)).toBe(record);
  });
});
