import { Controller, Get, Param } from '@nestjs/common';
import { LessonUses } from '#lessons/lesson-uses.js';
import type { Tally, Verdict } from '#lessons/usefulness.js';
import type { ActingMember } from '#people/acting-member.js';
import type { Outcome } from '#workflows/complaint/complaint.context.js';
import type { Stage } from '#workflows/complaint/complaint.words.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { ReadableComplaints } from '../complaints/readable-complaints.js';
import type { Similar, SimilarBecause } from './find-similar.js';
import { FindSimilar } from './find-similar.js';
import { Reads } from '../privacy/reads.js';

/** A complaint like the one that is looked at, with what came of it. */
export interface SimilarLine {
  readonly ref: string;
  readonly subject: string;
  readonly stage: Stage;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly because: readonly SimilarBecause[];
  readonly outcome?: Outcome;
  readonly remedies: readonly { readonly kind: string; readonly amount?: number }[];
  readonly lesson?: {
    readonly mainCause?: string;
    readonly text: string;
    /** What was said of it where it was shown, and what whoever asks said of it here. */
    readonly uses: Tally;
    readonly mine?: Verdict;
  };
  /** What is to change, or has changed, because of it. */
  readonly changes: readonly { readonly action: string; readonly state: string }[];
}

@Controller('api/complaints/:ref/similar')
export class SimilarController {
  constructor(
    private readonly complaints: ReadableComplaints,
    private readonly similar: FindSimilar,
    private readonly uses: LessonUses,
  ) {}

  @Get()
  @Reads('list')
  @Needs('complaints.read')
  async list(@Param('ref') ref: string, @Acting() member: ActingMember): Promise<{ items: SimilarLine[] }> {
    const complaint = await this.complaints.get(ref, member);
    const [similar, said] = await Promise.all([
      this.similar.of(complaint, member),
      this.uses.inComplaint(complaint.id),
    ]);
    const mine = new Map(
      said.filter(({ by }) => by === member.id).map(({ lessonId, verdict }) => [lessonId, verdict] as const),
    );
    return { items: similar.map((one) => similarLineOf(one, mine.get(one.neighbour.id))) };
  }
}

function similarLineOf({ neighbour, because, uses }: Similar, mine: Verdict | undefined): SimilarLine {
  const { ref, subject, stage, createdAt, context } = neighbour;
  const { outcome, remedies, lesson, actions = [] } = context;
  return {
    ref,
    subject,
    stage,
    createdAt,
    because,
    ...(outcome && { outcome }),
    remedies: remedies
      .filter(({ state }) => state === 'agreed' || state === 'done')
      .map(({ kind, amount }) => ({ kind, ...(amount !== undefined && { amount }) })),
    ...(lesson?.kind === 'learned' && {
      lesson: {
        ...(lesson.mainCause !== undefined && { mainCause: lesson.mainCause }),
        text: lesson.text,
        uses,
        ...(mine && { mine }),
      },
    }),
    changes: actions.map(({ action, state }) => ({ action, state })),
  };
}
