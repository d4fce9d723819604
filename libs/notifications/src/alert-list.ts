import type { Severity } from '#workflows/complaint/complaint.context.js';
import type { Alert } from './alert.js';

/** Which alerts to list: one person's, or one team's whoever got them; what else is not given does not matter. */
export type AlertFilter = ({ readonly staffId: string } | { readonly teamId: string }) & {
  readonly isOpen: boolean;
  readonly severity?: Severity;
  readonly ref?: string;
};

/** The newest first; or the most severe first and the newest of these. */
export type AlertOrder = 'newest' | 'urgent';

/** Where a page ended: the sort key of its last alert. */
export type AlertPosition = Pick<Alert, 'id' | 'raisedAt' | 'severity'>;

/** One page, and where the next one begins if there is more. */
export interface AlertPage {
  readonly items: readonly Alert[];
  readonly next?: AlertPosition;
}
