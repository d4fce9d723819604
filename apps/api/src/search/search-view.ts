import type { StoredComplaint } from '#casework/complaint.store.js';
import type { RefusedMail } from '#intake/refused-mails.js';
import { house } from '#privacy/key-name.js';
import type { Hit } from '#search/find-passages.js';
import type { SearchKind } from '#search/search-index.js';
import { searchKinds } from '#search/search-index.js';
import type { Snippet } from '#search/search-terms.js';
import type { ComplaintSnapshot } from '#workflows/complaint/complaint.advance.js';
import { stageOf } from '#workflows/complaint/complaint.advance.js';
import type { Stage } from '#workflows/complaint/complaint.words.js';
import type { CustomerLine } from '../customers/customer-view.js';
import type { AsideMail } from './find-mails-from.js';
import { textOf } from './visible-hits.js';

/** A text in which all that was typed stands. Instants are epoch milliseconds. */
export interface FoundText {
  readonly id: string;
  readonly kind: SearchKind;
  /** The complaint. */
  readonly ref?: string;
  readonly messageId?: string;
  /** The customer's file, of one that is a customer's. */
  readonly customerId?: string;
  /** The mail put aside, of one that belongs to no complaint. */
  readonly mailId?: string;
  readonly at: number;
  readonly title: string;
  readonly snippet: Snippet;
}

/** A complaint that is meant by what was typed. */
export interface MeantComplaint {
  readonly ref: string;
  readonly subject: string;
  readonly stage: Stage;
  readonly createdAt: number;
}

export interface SearchAnswer {
  readonly items: readonly FoundText[];
  /** What exactly is what was typed: by its reference, its customer, or its sender's whole address. With the first page only. */
  readonly meant?: {
    readonly complaints: readonly MeantComplaint[];
    readonly customers: readonly CustomerLine[];
    readonly mails: readonly AsideMail[];
    /** Turned away because they are too large. */
    readonly refused: readonly RefusedMail[];
  };
  /** How many of each kind there are among the latest. With the first page only. */
  readonly counts?: Readonly<Record<SearchKind, number>>;
  /** There are more than were counted. */
  readonly isMore?: true;
  readonly next?: string;
}

export function foundTextOf(hit: Hit): FoundText {
  const { kind, ref, messageId, subjectId, personId, at, title, snippet } = hit;
  return {
    id: textOf(hit),
    kind,
    ...(ref !== undefined && { ref }),
    ...(messageId !== undefined && { messageId }),
    ...(kind === 'customer' && { customerId: subjectId }),
    ...(personId === house && { mailId: subjectId }),
    at,
    title,
    snippet,
  };
}

export function meantComplaintOf({ ref, subject, snapshot, createdAt }: StoredComplaint): MeantComplaint {
  return { ref, subject, stage: stageOf(snapshot as ComplaintSnapshot), createdAt };
}

export function countsOf(hits: readonly Hit[]): Record<SearchKind, number> {
  const count = (kind: SearchKind): number => hits.filter((one) => one.kind === kind).length;
  return Object.fromEntries(searchKinds.map((kind) => [kind, count(kind)])) as Record<SearchKind, number>;
}
