import { Controller, Get } from '@nestjs/common';
import type { Load } from '#casework/emotional-load.js';
import { loadOf } from '#casework/emotional-load.js';
import { MoodNotes } from '#casework/mood-notes.js';
import { Rulebooks } from '#casework/rulebooks.js';
import type { ActingMember } from '#people/acting-member.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';

/** What one has had to bear today. It is shown to nobody else. */
@Controller('api/work/load')
@Needs('complaints.list')
export class LoadController {
  constructor(
    private readonly moods: MoodNotes,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  /** A shift is the house's day: personal working hours are not known. */
  @Get()
  async load(@Acting() { id }: ActingMember): Promise<Load> {
    const { from } = this.rulebooks.currentRulebook().calendar.dayAt(this.time.now());
    return loadOf(await this.moods.since(from), id, from);
  }
}
