import type { Unread } from '#search/search-index.js';

/** The text of a file, or why there is none to search. */
export type FileText = { readonly text: string } | { readonly unread: Unread };
