import type { Role } from '#workflows/complaint/complaint.roles.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import type { DigestSettings } from './digest-settings.js';

/** What we write to staff in who have not chosen. */
export const houseLanguage: Locale = 'zh-CN';

/** When somebody is usually at work, in the house's zone. */
export interface WorkingHours {
  /** Days of the week, Monday is 1. */
  readonly days: readonly number[];
  /** Such as `09:00`. */
  readonly from: string;
  readonly until: string;
}

/** What is agreed with somebody: how much they may grant, and when they work. */
export interface StaffTerms {
  /**
   * What the person may grant at most, in the smallest unit of the currency of the policy that a complaint is handled
   * under. It can only narrow what their roles may grant, which the policy says.
   */
  readonly approvalLimit?: number;
  readonly workingHours?: WorkingHours;
}

/** A person who works with the system. */
export interface StaffMember extends StaffTerms {
  readonly id: string;
  /** Lower case; what the person signs in with. */
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Names of the departments whose requests the person answers. */
  readonly departments?: readonly string[];
  /** Who stands in while the person is away. */
  readonly deputyId?: string;
  /** Away from this instant on, epoch milliseconds; at once when only an end is said. */
  readonly absentFrom?: number;
  /** Away until this instant, epoch milliseconds. */
  readonly absentUntil?: number;
  /** When the person wants to hear what waits for them. */
  readonly digest?: DigestSettings;
  /** Of the person's telephone, by which a telephone system names them. */
  readonly extension?: string;
  /** What we write to the person in. */
  readonly locale?: Locale;
  /** Left the house then, epoch milliseconds: is still named where they acted, and does nothing any more. */
  readonly leftAt?: number;
}

/** What an authenticator and we know together, and the last step whose code was used: each is good once. */
export interface SecondFactor {
  /** Encrypted. */
  readonly secret: string;
  readonly lastStep: number;
}

/** When somebody is away, epoch milliseconds, and who stands in; an end that has passed says that they are back. */
export interface Absence {
  /** At once when it is not said. */
  readonly from?: number;
  readonly until: number;
  /** Nobody when it is not said: what would reach them goes one level up. */
  readonly deputyId?: string;
}

/** Whether the person is away at this instant. */
export function isAway({ absentFrom = 0, absentUntil = 0 }: StaffMember, at: number): boolean {
  return absentFrom <= at && at < absentUntil;
}

/** A member with what proves that it is them; it never leaves this library. */
export interface StaffCredentials extends StaffMember {
  /** None until the person who was invited has chosen one. */
  readonly passwordHash?: string;
  readonly secondFactor?: SecondFactor;
  /** Set up, but not yet confirmed by a code. Encrypted. */
  readonly offeredSecret?: string;
  /** Hashes of those that are left. */
  readonly recoveryCodes?: readonly string[];
}
