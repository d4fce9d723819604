import type { ReactNode } from 'react';
import { useNow } from '../http/server-time.js';
import { shortInstant, timeAway } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';

/** When something happens by itself, and how far away that is; nobody's duty is due then. */
export function InstantText({ at }: { at: number }): ReactNode {
  const [locale, zone, now] = [formattingLocale(), useZone(), useNow()];
  return (
    <span className="deadline">
      <time dateTime={new Date(at).toISOString()}>{shortInstant(at, now, locale, zone)}</time>
      <span className="deadline-away">{timeAway(at, now, locale)}</span>
    </span>
  );
}
