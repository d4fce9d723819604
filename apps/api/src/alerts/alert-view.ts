import type { Alert } from '#notifications/alert.js';
import { clockWords } from '#workflows/complaint/complaint.titles.js';
import type { Words } from '#workflows/complaint/complaint.words.js';

/** An alert as staff see it. Instants are epoch milliseconds. */
export interface AlertView extends Omit<Alert, 'occasionId' | 'complaintId' | 'personId' | 'ref' | 'title' | 'teamId'> {
  /** `over`: what it told of is over, and nobody has answered for it. */
  readonly state: 'open' | 'acknowledged' | 'over';
  /** Absent when it is about the system itself, or veiled. */
  readonly complaint?: Pick<Alert, 'ref' | 'title' | 'teamId'> & { readonly id: string };
  /** What the clock is called that it speaks of. */
  readonly clockTitle?: Words;
}

export function alertViewOf({ occasionId, complaintId, personId, ref, title, teamId, ...alert }: Alert): AlertView {
  const { subject, ...others } = alert;
  return {
    ...others,
    ...(subject !== undefined && !alert.isVeiled && { subject }),
    state: stateOf(alert),
    ...(complaintId !== undefined &&
      !alert.isVeiled && {
        complaint: {
          id: complaintId,
          ...(ref !== undefined && { ref }),
          ...(title !== undefined && { title }),
          ...(teamId !== undefined && { teamId }),
        },
      }),
    ...(alert.clock && { clockTitle: clockWords[alert.clock] }),
  };
}

function stateOf({ acknowledgedAt, overAt }: Pick<Alert, 'acknowledgedAt' | 'overAt'>): AlertView['state'] {
  if (acknowledgedAt !== undefined) return 'acknowledged';
  return overAt === undefined ? 'open' : 'over';
}
