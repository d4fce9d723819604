import type { FactFilter } from './count-figures.js';
import type { MailSchedule, Occasion } from './mail-schedule.js';

/** Of which complaints is told: as in the address of the page. */
export interface MailFilter extends Omit<FactFilter, 'teamIds'> {
  readonly teamId?: string;
}

/** What became of one occasion. `notTheirs`: whoever should have read it may not look at these figures any more. */
export interface LastMail {
  readonly date: string;
  readonly at: number;
  readonly state: 'sent' | 'notTheirs';
}

/** Figures that are sent to one person again and again. */
export interface FigureMail {
  readonly id: string;
  readonly readerId: string;
  /** Who had them sent: the reader, or somebody who answers for the reader. */
  readonly setById: string;
  readonly name: string;
  readonly filter: MailFilter;
  readonly schedule: MailSchedule;
  /** Nothing while they are paused. */
  readonly next?: Occasion;
  readonly last?: LastMail;
  /** Of which occasion the mail did not arrive, if the last one did not. */
  readonly failedOn?: string;
}

/** More that one person has set nobody would read. */
export const mostFigureMails = 20;

/** Which figures are sent to whom, and when next. */
export abstract class FigureMails {
  /** Those that a person reads or has set, by their names. */
  abstract of(staffId: string): Promise<FigureMail[]>;
  abstract find(id: string): Promise<FigureMail | undefined>;
  /** Stores it, or what it has become. What became of its last occasion stays. */
  abstract put(mail: Omit<FigureMail, 'last' | 'failedOn'>): Promise<void>;
  /** Again it changes nothing. */
  abstract remove(id: string): Promise<void>;
  /** Whose next occasion has come, the earliest first. */
  abstract due(now: number, limit: number): Promise<FigureMail[]>;
  /** Looks at it again at this instant (epoch milliseconds); its occasion stays. */
  abstract postpone(mail: FigureMail, until: number): Promise<void>;
  /** Goes on to the next occasion, if nobody else has. */
  abstract goOn(mail: FigureMail, next: Occasion, last?: LastMail): Promise<void>;
  abstract noteFailed(id: string, date: string): Promise<void>;
}
