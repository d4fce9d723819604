import type { Role } from '#workflows/complaint/complaint.roles.js';
import type { StaffCredentials, StaffMember } from './staff.js';

export abstract class StaffStore {
  abstract find(id: string): Promise<StaffMember | undefined>;
  abstract findByEmail(email: string): Promise<StaffCredentials | undefined>;
  abstract hasAdministrator(): Promise<boolean>;
  /** False, and nothing stored, when somebody has this id or address already. */
  abstract add(member: StaffCredentials): Promise<boolean>;
  /** Everybody who has one of these roles, in the order of their ids. */
  abstract withRoles(roles: readonly Role[]): Promise<StaffMember[]>;
  /** Everybody who answers this department's requests, in the order of their ids. */
  abstract inDepartment(department: string): Promise<StaffMember[]>;
  /** Ids of those who are away at this instant (epoch milliseconds) and for whom this person stands in. */
  abstract awayWithDeputy(deputyId: string, at: number): Promise<string[]>;
  /** Notes that the person is away until this instant (epoch milliseconds), and who stands in. */
  abstract setAbsence(id: string, absentUntil: number, deputyId?: string): Promise<void>;
}
