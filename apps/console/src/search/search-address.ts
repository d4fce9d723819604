import type { AnswerOf } from '../http/ask.js';

export type SearchAnswer = AnswerOf<'POST /api/search'>;
export type FoundText = SearchAnswer['items'][number];
export type SearchKind = FoundText['kind'];

export const kinds = [
  'complaint',
  'message',
  'mail',
  'file',
  'lesson',
  'customer',
] as const satisfies readonly SearchKind[];

/** What the page looks for. */
export interface Looked {
  readonly typed: string;
  readonly kind?: SearchKind;
}

/**
 * What an address looks for. What was typed stands behind the `#`, which no browser sends to any server: it may be somebody's
 * name.
 */
export function readSearch({ search, hash }: { readonly search: string; readonly hash: string }): Looked {
  const asked = new URLSearchParams(search).get('kind');
  const kind = kinds.find((one) => one === asked);
  return { typed: new URLSearchParams(hash.slice(1)).get('q') ?? '', ...(kind && { kind }) };
}

export function addressOfSearch({ typed, kind }: Looked): string {
  const hash = typed === '' ? '' : `#${new URLSearchParams({ q: typed }).toString()}`;
  return `/search${kind ? `?kind=${kind}` : ''}${hash}`;
}

/** The page of one mail that was put aside. */
export function addressOfMail(id: string): string {
  return `/unplaced?mail=${encodeURIComponent(id)}`;
}
