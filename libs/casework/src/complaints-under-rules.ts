/** Which rules complaints run under: how many of them now, and which ones in a stretch of time. */
export abstract class ComplaintsUnderRules {
  /** Complaints that are not closed, by policy and calendar. */
  abstract running(): Promise<readonly RunningUnder[]>;
  /** Complaints that are not closed, by version of the workflow. */
  abstract runningByWorkflow(): Promise<ReadonlyMap<number, number>>;
  /** Of these complaints the ones that are not closed and run under an earlier version of the workflow than this one. */
  abstract runningBefore(ids: readonly string[], version: number): Promise<string[]>;
  /** Roughly how many complaints there are at all. */
  abstract count(): Promise<number>;
  /** Of these complaints the ones that were opened at or after an instant under a policy or in a calendar of this name, in any version. */
  abstract among(ids: readonly string[], kind: 'policy' | 'calendar', name: string, since: number): Promise<string[]>;
}

export interface RunningUnder {
  readonly policy: { readonly name: string; readonly version: number; readonly hash: string };
  readonly calendar: { readonly name: string; readonly version: string };
  readonly complaints: number;
}
