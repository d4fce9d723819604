import { record, send } from '../complaint.vocabulary.js';

/** The customer takes it back. It is over for the customer at once; what it taught is still written down. */
export const withdrawal = {
  'customer.withdrew': {
    target: '#lessonSummary',
    actions: [{ type: 'end', params: { outcome: 'withdrawn' } }, send('withdrawalConfirmation')],
  },
} as const;

/** Another complaint goes on for both, and teaches for both. */
export const merging = {
  'complaint.merged': {
    target: '#closed',
    actions: [{ type: 'end', params: { outcome: 'merged' } }, record('closing'), { type: 'link' }],
  },
} as const;
