import { createContext, useContext } from 'react';
import type { FiguresAsk } from './figures-address.js';
import type { FiguresAnswer } from './figures-queries.js';

/** What was asked, what was counted, and how numbers are written. */
export interface Shown {
  readonly asked: FiguresAsk;
  readonly answer: FiguresAnswer;
  readonly number: (value: number) => string;
  readonly percent: (share: number) => string;
}

export const FiguresContext = createContext<Shown | undefined>(undefined);

export function useFigures(): Shown {
  const shown = useContext(FiguresContext);
  if (!shown) throw new Error('figures are shown on their page');
  return shown;
}
