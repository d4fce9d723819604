import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import type { Stage } from '#workflows/complaint/complaint.words.js';

/** A complaint as it is compared with another one. */
export interface Neighbour {
  readonly id: string;
  readonly ref: string;
  readonly subject: string;
  readonly stage: Stage;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly context: Pick<
    ComplaintContext,
    | 'teamId'
    | 'ownerId'
    | 'followUpBy'
    | 'actions'
    | 'requests'
    | 'complainedAbout'
    | 'category'
    | 'product'
    | 'outcome'
    | 'remedies'
    | 'lesson'
  >;
}

/** Complaints that may have taught something about another one. */
export abstract class ComplaintNeighbours {
  /** Those of a category that were changed last. */
  abstract inCategory(category: string, limit: number): Promise<Neighbour[]>;
  abstract withIds(ids: readonly string[]): Promise<Neighbour[]>;
}
