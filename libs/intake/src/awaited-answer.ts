import type { StoredComplaint } from '#casework/complaint.store.js';

interface Handling {
  readonly investigation?: unknown;
  readonly resolution?: unknown;
}

/** While we wait for the customer's answer, and only then, a reply is what the complaint goes on by. */
export function waitsForCustomer(complaint: StoredComplaint): boolean {
  return handlingOf(complaint).investigation === 'awaitingCustomer';
}

/** We have asked, or offered: whatever else was agreed with the customer, this answer is theirs to give. */
export function isAnswerAwaited(complaint: StoredComplaint): boolean {
  return waitsForCustomer(complaint) || handlingOf(complaint).resolution === 'offering';
}

function handlingOf({ history }: StoredComplaint): Handling {
  const state = history.at(-1)?.state as { handling?: unknown } | undefined;
  return typeof state?.handling === 'object' && state.handling !== null ? state.handling : {};
}
