import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Looked } from './search-address.js';
import { addressOfSearch, readSearch } from './search-address.js';
import { useSettled } from './use-search.js';

/** What stands in the box, what of it is looked for, and among which texts. */
export interface Typed {
  readonly typed: string;
  readonly type: (typed: string) => void;
  readonly looked: Looked;
}

/** The address follows the box once somebody pauses; the box follows the address when the browser goes back or forth. */
export function useTyped(): Typed {
  const location = useLocation();
  const navigate = useNavigate();
  const { typed: addressed, kind } = readSearch(location);
  const [typed, setTyped] = useState(addressed);
  const settled = useSettled(typed);
  /** What this box has put into the address: coming back from there it must not undo what was typed since. */
  const written = useRef(addressed);
  useEffect(() => {
    if (settled === written.current) return;
    written.current = settled;
    void navigate(addressOfSearch({ typed: settled, ...(kind && { kind }) }), { replace: true });
  }, [settled, kind, navigate]);
  useEffect(() => {
    if (addressed === written.current) return;
    written.current = addressed;
    setTyped(addressed);
  }, [addressed]);
  return { typed, type: setTyped, looked: { typed: settled, ...(kind && { kind }) } };
}
