import type { ReactNode } from 'react';
import { formattingLocale } from '../locales/language.js';

/** A month such as `2026-02`, as it is written in the reader's language. */
export function MonthName({ month }: { month: string }): ReactNode {
  const format = new Intl.DateTimeFormat(formattingLocale(), { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return <time dateTime={month}>{format.format(Date.parse(`${month}-01T00:00:00Z`))}</time>;
}
