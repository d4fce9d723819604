import type { RuleRun, RunRow, RunState } from './rule-run.js';

export interface RunPosition {
  readonly at: number;
  readonly id: string;
}

/** Whose runs. */
export interface RunsOf {
  readonly draftId?: string | undefined;
  readonly kind?: RuleRun['kind'] | undefined;
  readonly name?: string | undefined;
}

export interface RunPage {
  readonly items: readonly RuleRun[];
  readonly next?: RunPosition;
}

export interface RowPage {
  readonly items: readonly RunRow[];
  /** Behind this complaint it goes on. */
  readonly next?: string;
}

/** A run that a worker holds, and behind which complaint it goes on. */
export interface HeldRun extends RuleRun {
  readonly after: string;
}

/** Where runs and what they found are. Each method is one atomic step. */
export abstract class RuleRuns {
  abstract add(run: RuleRun): Promise<void>;
  abstract find(id: string): Promise<RuleRun | undefined>;
  /** All of them, or those of a draft or of a rule; the latest first. */
  abstract page(limit: number, of?: RunsOf, after?: RunPosition): Promise<RunPage>;
  /** The move or trial of a move to this version that was ordered last. */
  abstract latest(
    task: RuleRun['task'],
    kind: RuleRun['kind'],
    name: string,
    version: number,
  ): Promise<RuleRun | undefined>;
  /** What it found, by complaint. */
  abstract rows(id: string, limit: number, after?: string): Promise<RowPage>;
  /** Takes the oldest run that nobody holds, until an instant; whoever has died holds none after it. */
  abstract hold(holder: string, now: number, until: number): Promise<HeldRun | undefined>;
  /** Stores how far it has come; false when it was cancelled or is held by somebody else. */
  abstract advance(
    id: string,
    holder: string,
    progress: Pick<HeldRun, 'after' | 'done' | 'totals'> & { readonly heldUntil: number },
    rows: readonly RunRow[],
  ): Promise<boolean>;
  /** Ends it; nothing when it is over. */
  abstract end(id: string, state: Exclude<RunState, 'waiting' | 'running'>, at: number): Promise<boolean>;
}
