import type { Role } from '#workflows/complaint/complaint.roles.js';

/** A person who works with the system. */
export interface StaffMember {
  readonly id: string;
  /** Lower case; what the person signs in with. */
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** A member with the stored form of the password; it never leaves this library. */
export interface StaffCredentials extends StaffMember {
  readonly passwordHash: string;
}
