/** What was typed to a request and not sent yet, on this device; like every draft it is taken away at sign-out. */
const nameOf = (ref: string, requestId: string): string => `redress.draft.answer.${ref}.${requestId}`;

export function draftOf(ref: string, requestId: string): string {
  return localStorage.getItem(nameOf(ref, requestId)) ?? '';
}

/** Keeps it; nothing is kept of nothing. */
export function keepDraft(ref: string, requestId: string, text: string): void {
  if (text === '') localStorage.removeItem(nameOf(ref, requestId));
  else localStorage.setItem(nameOf(ref, requestId), text);
}
