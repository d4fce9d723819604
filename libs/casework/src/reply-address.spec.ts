import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import {
  bounceAddress,
  bouncedMail,
  findReplyTokens,
  hideReplyTokens,
  isReplyToken,
  longestMailboxName,
  replyAddress,
  replyToken,
} from './reply-address.js';

const key = createSecretKey(Buffer.alloc(32, 1));
const zhang = { ref: 'C-2026-000123-7', participant: 'zhang@example.com' };
const name = '00112233445566778899aabbccddeeff';

describe('An address to reply to', () => {
  it('holds the reference and a token, beside the address that people know', () => {
    const address = replyAddress(key, 'complaints@example.org', zhang);
    expect(address).toMatch(/^complaints\+c-2026-000123-7\.[a-z2-7]{16}@example\.org$/);
  });

  it.each(['C-2026-000123-7', 'C-2026-9999999-9'])('fits beside the longest name of a mailbox: %s', (ref) => {
    const address = replyAddress(key, `${'a'.repeat(longestMailboxName)}@example.org`, { ...zhang, ref });
    expect(address.lastIndexOf('@')).toBeLessThanOrEqual(64);
  });

  it('that was given in former times, with a longer token, is still good', () => {
    // As it was sent out, under this key.
    const old = 'c-2026-000123-7.faww5znwnkqddqkubrorqwc37q';
    expect(findReplyTokens(`> complaints+${old}@example.org`)).toEqual([{ ref: 'C-2026-000123-7', token: old }]);
    expect(isReplyToken(key, old, zhang)).toBe(true);
    expect(isReplyToken(key, `${old.slice(0, -1)}a`, zhang)).toBe(false);
    expect(hideReplyTokens(old)).toBe('c-2026-000123-7.…');
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
    expect(isReplyToken(createSecretKey(Buffer.alloc(32, 2)), token, zhang)).toBe(false);
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
    expect(name).toMatch(new RegExp(`^${bouncedMail(key, address)}`));
    expect(bouncedMail(key, address)).toHaveLength(20);
    expect(bouncedMail(key, address.toUpperCase())).toBe(bouncedMail(key, address));
    const long = bounceAddress(key, `${'a'.repeat(longestMailboxName)}@example.org`, name);
    expect(long.lastIndexOf('@')).toBeLessThanOrEqual(64);
  });

  it('that was given in former times, with all of the name, is still understood', () => {
    // As it was sent out, under this key.
    const old = 'complaints+aaisem2ekvthpcezvk54zxpo765lytb4evpfqda2jw3czcpfeaxa@example.org';
    expect(bouncedMail(key, old)).toBe(name);
    expect(bouncedMail(key, old.replace(/.@/, 'q@'))).toBeUndefined();
  });

  it('tells nothing when we did not make it', () => {
    expect(bouncedMail(createSecretKey(Buffer.alloc(32, 2)), address)).toBeUndefined();
    expect(bouncedMail(key, 'complaints@example.org')).toBeUndefined();
    for (const letters of [32, 40, 52])
      expect(bouncedMail(key, `complaints+${'a'.repeat(letters)}@example.org`)).toBeUndefined();
    expect(bouncedMail(key, address.replace(/\+./, '+z'))).toBeUndefined();
  });

  it('is made for the name of a mail and nothing else', () => {
    expect(() => bounceAddress(key, 'complaints@example.org', 'one')).toThrow(RangeError);
    expect(() => bounceAddress(key, 'nobody', name)).toThrow(RangeError);
  });

  it('gives the beginning of every name back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const one = Buffer.from(bytes).toString('hex');
        expect(bouncedMail(key, bounceAddress(key, 'a@b.example', one))).toBe(one.slice(0, 20));
      }),
    );
  });
});
