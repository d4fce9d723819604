import type { FigureMail, LastMail, MailFilter } from '#figures/figure-mails.js';
import type { MailSchedule } from '#figures/mail-schedule.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Figures that are sent to somebody, as whoever reads or has set them sees it. */
export interface FigureMailView extends MailSchedule {
  readonly id: string;
  readonly name: string;
  readonly reader: Named;
  readonly setBy: Named;
  readonly filter: MailFilter;
  readonly isPaused: boolean;
  /** Epoch milliseconds. */
  readonly nextAt?: number;
  readonly last?: Omit<LastMail, 'state'> & { readonly state: LastMail['state'] | 'failed' };
}

export interface FigureMailsView {
  readonly items: readonly FigureMailView[];
  /** For whom else one may have figures sent. */
  readonly readers: readonly Named[];
  /** More than so many that one has set are refused. */
  readonly most: number;
}

/** @param names of staff, by id */
export function figureMailViewOf(mail: FigureMail, names: ReadonlyMap<string, string>): FigureMailView {
  const { id, name, readerId, setById, filter, schedule, next, last, failedOn } = mail;
  const named = (staffId: string): Named => ({ id: staffId, name: names.get(staffId) ?? staffId });
  return {
    id,
    name,
    reader: named(readerId),
    setBy: named(setById),
    filter,
    ...schedule,
    isPaused: next === undefined,
    ...(next && { nextAt: next.at }),
    ...(last && { last: failedOn === last.date ? { ...last, state: 'failed' } : last }),
  };
}
