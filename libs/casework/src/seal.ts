import type { KeyObject } from 'node:crypto';
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { canonical } from './history.js';

/** That a history ended so when it was sealed: the entry with this number has this hash, for ever. */
export interface SealedHead {
  readonly complaintId: string;
  readonly ref: string;
  /** Sequence of the last entry. */
  readonly sequence: number;
  readonly hash: string;
}

/** What a seal states. It holds for all complaints together with the seals before it, for it holds their hash. */
export interface Seal {
  readonly format: 1;
  /** 1, 2, 3 …: a seal that was taken away leaves a gap. */
  readonly number: number;
  /** The local day of the house, `2026-03-02`. */
  readonly day: string;
  /** When the reading began, epoch milliseconds. What was recorded well before is in this seal or in one before it. */
  readonly madeAt: number;
  /** Complaints that there were in all. */
  readonly complaints: number;
  /** Heads in this seal. */
  readonly heads: number;
  /** SHA-256 over the lines of the heads. */
  readonly root: string;
  /** How many entries the rule book had, and the hash of the last one; nothing while it was empty. */
  readonly rules?: { readonly entries: number; readonly hash: string };
  /** The same of the log of purges. */
  readonly purges?: { readonly entries: number; readonly hash: string };
  /** Hash of the seal before; 64 zeros for the first. */
  readonly previous: string;
  /** The public key that it is signed with: Ed25519, 32 bytes, base64url. */
  readonly key: string;
}

export interface SignedSeal {
  readonly seal: Seal;
  /** Ed25519 over the canonical JSON of the seal, base64url. */
  readonly signature: string;
}

/** What the first seal is chained to. */
export const noSeal = '0'.repeat(64);

/**
 * Instants of one change that different machines tell may lie this far apart, in milliseconds: clocks differ, and a
 * write takes its time. Each seal reaches back so far behind the one before, so that no change falls between two.
 */
export const tolerance = 600_000;

/** The name of a seal: what the next one holds of it, and what an auditor compares with the mail. */
export function hashOfSeal(seal: Seal): string {
  return createHash('sha256').update(canonical(seal)).digest('hex');
}

/** A head as one line of a seal's file. */
export function lineOf({ complaintId, ref, sequence, hash }: SealedHead): string {
  return JSON.stringify([complaintId, ref, sequence, hash]);
}

/** The head that a line tells, or nothing when it is not such a line. */
export function headOf(line: string): SealedHead | undefined {
  const parsed = parsedJson(line);
  if (!Array.isArray(parsed) || parsed.length !== 4) return undefined;
  const [complaintId, ref, sequence, hash] = parsed as unknown[];
  const isHead =
    typeof complaintId === 'string' &&
    typeof ref === 'string' &&
    Number.isSafeInteger(sequence) &&
    typeof hash === 'string' &&
    /^[\da-f]{64}$/.test(hash);
  return isHead ? { complaintId, ref, sequence: sequence as number, hash } : undefined;
}

/** The signed statement that a line tells, or nothing when it is not one. Whether it is true is another question. */
export function statementOf(line: string): SignedSeal | undefined {
  return asStatement(parsedJson(line));
}

/** The same for what was a statement when it was stored. */
export function asStatement(value: unknown): SignedSeal | undefined {
  const { seal, signature } = (value ?? {}) as { seal?: Partial<Seal> | null; signature?: unknown };
  const isSeal =
    typeof seal === 'object' &&
    seal !== null &&
    typeof signature === 'string' &&
    [seal.number, seal.madeAt, seal.complaints, seal.heads].every(Number.isSafeInteger) &&
    [seal.day, seal.root, seal.previous, seal.key].every((text) => typeof text === 'string');
  return isSeal ? { seal: seal as Seal, signature } : undefined;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** DER of an Ed25519 key without the key itself (RFC 8410). */
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** The pair of keys that an installation seals with. Its private half is never stored: it follows from the secret. */
export class SealKey {
  /** Ed25519, 32 bytes, base64url. */
  readonly publicKey: string;
  private readonly privateKey: KeyObject;

  /** @param seed 32 bytes that nobody else knows */
  constructor(seed: Buffer) {
    this.privateKey = createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: 'der', type: 'pkcs8' });
    const encoded = createPublicKey(this.privateKey).export({ format: 'der', type: 'spki' });
    this.publicKey = encoded.subarray(publicPrefix.length).toString('base64url');
  }

  sign(statement: Omit<Seal, 'key'>): SignedSeal {
    const seal = { ...statement, key: this.publicKey };
    return { seal, signature: sign(null, Buffer.from(canonical(seal)), this.privateKey).toString('base64url') };
  }
}

/** The purpose that the seed of the seal's key is derived for. */
export const sealPurpose = 'seal';

/** True when one of these public keys signed exactly this. Nothing that the seal says of itself is believed. */
export function isSignedBy({ seal, signature }: SignedSeal, publicKeys: readonly string[]): boolean {
  const signed = Buffer.from(canonical(seal));
  return publicKeys.some((key) => verify(null, signed, publicKeyOf(key), Buffer.from(signature, 'base64url')));
}

/** @throws RangeError when the text is not a public key */
export function publicKeyOf(text: string): KeyObject {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== 32) throw new RangeError(`"${text}" is not a public key of 32 bytes in base64url`);
  return createPublicKey({ key: Buffer.concat([publicPrefix, bytes]), format: 'der', type: 'spki' });
}
