/** Why a closed complaint is looked at again: by lot, for whose it was, for what it cost. */
export const reviewReasons = ['random', 'vulnerable', 'remedy'] as const;
export type ReviewReason = (typeof reviewReasons)[number];

/**
 * What is looked at, in the order of a complaint's life: what ISO 10002 asks of handling (4.5 responsiveness, 4.6 objectivity,
 * 7 and 8) and ISO 10004 of being content with it, as few questions as that takes.
 */
export const criteria = [
  'acknowledged',
  'listened',
  'investigated',
  'reasoned',
  'clear',
  'promises',
  'remedy',
  'lesson',
] as const;
export type Criterion = (typeof criteria)[number];

export const marks = ['met', 'partly', 'notMet', 'notApplicable'] as const;
export type Mark = (typeof marks)[number];

export interface Score {
  readonly criterion: Criterion;
  readonly mark: Mark;
  /** What shows it: there for whatever was not met in full. */
  readonly note?: string;
}

/** What is to be changed because of a review. Instants are epoch milliseconds, as everywhere here. */
export interface Measure {
  readonly id: string;
  readonly text: string;
  readonly ownerId: string;
  readonly dueAt: number;
  readonly by: string;
  readonly at: number;
  readonly done?: { readonly by: string; readonly at: number; readonly evidence: string };
}

/** What somebody is still to be told, and when. */
export const reviewTellings = ['reminder', 'overdue', 'result', 'answered', 'measure', 'measureOverdue'] as const;
export type ReviewTelling = (typeof reviewTellings)[number];

export interface ToTell {
  readonly as: ReviewTelling;
  readonly at: number;
  /** Of which measure. */
  readonly measureId?: string;
}

/** A closed complaint that somebody looks at again, who did not handle it. Each complaint has one. */
export interface QualityReview {
  readonly complaintId: string;
  readonly ref: string;
  /** As of the complaint now: who answers for it, whose work it was, and whom it is about. */
  readonly teamId: string;
  readonly ownerId?: string;
  readonly complainedAbout: readonly string[];
  readonly reasons: readonly ReviewReason[];
  readonly closedAt: number;
  readonly chosenAt: number;
  readonly dueAt: number;
  /** Nobody, while there is nobody who may. */
  readonly reviewerId?: string;
  readonly result?: {
    readonly by: string;
    readonly at: number;
    readonly scores: readonly Score[];
    /** In a few sentences, for whoever handled it. */
    readonly summary: string;
  };
  /** What whoever handled it says to the result. */
  readonly answer?: { readonly by: string; readonly at: number; readonly text: string };
  readonly measures: readonly Measure[];
  readonly toTell: readonly ToTell[];
}

/** What of a review follows from its complaint, which may go on: it is reopened, handed over, or turns out to be about somebody. */
export type FromComplaint = Pick<QualityReview, 'teamId' | 'ownerId' | 'complainedAbout' | 'closedAt'>;

/** As the complaint is by now. Reasons are added and none is taken away; nothing when nothing is different. */
export function refreshed(
  review: QualityReview,
  { teamId, ownerId, complainedAbout, closedAt }: FromComplaint,
  reasons: readonly ReviewReason[],
): QualityReview | undefined {
  const { ownerId: _, ...rest } = review;
  // What was looked at was somebody's work: another owner afterwards changes nothing of that.
  const whose = review.result ? review.ownerId : ownerId;
  const next: QualityReview = {
    ...rest,
    teamId,
    ...(whose !== undefined && { ownerId: whose }),
    complainedAbout,
    closedAt: review.result ? review.closedAt : closedAt,
    reasons: reviewReasons.filter((one) => review.reasons.includes(one) || reasons.includes(one)),
  };
  return JSON.stringify(sortable(next)) === JSON.stringify(sortable(review)) ? undefined : next;
}

/** Somebody else looks at it; nobody, when there is nobody. Nothing once it is done, or when it is theirs already. */
export function handedTo(review: QualityReview, reviewerId: string | undefined): QualityReview | undefined {
  if (review.result || review.reviewerId === reviewerId) return undefined;
  const { reviewerId: _, ...rest } = review;
  return { ...rest, ...(reviewerId !== undefined && { reviewerId }) };
}

/** What the reviewer found; nothing when it is not theirs, or done. From now on whoever handled it is told, and nobody reminded. */
export function reviewed(
  review: QualityReview,
  result: NonNullable<QualityReview['result']>,
): QualityReview | undefined {
  if (review.result || review.reviewerId !== result.by) return undefined;
  const toTell = [
    ...review.toTell.filter(({ as }) => as !== 'reminder' && as !== 'overdue'),
    ...(review.ownerId === undefined ? [] : [{ as: 'result' as const, at: result.at }]),
  ];
  return { ...review, result, toTell };
}

/** What whoever handled it says to it, once; nothing when it is not theirs to say. */
export function answered(
  review: QualityReview,
  answer: NonNullable<QualityReview['answer']>,
): QualityReview | undefined {
  if (!review.result || review.answer || review.ownerId !== answer.by) return undefined;
  return { ...review, answer, toTell: [...review.toTell, { as: 'answered', at: answer.at }] };
}

/** What is changed because of it; nothing before it is done. Whoever is to do it is told, and again when it is overdue. */
export function withMeasure(review: QualityReview, measure: Measure): QualityReview | undefined {
  if (!review.result || review.measures.some(({ id }) => id === measure.id)) return undefined;
  const { id: measureId, at, dueAt } = measure;
  return {
    ...review,
    measures: [...review.measures, measure],
    toTell: [...review.toTell, { as: 'measure', at, measureId }, { as: 'measureOverdue', at: dueAt, measureId }],
  };
}

/** It was done, with what shows it; nothing when there is no such one, or it was before. */
export function measureDone(
  review: QualityReview,
  measureId: string,
  done: NonNullable<Measure['done']>,
): QualityReview | undefined {
  if (!review.measures.some((one) => one.id === measureId && !one.done)) return undefined;
  return {
    ...review,
    measures: review.measures.map((one) => (one.id === measureId ? { ...one, done } : one)),
    toTell: review.toTell.filter((one) => one.measureId !== measureId),
  };
}

/** This was told. */
export function told(review: QualityReview, what: ToTell): QualityReview | undefined {
  const toTell = review.toTell.filter((one) => one.as !== what.as || one.measureId !== what.measureId);
  return toTell.length === review.toTell.length ? undefined : { ...review, toTell };
}

function sortable(review: QualityReview): unknown {
  return Object.entries(review).toSorted(([one], [other]) => (one < other ? -1 : 1));
}
