import type { ClockName, LetterName, Limit } from '#workflows/complaint/complaint.context.js';
import type { Recipient } from '#workflows/complaint/complaint.events.js';
import { advanceComplaint } from './advance-complaint.js';
import type { Advanced, ComplaintRecord } from './complaint-record.js';
import type { Rulebook } from './rulebook.js';
import { dueTimer, eventOfTimer } from './timers.js';
import { isRefusal } from '#workflows/complaint/complaint.advance.js';

/** Something that will be told to somebody by itself. Instants are epoch milliseconds. */
export type Announcement =
  | {
      readonly kind: 'alert';
      readonly at: number;
      readonly recipients: readonly Recipient[];
      readonly clock?: ClockName;
      readonly limit?: Limit;
      readonly subject?: string;
      readonly point?: string;
    }
  | { readonly kind: 'letter'; readonly at: number; readonly letter: LetterName };

/**
 * Who will be told what, and when, if nothing happens to this complaint until then. The dry run is the real thing: each
 * timer is stepped as it would be, so a letter that a passed deadline sends, or a stage that it ends, is in it.
 */
export function preview(complaint: ComplaintRecord, until: number, rulebook: Rulebook): Announcement[] {
  const announcements: Announcement[] = [];
  let current = complaint;
  for (let timer = dueTimer(current, until); timer; timer = dueTimer(current, until)) {
    const advanced = advanceComplaint(current, eventOfTimer(current, timer), rulebook);
    if (isRefusal(advanced)) throw new Error(`complaint ${current.id} does not hear its own timer ${timer.id}`);
    announcements.push(...announcementsOf(advanced));
    current = advanced.complaint;
  }
  return announcements;
}

/** What a step tells to people. An alert that the policy addresses to nobody tells nothing. */
export function announcementsOf({ entry, outbox }: Advanced): Announcement[] {
  const { at } = entry.event;
  return outbox.flatMap(({ effect }): Announcement[] => {
    if (effect.type === 'letter.send') return [{ kind: 'letter', at, letter: effect.letter }];
    if (effect.type !== 'alert.raise' || effect.recipients.length === 0) return [];
    const { recipients, clock, limit, subject, point } = effect;
    return [
      {
        kind: 'alert',
        at,
        recipients,
        ...(clock && { clock }),
        ...(limit && { limit }),
        ...(subject !== undefined && { subject }),
        ...(point !== undefined && { point }),
      },
    ];
  });
}
