/** One cause came back so often that it is no longer about single complaints. */
export interface SystemicAlarm {
  readonly id: string;
  readonly cause: string;
  /** Epoch milliseconds, as every instant here. */
  readonly raisedAt: number;
  /** The complaints that it holds together. */
  readonly complaintIds: readonly string[];
  /** The teams whose complaints these are. */
  readonly teamIds: readonly string[];
  /** When the first and the last of them came. */
  readonly firstAt: number;
  readonly lastAt: number;
  /** So many within so many days were too many. */
  readonly threshold: { readonly complaints: number; readonly days: number };
  /** Who answers for it, and what that person said. */
  readonly acknowledged?: { readonly by: string; readonly at: number; readonly note: string };
}

/** A complaint that an alarm holds, by when it came. */
export interface Member {
  readonly complaintId: string;
  readonly teamId: string;
  readonly at: number;
}

export interface AlarmFilter {
  readonly isOpen: boolean;
  readonly teamIds: readonly string[] | 'all';
}

export interface AlarmPosition {
  readonly at: number;
  readonly id: string;
}

export interface AlarmPage {
  readonly items: readonly SystemicAlarm[];
  readonly next?: AlarmPosition;
}

/** Alarms about causes. Each is raised once. */
export abstract class SystemicAlarms {
  /** False, and nothing stored, when there is one of this id. */
  abstract add(alarm: SystemicAlarm): Promise<boolean>;
  /** More complaints of the same cause. Those that it holds already change nothing. */
  abstract join(id: string, members: readonly Member[]): Promise<void>;
  /** The latest first. */
  abstract ofCause(cause: string, limit: number): Promise<SystemicAlarm[]>;
  abstract find(id: string): Promise<SystemicAlarm | undefined>;
  /** The latest first. */
  abstract page(filter: AlarmFilter, limit: number, after?: AlarmPosition): Promise<AlarmPage>;
  /** False when somebody answers for it already, or there is none. */
  abstract acknowledge(id: string, answer: NonNullable<SystemicAlarm['acknowledged']>): Promise<boolean>;
}
