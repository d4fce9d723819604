import type { ClockName, LetterName, Limit } from './complaint.context.js';
import type { LinkKind } from './complaint.links.js';
import type { Recipient } from './complaint.events.js';

/** Orders to the world outside the document. Each is carried out at least once, under a key of its own. */
export type ComplaintEffect =
  | {
      readonly type: 'letter.send';
      readonly letterId: string;
      readonly letter: LetterName;
      /** A lead has said that it goes, however much goes to its reader. */
      readonly released?: true;
    }
  | {
      readonly type: 'alert.raise';
      readonly because:
        | 'clock'
        | 'trigger'
        | 'escalation'
        | 'letterFailed'
        | 'dissatisfaction'
        | 'repeated'
        | 'chase'
        | 'criticism'
        | 'instruction'
        | 'conflict'
        | 'ineffective';
      readonly recipients: readonly Recipient[];
      /** What a clock alert is about; one alert for each clock and point, however often it is asked for. */
      readonly clock?: ClockName;
      readonly limit?: Limit;
      readonly subject?: string;
      readonly point?: string;
    }
  | {
      readonly type: 'owner.notify';
      readonly about:
        | 'assigned'
        | 'customerWrote'
        | 'requestAnswered'
        | 'requestHandedBack'
        | 'approved'
        | 'declined'
        | 'extensionGranted'
        | 'extensionDeclined'
        | 'joined';
    }
  /** `extension`: more time for this clock; without it, a resolution. */
  | { readonly type: 'approval.ask'; readonly extension?: string }
  | { readonly type: 'department.ask'; readonly requestId: string }
  | { readonly type: 'action.ask'; readonly actionId: string }
  /** `as` is what the other end is called there; without it, this one was merged into the other one. */
  | { readonly type: 'complaint.link'; readonly into: string; readonly as?: LinkKind }
  | { readonly type: 'complaint.unlink'; readonly from: string; readonly as: LinkKind }
  | { readonly type: 'complaint.splitOff' }
  /** What the customer writes to this one goes to the complaint that goes on for it. */
  | { readonly type: 'message.passOn'; readonly into: string; readonly messageId: string };

/** True for word of a deadline that has not passed yet. When there is much to tell, it can wait for what cannot. */
export function isReminder(effect: ComplaintEffect): boolean {
  return effect.type === 'alert.raise' && effect.because === 'clock' && !effect.point?.startsWith('breach');
}

/** Who carries out each effect: the queue whose processor in the worker is its handler. */
export const effectHandlers = {
  'letter.send': 'letters',
  'alert.raise': 'alerts',
  'owner.notify': 'alerts',
  'approval.ask': 'alerts',
  'department.ask': 'requests',
  'action.ask': 'alerts',
  'complaint.link': 'links',
  'complaint.unlink': 'links',
  'complaint.splitOff': 'links',
  'message.passOn': 'links',
} as const satisfies Record<ComplaintEffect['type'], string>;
