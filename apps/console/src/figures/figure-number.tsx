import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useFigures } from './figures-context.js';
import { listAddress } from './figures-address.js';
import type { Dimension } from './figures-queries.js';

/** A number that leads to the list behind it; nothing is behind a nought. */
export function FigureNumber({
  figure,
  count,
  group,
  name,
}: {
  figure: string;
  count: number;
  group?: { by: Dimension; key: string };
  /** What is counted, for readers: a number alone says nothing. */
  name?: string;
}): ReactNode {
  const { asked, answer, number } = useFigures();
  if (count === 0) return <span className="figure-nought">0</span>;
  return (
    <Link
      className="figure-number"
      to={listAddress(figure, asked, answer.now, group)}
      {...(name !== undefined && { 'aria-label': `${name}: ${number(count)}` })}
    >
      {number(count)}
    </Link>
  );
}
