import type { Absence } from '#people/staff.js';
import { invalidFields } from '../complaints/invalid-fields.js';

/** @throws UnprocessableEntityException for an absence that ends before it begins, or in which somebody stands in for themselves */
export function ensureSensible({ from, until, deputyId }: Absence, staffId: string): void {
  if (from !== undefined && from >= until)
    throw invalidFields({ field: 'until', reasons: ['until must be later than from'] });
  if (deputyId === staffId)
    throw invalidFields({ field: 'deputyId', reasons: ['deputyId must name somebody else than whoever is away'] });
}
