import type { Place } from '../complaint.links.js';
import { record, send, when } from '../complaint.vocabulary.js';

/** The customer takes it back. It is over for the customer at once; what it taught is still written down. */
export const withdrawal = {
  'customer.withdrew': {
    target: '#lessonSummary',
    actions: [{ type: 'end', params: { outcome: 'withdrawn' } }, send('withdrawalConfirmation')],
  },
} as const;

/** Another complaint goes on for both, and teaches for both. From where it left is where it goes on when that is undone. */
export const mergingFrom = <P extends Place>(place: P) =>
  ({
    'complaint.merged': {
      target: '#closed',
      actions: [
        { type: 'end', params: { outcome: 'merged' } },
        record('closing'),
        record('merger'),
        { type: 'leave', params: { from: place } },
        { type: 'link' },
      ],
    },
  }) as const;

const undone = [{ type: 'part' }, record('mergerTakenBack')] as const;

/**
 * They were two matters after all. It goes on where it was, in the same round of every clock, due when it was due: the
 * customer has lost nothing by our mistake. Whoever asked a question or waited for an answer then looks at it anew.
 */
export const undoingMerger = {
  'merge.undone': [
    { guard: when('merged', 'reopeningOpen', 'leftFrom:assessing'), target: '#assessing', actions: undone },
    { guard: when('merged', 'reopeningOpen', 'leftFrom:enquiring'), target: '#enquiring', actions: undone },
    {
      guard: when('merged', 'reopeningOpen', 'leftFrom:acknowledgement', 'acknowledgementArrived'),
      target: '#investigation',
      actions: undone,
    },
    { guard: when('merged', 'reopeningOpen', 'leftFrom:acknowledgement'), target: '#acknowledgement', actions: undone },
    { guard: when('merged', 'reopeningOpen', 'leftFrom:investigation'), target: '#investigation', actions: undone },
  ],
} as const;

/**
 * Until it is decided, it can take in another complaint, and be split. Afterwards the answer is given: what comes then is
 * answered by itself.
 */
export const dividing = {
  'complaint.joined': {
    guard: when('joinsAnew'),
    actions: [record('joining'), { type: 'notifyOwner', params: { about: 'joined' } }],
  },
  'complaint.split': {
    guard: when('splitPointsKnown', 'leavesAPoint', 'splitTakesSomething', 'actorIsImpartial'),
    actions: [record('splitting'), { type: 'splitOff' }],
  },
} as const;
