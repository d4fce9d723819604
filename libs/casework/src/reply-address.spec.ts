import fc from 'fast-check';
import {
  bounceAddress,
  bouncedMail,
  findReplyTokens,
  isReplyToken,
  replyAddress,
  replyToken,
} from './reply-address.js';

const key = Buffer.alloc(32, 1);
const zhang = { ref: 'C-2026-000123-7', participant: 'zhang@example.com' };
const name = '00112233445566778899aabbccddeeff';

describe('An address to reply to', () => {
  it('holds the reference and a token, beside the address that people know', () => {
    const address = replyAddress(key, 'complaints@example.org', zhang);
    expect(address).toMatch(/^complaints\+c-2026-000123-7\.[a-z2-7]{26}@example\.org$/);
    expect(address.split('@')[0]!.length).toBeLessThanOrEqual(64);
  });

  it('is found in an address, in a text, and whatever a mail system did to its case', () => {
    const token = replyToken(key, zhang);
    for (const text of [
      `complaints+${token}@example.org`,
      `COMPLAINTS+${token.toUpperCase()}@EXAMPLE.ORG`,
      `> 请保留此行 (${token})，谢谢`,
      `${token} ${token}`,
    ])
      expect(findReplyTokens(text)).toEqual([{ ref: 'C-2026-000123-7', token }]);
  });

  it('is good for the one participant in the one complaint, and no other', () => {
    const token = replyToken(key, zhang);
    expect(isReplyToken(key, token, zhang)).toBe(true);
    expect(isReplyToken(key, token.toUpperCase(), { ...zhang, participant: 'Zhang@Example.com' })).toBe(true);
    expect(isReplyToken(key, token, { ...zhang, participant: 'li@example.com' })).toBe(false);
    expect(isReplyToken(key, token, { ...zhang, ref: 'C-2026-000124-1' })).toBe(false);
    expect(isReplyToken(Buffer.alloc(32, 2), token, zhang)).toBe(false);
  });

  it.each([
    ['empty', ''],
    ['cut', replyToken(key, zhang).slice(0, -1)],
    ['with something added', `${replyToken(key, zhang)}a`],
    ['of another complaint put before it', replyToken(key, zhang).replace('000123-7', '000124-1')],
  ])('is refused when it is %s', (_, token) => {
    expect(isReplyToken(key, token, zhang)).toBe(false);
  });

  it('is never made by changing a letter of another', () => {
    const token = replyToken(key, zhang);
    const letters = 'abcdefghijklmnopqrstuvwxyz234567-.';
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...letters), (at, letter) => {
        const changed = token.slice(0, at) + letter + token.slice(at + 1);
        expect(isReplyToken(key, changed, zhang)).toBe(changed === token);
      }),
    );
  });
});

describe('An address that mails come back to', () => {
  const address = bounceAddress(key, 'complaints@example.org', name);

  it('names the mail that came back, and fits into an envelope', () => {
    expect(address.split('@')[0]!.length).toBeLessThanOrEqual(64);
    expect(bouncedMail(key, address)).toBe(name);
    expect(bouncedMail(key, address.toUpperCase())).toBe(name);
  });

  it('tells nothing when we did not make it', () => {
    expect(bouncedMail(Buffer.alloc(32, 2), address)).toBeUndefined();
    expect(bouncedMail(key, 'complaints@example.org')).toBeUndefined();
    expect(bouncedMail(key, `complaints+${'a'.repeat(52)}@example.org`)).toBeUndefined();
    expect(bouncedMail(key, address.replace(/\+./, '+z'))).toBeUndefined();
  });

  it('is made for the name of a mail and nothing else', () => {
    expect(() => bounceAddress(key, 'complaints@example.org', 'one')).toThrow(RangeError);
    expect(() => bounceAddress(key, 'nobody', name)).toThrow(RangeError);
  });

  it('gives every name back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const one = Buffer.from(bytes).toString('hex');
        expect(bouncedMail(key, bounceAddress(key, 'a@b.example', one))).toBe(one);
      }),
    );
  });
});
