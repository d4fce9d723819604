import type { KeyObject } from 'node:crypto';
import { createHmac, timingSafeEqual } from 'node:crypto';

/** What the keys of this file are derived for (`SecretKey.derive`). */
export const replyPurpose = 'reply-address';
export const bouncePurpose = 'bounce-address';

/** To whom a reply address was given, and for which complaint. */
export interface ReplyRight {
  /** `C-2026-000123-7` */
  readonly ref: string;
  /** The address that our mail went to. */
  readonly participant: string;
}

/** A token as found in an address or a text: its complaint is its word, until it has been checked. */
export interface FoundToken {
  readonly ref: string;
  readonly token: string;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
/** Of 16 letters; those that were sent out in former times have 26, and 52 in an envelope. */
const tokens = /(?<![a-z\d])(c-\d{4}-\d{6,9}-\d)\.([a-z2-7]{26}|[a-z2-7]{16})(?![a-z2-7])/gi;
const bounces = /\+([a-z2-7]{52}|[a-z2-7]{32})@/i;

/**
 * Bytes of a signature in an address, which has no room for more. 80 bits are enough, for nobody can try one out but by
 * sending us a mail: at a thousand mails a second, finding one takes longer than the universe has lasted. It is not a
 * matter of collisions either, because nobody chooses what is signed. (RFC 2104 §5 asks for at least 80 bits.)
 */
const signatureBytes = 10;

/** Letters of such a signature. */
const signatureLetters = (signatureBytes * 8) / 5;

/** Bytes of a mail's name in an envelope: among a billion mails the chance that any two begin alike is one in two million. */
const nameBytes = 10;

/**
 * The longest name of a mailbox beside which all of this fits into the 64 characters that may stand before the @ (RFC 5321
 * §4.5.3.1.1): 64 - 1 for the plus sign, less 16 for a reference, which suffices for ten million complaints a year, 1 for
 * the point and 16 for the signature.
 */
export const longestMailboxName = 30;

/**
 * Who a reply address for a department is given to: one colleague, for one request. It opens nothing else, and a customer's
 * address, which has no space, is never the same.
 */
export function requestParticipant(address: string, requestId: string): string {
  return `${address} ${requestId}`;
}

/**
 * The token of one participant in one complaint, `c-2026-000123-7.k3j…`: the reference and 80 bits of an HMAC over it
 * and the participant. It survives mail systems that change the case, and stands as well in a line of the body.
 */
export function replyToken(key: KeyObject, { ref, participant }: ReplyRight): string {
  return longToken(key, { ref, participant }).slice(0, ref.length + 1 + signatureLetters);
}

/** As they were given in former times, with 128 bits; the token of today is its beginning. */
function longToken(key: KeyObject, { ref, participant }: ReplyRight): string {
  const signed = JSON.stringify([ref.toUpperCase(), participant.toLowerCase()]);
  return `${ref.toLowerCase()}.${base32(createHmac('sha256', key).update(signed).digest().subarray(0, 16))}`;
}

/** `complaints@example.org` → `complaints+c-2026-000123-7.k3j…@example.org` (RFC 5233). */
export function replyAddress(key: KeyObject, base: string, right: ReplyRight): string {
  return withDetail(base, replyToken(key, right));
}

/** Every token in a text or an address, each once; none of them is checked. */
export function findReplyTokens(text: string): FoundToken[] {
  const found = new Map<string, FoundToken>();
  for (const [token, ref = ''] of text.matchAll(tokens))
    found.set(token.toLowerCase(), { ref: ref.toUpperCase(), token: token.toLowerCase() });
  return [...found.values()];
}

/** The text for whoever was not given its tokens: which complaint they are of can still be read. */
export function hideReplyTokens(text: string): string {
  return text.replace(tokens, '$1.…');
}

/** True when it is the very token that was given to this participant. Takes as long for a wrong one as for a right one. */
export function isReplyToken(key: KeyObject, token: string, right: ReplyRight): boolean {
  const given = Buffer.from(token.toLowerCase());
  // Both, always: which one it was must not be told by the time it takes.
  const [isShort, isLong] = [replyToken(key, right), longToken(key, right)].map((one) =>
    isSame(given, Buffer.from(one)),
  );
  return isShort === true || isLong === true;
}

/**
 * The envelope sender of one mail of ours, so that whatever comes back tells which mail it was (VERP).
 * @param mailName 32 hexadecimal digits, the left part of the mail's Message-ID
 */
export function bounceAddress(key: KeyObject, base: string, mailName: string): string {
  const name = Buffer.from(mailName, 'hex');
  if (name.length !== 16) throw new RangeError(`"${mailName}" is not the name of a mail`);
  const beginning = name.subarray(0, nameBytes);
  return withDetail(base, base32(Buffer.concat([beginning, macOf(key, beginning).subarray(0, signatureBytes)])));
}

/**
 * How the name of the mail begins that an envelope recipient says has come back, if we said so ourselves: 20 hexadecimal
 * digits, or all 32 from an address that was sent out in former times.
 */
export function bouncedMail(key: KeyObject, address: string): string | undefined {
  const both = fromBase32(bounces.exec(address)?.[1] ?? '');
  if (both?.length !== 32 && both?.length !== nameBytes + signatureBytes) return undefined;
  const nameLength = both.length === 32 ? 16 : nameBytes;
  const name = both.subarray(0, nameLength);
  const signature = both.subarray(nameLength);
  return isSame(signature, macOf(key, name).subarray(0, signature.length)) ? name.toString('hex') : undefined;
}

function withDetail(base: string, detail: string): string {
  const at = base.lastIndexOf('@');
  if (at < 1) throw new RangeError(`"${base}" is not an e-mail address`);
  return `${base.slice(0, at)}+${detail}${base.slice(at)}`;
}

function macOf(key: KeyObject, name: Uint8Array): Buffer {
  return createHmac('sha256', key).update(name).digest().subarray(0, 16);
}

function isSame(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

function base32(bytes: Uint8Array): string {
  let text = '';
  let value = 0;
  let bits = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) text += alphabet[(value >>> (bits -= 5)) & 31];
    value &= (1 << bits) - 1;
  }
  return bits > 0 ? text + alphabet[(value << (5 - bits)) & 31] : text;
}

/** Nothing when a letter is not of the alphabet, or bits are set that no byte holds. */
function fromBase32(text: string): Buffer | undefined {
  const bytes: number[] = [];
  let value = 0;
  let bits = 0;
  for (const letter of text.toLowerCase()) {
    const index = alphabet.indexOf(letter);
    if (index < 0) return undefined;
    value = (value << 5) | index;
    bits += 5;
    if (bits >= 8) bytes.push((value >>> (bits -= 8)) & 255);
    value &= (1 << bits) - 1;
  }
  return value === 0 ? Buffer.from(bytes) : undefined;
}
