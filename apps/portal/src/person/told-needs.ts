import type { Need } from '#customers/care.js';
import { needs } from '#customers/care.js';
import { readableText } from '#intake/form-answers.js';
import type { ToldNeeds } from './what-is-held.js';

/** The longest note that is kept. */
const longestNote = 1000;

/** The needs among what was ticked, in their own order; whatever else was sent is none. */
export function needsAmong(ticked: unknown): Need[] {
  const texts = [ticked].flat();
  return needs.filter((need) => texts.includes(need));
}

/** What was told, if something was and they agreed that we keep it. */
export function toldNeeds(fields: Readonly<Record<string, unknown>>): ToldNeeds | undefined {
  const chosen = needsAmong(fields['needs']);
  if (chosen.length === 0 || fields['needsConsent'] !== 'yes') return undefined;
  const { needsNote } = fields;
  const note = typeof needsNote === 'string' ? readableText(needsNote).slice(0, longestNote) : '';
  return { needs: chosen, note };
}
