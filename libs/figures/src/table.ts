/** What stands in a cell. */
export type Cell =
  | string
  | number
  | undefined
  /** Epoch milliseconds; written as day and minute of the house. */
  | { readonly instant: number }
  /** From 0 to 1. */
  | { readonly share: number };

/** A table to be saved as a file, row by row, so that a long one is never whole in memory. */
export interface Table {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
  /** In which instants are written (IANA). */
  readonly zone: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the wall clock of a zone shows, as if it were UTC; epoch milliseconds to the minute. */
export function wallClock(instant: number, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      hourCycle: 'h23',
    });
    formats.set(zone, format);
  }
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
}
