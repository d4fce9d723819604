import type { Role } from '#workflows/complaint/complaint.roles.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';

/** What we write to staff in who have not chosen. */
export const houseLanguage: Locale = 'zh-CN';

/** A person who works with the system. */
export interface StaffMember {
  readonly id: string;
  /** Lower case; what the person signs in with. */
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Names of the departments whose requests the person answers. */
  readonly departments?: readonly string[];
  /** Who stands in while the person is away. */
  readonly deputyId?: string;
  /** Away until this instant, epoch milliseconds. */
  readonly absentUntil?: number;
  /** What we write to the person in. */
  readonly locale?: Locale;
}

/** A member with the stored form of the password; it never leaves this library. */
export interface StaffCredentials extends StaffMember {
  readonly passwordHash: string;
}
