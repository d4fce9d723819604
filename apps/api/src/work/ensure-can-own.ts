import type { StaffDirectory } from '#people/staff-directory.js';
import { lineOfCommand } from '#workflows/complaint/complaint.roles.js';
import { invalidFields } from '../complaints/invalid-fields.js';

/** @throws UnprocessableEntityException for somebody who left, does not handle complaints, or is not there at all */
export async function ensureCanOwn(directory: StaffDirectory, ownerId: string): Promise<void> {
  const owner = await directory.find(ownerId);
  if (owner?.leftAt !== undefined || !owner?.roles.some((role) => (lineOfCommand as readonly string[]).includes(role)))
    throw invalidFields({ field: 'ownerId', reasons: ['ownerId must name somebody who handles complaints here'] });
}
