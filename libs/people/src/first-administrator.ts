import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Configuration } from '#platform/configuration.js';
import { hashPassword } from './password.js';
import { StaffStore } from './staff.store.js';

/** All first administrators are one record, so that two processes that start together cannot make two. */
const firstAdministratorId = 'first-administrator';

/** Lets the first person in. There is no default password: it is chosen by the owner or made at random and shown once. */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly staff: StaffStore,
    private readonly configuration: Configuration,
  ) {}

  /** Makes one when there is no administrator yet. Gives the login if it was made now, else nothing. */
  async make(): Promise<{ email: string; password: string } | undefined> {
    if (await this.staff.hasAdministrator()) return undefined;
    const email = (this.configuration.ADMIN_EMAIL ?? 'admin@localhost').toLowerCase();
    const password = this.configuration.ADMIN_PASSWORD ?? randomBytes(12).toString('base64url');
    const made = await this.staff.add({
      id: firstAdministratorId,
      email,
      name: 'Administrator',
      roles: ['administrator'],
      passwordHash: await hashPassword(password),
    });
    return made ? { email, password } : undefined;
  }
}
