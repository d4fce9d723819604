/** What is typed and not sent yet: kept on this device, so that a reload or a lost session loses nothing. */
const prefix = 'redress.draft.';

/** Kept as long as this, then thrown away: nobody comes back to it. */
const longest = 7 * 86_400_000;

interface Kept {
  readonly at: number;
  readonly values: unknown;
}

const nameOf = (person: string, complaint: string, form: string): string => `${prefix}${person}.${complaint}.${form}`;

export function keepDraft(person: string, complaint: string, form: string, values: unknown, now: number): void {
  try {
    localStorage.setItem(nameOf(person, complaint, form), JSON.stringify({ at: now, values } satisfies Kept));
  } catch (error) {
    // A device without room keeps no draft; what is typed stays on the page.
    if (!(error instanceof DOMException)) throw error;
  }
}

export function draftOf(person: string, complaint: string, form: string, now: number): unknown {
  const kept = localStorage.getItem(nameOf(person, complaint, form));
  if (kept === null) return undefined;
  const { at, values } = readKept(kept);
  if (now - at <= longest) return values;
  forgetDraft(person, complaint, form);
  return undefined;
}

export function forgetDraft(person: string, complaint: string, form: string): void {
  localStorage.removeItem(nameOf(person, complaint, form));
}

/** Whoever signs out leaves nothing of what they wrote to the next. */
export function forgetAllDrafts(): void {
  for (const name of Object.keys(localStorage)) if (name.startsWith(prefix)) localStorage.removeItem(name);
}

/** Somebody else may have written there. */
function readKept(text: string): Kept {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read === 'object' && read !== null && 'at' in read && typeof read.at === 'number')
      return { at: read.at, values: 'values' in read ? read.values : undefined };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return { at: 0, values: undefined };
}
