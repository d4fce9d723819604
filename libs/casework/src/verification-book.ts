import type { Finding, Verification } from './verify.js';

/** What a verification came to. Of many findings the first are kept, and how many there were. */
export interface VerificationResult extends Pick<Verification, 'notes' | 'complaints' | 'entries' | 'seals'> {
  readonly found: number;
  readonly findings: readonly Finding[];
  readonly newestSeal?: { readonly number: number; readonly day: string; readonly hash: string };
}

/** A verification of every history that somebody asked for. Instants are epoch milliseconds. */
export interface VerificationRun {
  readonly id: string;
  readonly askedAt: number;
  readonly askedBy: string;
  /** Every history is also told again by its rules. */
  readonly isRetold: boolean;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  /** How far it is: complaints that were looked at, of so many. */
  readonly done: number;
  readonly total?: number;
  readonly finishedAt?: number;
  readonly result?: VerificationResult;
  /** Why it could not be carried out, such as a seal that cannot be read. */
  readonly failure?: string;
}

export interface VerificationPage {
  readonly items: readonly VerificationRun[];
  readonly next?: Pick<VerificationRun, 'askedAt' | 'id'>;
}

/** The most findings that are kept of one run. */
export const mostFindings = 200;

/** The verifications that were asked for, and what they came to. None is taken away. */
export abstract class VerificationBook {
  /** Adds one; while another waits or runs, gives that one. */
  abstract ask(run: Pick<VerificationRun, 'id' | 'askedAt' | 'askedBy' | 'isRetold'>): Promise<VerificationRun>;
  /** The latest first. */
  abstract page(limit: number, after?: Pick<VerificationRun, 'askedAt' | 'id'>): Promise<VerificationPage>;
  /** Takes the one that waits, or whose worker is gone, so that nobody else does before `until`. */
  abstract take(now: number, until: number): Promise<VerificationRun | undefined>;
  abstract progress(id: string, done: number, total: number | undefined, until: number): Promise<void>;
  abstract finish(id: string, at: number, outcome: Pick<VerificationRun, 'result' | 'failure'>): Promise<void>;
  /** Lets the next worker begin it anew. */
  abstract release(id: string): Promise<void>;
}
