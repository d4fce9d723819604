import { Injectable } from '@nestjs/common';
import type { LoadAdvice } from '#casework/emotional-load.js';
import { loadOf } from '#casework/emotional-load.js';
import { MoodNotes } from '#casework/mood-notes.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { TimeSource } from '#platform/time-source.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import { RaiseAlert } from './raise-alert.js';

const minute = 60_000;

/** What is proposed, and never with what somebody had to hear: how much it was is theirs alone. */
const proposals = {
  coolDown: { en: 'Please give {name} a break before the next call', 'zh-CN': '建议让{name}先休整，再接下一个来电' },
  rotation: { en: 'Please give {name} other work for today', 'zh-CN': '建议今天为{name}调换工作内容' },
} as const satisfies Record<LoadAdvice, Words>;

/** Proposes to the leads whoever has had to bear much today: a break, or other work. Each is proposed once a day. */
@Injectable()
export class ProposeRest {
  private lookedAt = -Infinity;

  constructor(
    private readonly moods: MoodNotes,
    private readonly directory: StaffDirectory,
    private readonly raiseAlert: RaiseAlert,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  /** Once a minute is soon enough for a break. */
  async propose(): Promise<void> {
    const now = this.time.now();
    if (now - this.lookedAt < minute) return;
    this.lookedAt = now;
    const rulebook = this.rulebooks.currentRulebook();
    const { from, date } = rulebook.calendar.dayAt(now);
    const noted = await this.moods.since(from);
    for (const staffId of new Set(noted.map(({ by }) => by))) {
      const { advice } = loadOf(noted, staffId, from);
      const member = advice && (await this.directory.find(staffId));
      if (!advice || !member) continue;
      const occasion = {
        id: `rest-${staffId}-${date}-${advice}`,
        because: 'rest' as const,
        what: fill(proposals[advice], { name: member.name }),
        severity: 'normal' as const,
        at: now,
      };
      const readers = await this.leadsOf(staffId);
      await this.raiseAlert.raise(occasion, readers, rulebook, { expectedAt: now, mustBeAnswered: false });
    }
  }

  /** Of every team in which the person works; where the lead is the person, whoever answers for the lead. */
  private async leadsOf(staffId: string): ReturnType<RaiseAlert['readers']> {
    const teams = (await this.directory.allTeams()).filter(({ members }) => members.includes(staffId));
    const readers = await Promise.all(
      teams.map(({ id: teamId, leadId }) =>
        this.raiseAlert.readers(leadId === staffId ? 'manager' : 'lead', { teamId, notTo: [staffId] }),
      ),
    );
    return readers.flat();
  }
}
