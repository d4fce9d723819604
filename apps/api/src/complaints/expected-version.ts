import type { EventRequest } from './event-request.js';
import { invalidFields } from './invalid-fields.js';

/** The version of a complaint as its entity tag. */
export function entityTagOf({ version }: { readonly version: number }): string {
  return `"${version}"`;
}

/**
 * The version that the client had looked at, from `If-Match` or `expectedVersion`; nothing when it does not say, or says `*`.
 * @throws UnprocessableEntityException for a tag that is none of ours, and when the two differ.
 */
export function expectedVersionOf(header: string | undefined, { expectedVersion }: EventRequest): number | undefined {
  if (header === undefined || header.trim() === '*') return expectedVersion;
  const [, version] = /^(?:W\/)?"([1-9]\d{0,8})"$/.exec(header.trim()) ?? [];
  if (version === undefined)
    throw invalidFields({ field: 'If-Match', reasons: ['If-Match must be the ETag of a complaint'] });
  if (expectedVersion !== undefined && expectedVersion !== Number(version))
    throw invalidFields({ field: 'expectedVersion', reasons: ['expectedVersion must say the same as If-Match'] });
  return Number(version);
}
