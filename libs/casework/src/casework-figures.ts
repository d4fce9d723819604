/** How much waits, and since when. Instants are epoch milliseconds. */
export interface Figures {
  /** When the oldest timer was due that has not fired; absent when none is overdue. */
  readonly oldestTimerAt?: number;
  /** Complaints with an effect that waits to be carried out. */
  readonly waiting: number;
  readonly oldestEffectAt?: number;
  /** Complaints with an effect that was put aside. */
  readonly parked: number;
  /** Open complaints that are past a deadline. */
  readonly overdue: number;
}

/** Counting stops here: that it is so many is all that anybody needs to know. */
export const mostCounted = 10_000;

/** The state of the work as figures, for those who watch the system. */
export abstract class CaseworkFigures {
  abstract at(now: number): Promise<Figures>;
  /** When the oldest timer was due that has not fired by now; nothing when all have. */
  abstract oldestTimer(now: number): Promise<number | undefined>;
}
