import type { ClockName, LetterName, Limit } from './complaint.context.js';
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
      readonly about: 'assigned' | 'customerWrote' | 'requestAnswered' | 'requestHandedBack' | 'approved' | 'declined';
    }
  | { readonly type: 'approval.ask' }
  | { readonly type: 'department.ask'; readonly requestId: string }
  | { readonly type: 'action.ask'; readonly actionId: string }
  | { readonly type: 'complaint.link'; readonly into: string };

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
} as const satisfies Record<ComplaintEffect['type'], string>;
