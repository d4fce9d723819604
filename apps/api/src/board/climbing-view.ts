import { Injectable } from '@nestjs/common';
import { clockPointWords } from '#casework/clock-point-words.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { nextClimb } from '#casework/next-climb.js';
import type { Rulebook } from '#casework/rulebook.js';
import { StaffDirectory } from '#people/staff-directory.js';
import type { ComplaintSnapshot } from '#workflows/complaint/complaint.advance.js';
import type { Recipient } from '#workflows/complaint/complaint.events.js';
import type { Rung } from '#workflows/complaint/complaint.roles.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import type { BoardClock, BoardComplaint } from './board-view.js';
import { boardClockOf, boardComplaintOf } from './board-view.js';

/** A complaint that climbs by itself if nobody does anything. Instants are epoch milliseconds. */
export interface ClimbingView extends BoardComplaint {
  readonly climbsAt: number;
  readonly to: Rung;
  /** The clock whose ladder takes it there, and at which of its points. */
  readonly clock: BoardClock;
  readonly what: Words;
  /** Who would be told, as of now; each once. */
  readonly tells: readonly { readonly relation: Recipient; readonly staffId: string }[];
}

/** Looks ahead: what the next rung is, when it is reached, and who would hear of it. */
@Injectable()
export class ClimbingViews {
  constructor(private readonly directory: StaffDirectory) {}

  /** Nothing when it does not climb by itself any more. */
  async of(complaint: StoredComplaint, { policy }: Rulebook, now: number): Promise<ClimbingView | undefined> {
    const next = nextClimb(complaint);
    const clock = complaint.clocks.find(({ id }) => id === next?.timer.clockId);
    if (!next || !clock) return undefined;
    const { timer, to } = next;
    const shown = boardClockOf(clock, complaint, policy);
    return {
      ...boardComplaintOf(complaint),
      climbsAt: timer.dueAt,
      to,
      clock: shown,
      what: clockPointWords(timer.point, shown.title, clock.limit),
      tells: await this.tells(complaint, timer.alert, now),
    };
  }

  private async tells(
    { snapshot }: StoredComplaint,
    recipients: readonly Recipient[],
    now: number,
  ): Promise<ClimbingView['tells']> {
    const { ownerId, teamId, requests, complainedAbout } = (snapshot as ComplaintSnapshot).context;
    const concern = {
      ...(ownerId !== undefined && { ownerId }),
      teamId,
      departments: requests.flatMap(({ department, state }) => (state === 'open' ? [department] : [])),
      notTo: complainedAbout,
    };
    const found = new Map<string, Recipient>();
    for (const relation of recipients)
      for (const { id } of await this.directory.recipients(relation, concern, now))
        if (!found.has(id)) found.set(id, relation);
    return [...found].map(([staffId, relation]) => ({ relation, staffId }));
  }
}
