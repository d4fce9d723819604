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
  /** Who was told, and how high it stood then. None of alarms from before this was noted. */
  readonly told?: readonly AlarmTold[];
  /** Who answers for it, and what that person said. */
  readonly acknowledged?: { readonly by: string; readonly at: number; readonly note: string };
}

/** Somebody was told of an alarm when it held so many times as many complaints as are too many. */
export interface AlarmTold {
  readonly staffId: string;
  readonly level: number;
}

/** How many times it holds as many complaints as are too many: the step at which people are told again. */
export function levelOf({ complaintIds, threshold }: Pick<SystemicAlarm, 'complaintIds' | 'threshold'>): number {
  return Math.max(1, Math.floor(complaintIds.length / threshold.complaints));
}

/** Names what people are told of an alarm at a level; who was told of it once is not told of it again. */
export function alarmOccasion(alarmId: string, level: number): string {
  return level === 1 ? `systemic-${alarmId}` : `systemic-${level}-${alarmId}`;
}

/** The alarm of which people were told. */
export function alarmOfOccasion(occasionId: string): string | undefined {
  return /^systemic-(?:\d+-)?(.+)$/.exec(occasionId)?.[1];
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
  abstract noteTold(id: string, told: readonly AlarmTold[]): Promise<void>;
  /** The latest first. */
  abstract ofCause(cause: string, limit: number): Promise<SystemicAlarm[]>;
  abstract find(id: string): Promise<SystemicAlarm | undefined>;
  /** The latest first. */
  abstract page(filter: AlarmFilter, limit: number, after?: AlarmPosition): Promise<AlarmPage>;
  /** False when somebody answers for it already, or there is none. */
  abstract acknowledge(id: string, answer: NonNullable<SystemicAlarm['acknowledged']>): Promise<boolean>;
}
