/** What a person can say that another complaint is to this one. An incident is one event that many complain of. */
export const saidLinks = ['related', 'duplicateOf', 'partOfIncident'] as const;
export type SaidLink = (typeof saidLinks)[number];

/** The same, with the other ends of these, and what follows from mergers and splits. */
export const linkKinds = [
  ...saidLinks,
  'hasDuplicate',
  'incidentOf',
  'mergedInto',
  'mergedFrom',
  'splitInto',
  'splitFrom',
] as const;
export type LinkKind = (typeof linkKinds)[number];

/** A tie to another complaint. Each end has one. */
export interface ComplaintLink {
  readonly kind: LinkKind;
  /** Reference of the other complaint. */
  readonly other: string;
  /** Its id, where it told of itself. */
  readonly otherId?: string;
  readonly at: number;
  /** Of one that was merged into this one: when it was received. */
  readonly receivedAt?: number;
  /** Of one that this one was split from: its messages that belong here too. */
  readonly messageIds?: readonly string[];
}

/** Where a complaint can be when another one begins to go on for it. */
export const places = ['assessing', 'enquiring', 'acknowledgement', 'investigation'] as const;
export type Place = (typeof places)[number];
