import type { KeyObject } from 'node:crypto';
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Configuration } from '#platform/configuration.js';
import { SecretKey } from '#platform/secret-key.js';
import { TimeSource } from '#platform/time-source.js';
import type { Role } from '#workflows/complaint/complaint.roles.js';
import { CodeRefused, NoSecondFactor, SecondFactorRequired } from './people.errors.js';
import { SignInTries } from './sign-in-tries.js';
import type { StaffCredentials, StaffMember } from './staff.js';
import { StaffStore } from './staff.store.js';
import { authenticatorAddress, base32, newSecret, stepOfCode } from './totp.js';

const howManyRecoveryCodes = 10;

/** Crockford's base32, without letters that look like others; a code has 60 bits. */
const recoveryAlphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** What an authenticator is told, once. */
export interface OfferedFactor {
  /** To be typed in by hand. */
  readonly secret: string;
  /** What a QR code says. */
  readonly address: string;
}

/** Something that a person has, besides the password that they know: codes of an authenticator (RFC 6238). */
@Injectable()
export class SecondFactors {
  private readonly cipherKey: KeyObject;
  private readonly codeKey: KeyObject;

  constructor(
    private readonly staff: StaffStore,
    private readonly tries: SignInTries,
    private readonly time: TimeSource,
    private readonly configuration: Configuration,
    secret: SecretKey,
  ) {
    this.cipherKey = secret.derive('second-factor');
    this.codeKey = secret.derive('recovery-code');
  }

  /** Whether somebody with these roles must have one. */
  isRequiredOf(roles: readonly Role[]): boolean {
    const { SECOND_FACTOR } = this.configuration;
    return SECOND_FACTOR === 'everybody' || (SECOND_FACTOR === 'administrators' && roles.includes('administrator'));
  }

  /** Offers a new secret. Nothing is different until a code shows that the authenticator has it. */
  async offer({ id, email }: StaffMember): Promise<OfferedFactor> {
    const secret = newSecret();
    await this.staff.offerSecret(id, this.encrypted(secret, id));
    return { secret: base32(secret), address: authenticatorAddress(secret, 'Redress', email) };
  }

  /**
   * Makes what was offered the second factor. Gives the recovery codes, which are shown this once.
   * @throws NoSecondFactor, CodeRefused, TooManyTries
   */
  async confirm(id: string, code: string): Promise<string[]> {
    const offered = (await this.staff.credentialsOf(id))?.offeredSecret;
    if (offered === undefined) throw new NoSecondFactor();
    await this.tries.begin('code', id);
    const step = stepOfCode(this.decrypted(offered, id), code, this.time.now());
    if (step === undefined) throw new CodeRefused();
    await this.tries.succeeded('code', id);
    const codes = newRecoveryCodes();
    await this.staff.setSecondFactor(id, { secret: offered, lastStep: step }, this.hashesOf(codes));
    return codes;
  }

  /**
   * Makes sure that whoever gives this code has the second factor, or one of its recovery codes. Each is good once.
   * @throws CodeRefused, TooManyTries
   */
  async prove({ id, secondFactor }: StaffCredentials, code: string): Promise<void> {
    await this.tries.begin('code', id);
    const step = secondFactor && stepOfCode(this.decrypted(secondFactor.secret, id), code, this.time.now());
    const isRight =
      step === undefined
        ? await this.staff.useRecoveryCode(id, this.hashOf(normalized(code)))
        : await this.staff.useStep(id, step);
    if (!isRight) throw new CodeRefused();
    await this.tries.succeeded('code', id);
  }

  /** @throws SecondFactorRequired when the person's role needs one */
  async remove({ id, roles }: StaffMember): Promise<void> {
    if (this.isRequiredOf(roles)) throw new SecondFactorRequired();
    await this.staff.removeSecondFactor(id);
  }

  /** For somebody who has lost theirs and was recognised in another way: they set up another one, if their role needs it. */
  async takeAway(id: string): Promise<void> {
    await this.staff.removeSecondFactor(id);
  }

  /**
   * New recovery codes in the place of those that are left.
   * @throws NoSecondFactor
   */
  async renewRecoveryCodes({ id, secondFactor }: StaffCredentials): Promise<string[]> {
    if (!secondFactor) throw new NoSecondFactor();
    const codes = newRecoveryCodes();
    await this.staff.setRecoveryCodes(id, this.hashesOf(codes));
    return codes;
  }

  private hashesOf(codes: readonly string[]): string[] {
    return codes.map((code) => this.hashOf(normalized(code)));
  }

  private hashOf(code: string): string {
    return createHmac('sha256', this.codeKey).update(code).digest('base64url');
  }

  /** Bound to its person: copied into another's record it is worth nothing. */
  private encrypted(secret: Buffer, staffId: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.cipherKey, nonce).setAAD(Buffer.from(staffId));
    const text = Buffer.concat([cipher.update(secret), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
  }

  private decrypted(stored: string, staffId: string): Buffer {
    const bytes = Buffer.from(stored, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.cipherKey, bytes.subarray(0, 12), { authTagLength: 16 })
      .setAAD(Buffer.from(staffId))
      .setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
  }
}

function newRecoveryCodes(): string[] {
  return Array.from({ length: howManyRecoveryCodes }, () => {
    const letters = [...randomBytes(12)].map((byte) => recoveryAlphabet[byte % 32]).join('');
    return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
  });
}

/** As people type what they have written down. */
function normalized(code: string): string {
  return code.toLowerCase().replace(/[^a-z0-9]/g, '');
}
