import { createHmac, randomBytes } from 'node:crypto';

/** Seconds for which one code is good (RFC 6238), and how many such steps the clock of a telephone may be off. */
const period = 30;
const tolerance = 1;
const digits = 6;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A new secret: 160 random bits, as RFC 4226 asks. */
export function newSecret(): Buffer {
  return randomBytes(20);
}

/** As an authenticator is told a secret by hand (RFC 4648 base32). */
export function base32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** The code of this step: an HMAC of its number, cut down to what a person can type (RFC 4226 §5.3). */
export function codeOf(secret: Uint8Array, step: number, length = digits): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac.at(-1)! & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** length).padStart(length, '0');
}

export function stepAt(instant: number): number {
  return Math.floor(instant / 1000 / period);
}

/** The step whose code this is, near this instant (epoch milliseconds); nothing for any other code. */
export function stepOfCode(secret: Uint8Array, code: string, instant: number): number | undefined {
  const now = stepAt(instant);
  const steps = Array.from({ length: 2 * tolerance + 1 }, (_, index) => now - tolerance + index);
  return steps.find((step) => codeOf(secret, step) === code);
}

/** What the QR code says, for an authenticator to read. */
export function authenticatorAddress(secret: Uint8Array, issuer: string, account: string): string {
  const label = [issuer, account].map(encodeURIComponent).join(':');
  const facts = new URLSearchParams({ secret: base32(secret), issuer, period: String(period), digits: String(digits) });
  return `otpauth://totp/${label}?${facts.toString()}`;
}
