import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useSettled } from '../search/use-search.js';

/** What stands in the box, and what of it is looked for. It stands behind the `#` once somebody pauses. */
export function useTypedWords(): { typed: string; type: (typed: string) => void; settled: string } {
  const { hash, search } = useLocation();
  const navigate = useNavigate();
  const addressed = decoded(hash.slice(1));
  const [typed, setTyped] = useState(addressed);
  const settled = useSettled(typed).trim();
  /** What this box has put into the address: coming back from there it must not undo what was typed since. */
  const written = useRef(addressed);
  useEffect(() => {
    if (settled === written.current) return;
    written.current = settled;
    void navigate({ search, hash: settled === '' ? '' : `#${encodeURIComponent(settled)}` }, { replace: true });
  }, [settled, search, navigate]);
  useEffect(() => {
    if (addressed === written.current) return;
    written.current = addressed;
    setTyped(addressed);
  }, [addressed]);
  return { typed, type: setTyped, settled };
}

/** An address that somebody has typed may be none. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
