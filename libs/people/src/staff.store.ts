import type { Role } from '#workflows/complaint/complaint.roles.js';
import type { DigestSettings } from './digest-settings.js';
import type { Absence, SecondFactor, StaffCredentials, StaffMember, StaffTerms } from './staff.js';

/** What an administrator may change of somebody. */
export type StaffChange = Partial<
  Pick<StaffMember, 'name' | 'roles' | 'departments' | 'locale' | 'extension' | 'leftAt'>
>;

/** Somebody who is away, until this instant in epoch milliseconds. */
export interface Away {
  readonly id: string;
  readonly until: number;
}

export abstract class StaffStore {
  abstract find(id: string): Promise<StaffMember | undefined>;
  abstract findByEmail(email: string): Promise<StaffCredentials | undefined>;
  /** Whose telephone has this extension, of those who have not left; nobody when two have it. */
  abstract findByExtension(extension: string): Promise<StaffMember | undefined>;
  abstract credentialsOf(id: string): Promise<StaffCredentials | undefined>;
  abstract hasAdministrator(): Promise<boolean>;
  /** False, and nothing stored, when somebody has this id or address already. */
  abstract add(member: StaffCredentials): Promise<boolean>;
  /** Everybody, also those who left, by their names. */
  abstract all(): Promise<StaffMember[]>;
  /** Everybody who has one of these roles and has not left, in the order of their ids. */
  abstract withRoles(roles: readonly Role[]): Promise<StaffMember[]>;
  /** Everybody who answers this department's requests and has not left, in the order of their ids. */
  abstract inDepartment(department: string): Promise<StaffMember[]>;
  /** Those who are away at this instant (epoch milliseconds) and for whom this person stands in. */
  abstract awayWithDeputy(deputyId: string, at: number): Promise<Away[]>;
  /** Whatever is left out is not agreed any more. */
  abstract setTerms(id: string, terms: StaffTerms): Promise<void>;
  /** Notes when the person is away, and who stands in. */
  abstract setAbsence(id: string, absence: Absence): Promise<void>;
  abstract setDigest(id: string, settings: DigestSettings): Promise<void>;
  /** False when there is nobody of this id. */
  abstract change(id: string, change: StaffChange): Promise<boolean>;
  abstract setPassword(id: string, passwordHash: string): Promise<void>;
  abstract offerSecret(id: string, secret: string): Promise<void>;
  /** What was offered becomes the second factor, with these recovery codes. */
  abstract setSecondFactor(id: string, factor: SecondFactor, recoveryCodes: readonly string[]): Promise<void>;
  abstract removeSecondFactor(id: string): Promise<void>;
  abstract setRecoveryCodes(id: string, recoveryCodes: readonly string[]): Promise<void>;
  /** Notes that the code of this step was used; false when it, or a later one, was used already. */
  abstract useStep(id: string, step: number): Promise<boolean>;
  /** Takes a recovery code away; false when there is no such one. */
  abstract useRecoveryCode(id: string, codeHash: string): Promise<boolean>;
}
