import type { Words } from '#workflows/complaint/complaint.words.js';

/** A purge that was ordered: of every complaint that was kept long enough by then. Instants are epoch milliseconds. */
export interface PurgeRun {
  readonly id: string;
  readonly orderedAt: number;
  /** The administrator; none when the house has it done every day. */
  readonly orderedBy?: string;
  readonly reason?: string;
  /** Complaints whose time was over by this instant are purged, and no others. */
  readonly until: number;
  /** When all of it was done. */
  readonly doneAt?: number;
  /** Complaints that were due and are kept nevertheless, by why; counted when it was done. */
  readonly kept?: Readonly<Record<Obstacle, number>>;
}

export const obstacleWords = {
  held: { en: 'The customer’s file is on legal hold.', 'zh-CN': '客户资料处于法律保全中。' },
  'rules-unknown': {
    en: 'The policy that it was handled under is not here, so nobody can say how long it is to be kept.',
    'zh-CN': '处理时适用的时限政策已不在系统中，无法确定保存期限。',
  },
} as const satisfies Record<string, Words>;
/** Why a complaint is kept although its time may be over. */
export type Obstacle = keyof typeof obstacleWords;

/** A complaint whose time is over, with what that follows from. */
export interface DueComplaint {
  readonly complaintId: string;
  readonly ref: string;
  readonly closedAt: number;
  /** The policy that it was handled under, and for how many years it has records kept. */
  readonly policy: { readonly name: string; readonly version: number };
  readonly years?: number;
  readonly keptUntil?: number;
  readonly obstacle?: Obstacle;
}

/** What was purged, and why: kept for good, for it names nobody. */
export interface PurgedComplaint extends Omit<DueComplaint, 'obstacle'> {
  readonly runId: string;
  /** When its key was destroyed. */
  readonly purgedAt: number;
  /** The customer’s file went with it, because nothing else was left of them. */
  readonly isCustomerErased: boolean;
}
