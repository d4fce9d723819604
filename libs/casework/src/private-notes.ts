import type { ComplaintEventType } from '#workflows/complaint/complaint.events.js';

/** What colleagues say among themselves: kept from whom a complaint is about. */
export const privateNotes: ReadonlySet<ComplaintEventType> = new Set<ComplaintEventType>([
  'note.added',
  'instruction.given',
  'conflict.declared',
]);
