import type { HistoryEntry } from '#casework/complaint-record.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { privateNotes } from '#casework/private-notes.js';
import type { ActingMember } from '#people/acting-member.js';
import { isAboutThem } from '#people/permissions.js';
import type { ComplaintEventType } from '#workflows/complaint/complaint.events.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { isBy } from './actor-of.js';
import { titleOf } from './history-titles.js';
import { audienceOfComplaint } from './readable-complaints.js';

/** What has happened, as staff see it. */
export interface HistoryView extends HistoryEntry {
  readonly title: Words;
  /** What was said is kept from this reader, whom the complaint is about; the hash is that of the whole entry. */
  readonly withheld?: true;
}

/** What happened to a complaint. Whom it is about reads that a note was made, not what it says; their own they may read. */
export function historyViewsOf(complaint: StoredComplaint, member: ActingMember): HistoryView[] {
  const isAboutReader = isAboutThem(member, audienceOfComplaint(complaint));
  return complaint.history.map((entry) => {
    const view = { ...entry, title: titleOf(entry, complaint.history) };
    const isKept =
      isAboutReader && privateNotes.has(entry.event.type as ComplaintEventType) && !isBy(member, entry.event.by);
    return isKept ? { ...view, event: bareOf(entry.event), withheld: true } : view;
  });
}

function bareOf({ type, id, at, by }: HistoryEntry['event']): HistoryEntry['event'] {
  return { type, id, at, by } as HistoryEntry['event'];
}
