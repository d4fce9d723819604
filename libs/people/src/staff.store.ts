import type { StaffCredentials, StaffMember } from './staff.js';

export abstract class StaffStore {
  abstract find(id: string): Promise<StaffMember | undefined>;
  abstract findByEmail(email: string): Promise<StaffCredentials | undefined>;
  abstract hasAdministrator(): Promise<boolean>;
  /** False, and nothing stored, when somebody has this id or address already. */
  abstract add(member: StaffCredentials): Promise<boolean>;
}
