import type { Draft } from './policy-queries.js';

/** Where the rules of a kind are listed. */
export const draftListOf = {
  policy: 'policies',
  calendar: 'calendars',
  letter: 'letters',
  taxonomy: 'taxonomies',
} as const satisfies Record<Draft['kind'], string>;
