const prefix = 'redress.draft.';

/** What was begun and not sent, for this tab alone: it outlives a reload, and nobody's sign-out. */
export function keepDraft(name: string, draft: unknown): void {
  sessionStorage.setItem(prefix + name, JSON.stringify(draft));
}

/** What was kept; nothing when there is none, or it cannot be read. */
export function keptDraft(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(prefix + name) ?? 'null') ?? undefined;
  } catch {
    // Somebody wrote something else there; it is no draft.
    return undefined;
  }
}

export function forgetDraft(name: string): void {
  sessionStorage.removeItem(prefix + name);
}

/** Nothing of what one person was told is left for the next. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}
