import type { ReactNode } from 'react';
import { useNow } from '../http/server-time.js';
import { shortInstant, timeAway } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';

/** A day and minute in the house's zone, with how far away that is. */
export function Instant({ at, isAwayShown = true }: { at: number; isAwayShown?: boolean }): ReactNode {
  const [now, zone] = [useNow(), useZone()];
  return (
    <time dateTime={new Date(at).toISOString()} className="instant">
      {shortInstant(at, now, formattingLocale(), zone)}
      {isAwayShown && <span className="quiet"> · {timeAway(at, now, formattingLocale())}</span>}
    </time>
  );
}
