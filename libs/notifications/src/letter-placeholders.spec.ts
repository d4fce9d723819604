import { locales } from '#workflows/complaint/complaint.words.js';
import type { Placeholder } from './letter-placeholders.js';
import { letterPlaceholders } from './letter-placeholders.js';
import { letterView } from './letters/letter-view.js';
import { fullFacts } from './sample-letters.js';

/** Names and what stands within them, of what a letter is written from. */
function namesIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.slice(0, 1).flatMap((item) => namesIn(item, path));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, within]) => namesIn(within, path === '' ? name : `${path}.${name}`));
}

function namesOf(placeholders: readonly Placeholder[], path = ''): string[] {
  return placeholders.flatMap(({ name, within }) => {
    const here = path === '' ? name : `${path}.${name}`;
    if (!within) return [here];
    return within[0]?.kind === 'item' ? [here] : namesOf(within, here);
  });
}

describe('The names that a wording can use', () => {
  it.each(locales)('are those that a letter is written from, no more and no fewer: %s', (locale) => {
    const facts = { ...fullFacts(locale), isEnquiry: true as const };
    // Each of the first remedy is known but the amount, which the second has.
    const [, second] = facts.remedies;
    const view = letterView('finalResponse', { ...facts, remedies: [second!] }, 'House');
    expect(namesIn(view).sort()).toEqual(namesOf(letterPlaceholders).sort());
  });
});
