import type { FindingResult, RemedyKind, Severity } from '#workflows/complaint/complaint.context.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';

/** What one customer said of a matter, in their own words. */
export interface Telling {
  readonly subject: string;
  readonly summary: string;
}

/** Something that goes wrong in the demonstration's house, as several customers tell it and as it is handled. */
export interface Matter {
  readonly locale: Locale;
  readonly team: 'complaints' | 'payments';
  /** A code of the taxonomy of categories. */
  readonly category: string;
  readonly product: string;
  readonly severity: Severity;
  readonly tellings: readonly Telling[];
  readonly wish: string;
  readonly points: readonly { readonly text: string; readonly result: FindingResult; readonly evidence: string }[];
  /** On which rule the findings stand. */
  readonly basis: string;
  readonly department: 'installation' | 'logistics' | 'finance';
  readonly question: string;
  readonly answer: string;
  readonly conclusion: string;
  /** The amount in fen. */
  readonly remedy: { readonly kind: RemedyKind; readonly description: string; readonly amount?: number };
  /** A code of the taxonomy of causes. */
  readonly cause: string;
  readonly whatHappened: string;
  readonly change: string;
  readonly measuredBy: string;
}
