import { Controller, Get } from '@nestjs/common';
import type { Instruction } from '#casework/instructions.js';
import { Instructions } from '#casework/instructions.js';
import { Rulebooks } from '#casework/rulebooks.js';
import type { ActingMember } from '#people/acting-member.js';
import { teamsFor } from '#people/permissions.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { Reads } from '../privacy/reads.js';

/** The complaints that are looked through for what was done already. */
const mostSettled = 100;

interface InstructionsPage {
  /** What whoever asks has still to carry out. */
  readonly toCarryOut: readonly Instruction[];
  /** What they told others to do, the open ones first. */
  readonly given: readonly Instruction[];
  readonly now: number;
  readonly zone: string;
}

/** Instructions from above (批示): what one has to carry out, and what became of those that one gave. */
@Controller('api/instructions')
export class InstructionsController {
  constructor(
    private readonly instructions: Instructions,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  @Get()
  @Reads('list')
  @Needs('complaints.list')
  async list(@Acting() member: ActingMember): Promise<InstructionsPage> {
    const [toCarryOut, given] = await Promise.all([
      this.instructions.toCarryOut(member.id),
      this.instructions.givenBy(member.id, teamsFor(member, 'complaints.list'), mostSettled),
    ]);
    return { toCarryOut, given, now: this.time.now(), zone: this.rulebooks.currentRulebook().calendar.zone };
  }
}
