import type { ReactNode } from 'react';
import { formattingLocale } from '../locales/language.js';

/** The heading of a list, with how many there are in all. */
export function CountedHeading({
  id,
  total,
  children,
}: {
  id: string;
  total: number | undefined;
  children: ReactNode;
}): ReactNode {
  return (
    <h2 id={id}>
      {children}
      {total !== undefined && <span className="follow-up-count">{total.toLocaleString(formattingLocale())}</span>}
    </h2>
  );
}
