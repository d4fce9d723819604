import type { Alert } from '#notifications/alert.js';
import { clockWords } from '#workflows/complaint/complaint.titles.js';
import type { Words } from '#workflows/complaint/complaint.words.js';

/** An alert as staff see it. Instants are epoch milliseconds. */
export interface AlertView extends Omit<Alert, 'occasionId' | 'complaintId' | 'ref' | 'title' | 'teamId'> {
  readonly state: 'open' | 'acknowledged';
  readonly complaint: Pick<Alert, 'ref' | 'title' | 'teamId'> & { readonly id: string };
  /** What the clock is called that it speaks of. */
  readonly clockTitle?: Words;
}

export function alertViewOf({ occasionId, complaintId, ref, title, teamId, ...alert }: Alert): AlertView {
  return {
    ...alert,
    state: alert.acknowledgedAt === undefined ? 'open' : 'acknowledged',
    complaint: { id: complaintId, ref, title, teamId },
    ...(alert.clock && { clockTitle: clockWords[alert.clock] }),
  };
}
