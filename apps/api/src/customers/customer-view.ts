import type { Customer, Likeness } from '#customers/customer.js';
import { likenessWords } from '#customers/customer.js';
import type { RestrictionView } from '#customers/restriction-view.js';
import { restrictionViewOf } from '#customers/restriction-view.js';
import type { Care } from '#customers/care.js';
import type { SaidWithComplaint, WholeRecord } from '#customers/customer-record.js';
import type { LikelyDuplicate } from '#customers/duplicate-files.js';
import type { Words } from '#workflows/complaint/complaint.words.js';

/** A customer as a line of a list: enough to tell who it is. */
export type CustomerLine = Pick<Customer, 'id' | 'name' | 'organisation' | 'level' | 'locale' | 'reaches'>;

/** A restriction as far as somebody may see what shows the conduct: contacts of complaints that are not theirs are counted only. */
export type RestrictionShown = RestrictionView & { readonly evidenceElsewhere: number };

/** A customer's file as staff see it. Instants are epoch milliseconds. */
export type CustomerView = Customer;

export interface DuplicateView {
  readonly customer: CustomerLine;
  readonly because: readonly { readonly code: Likeness; readonly words: Words }[];
}

/** What was told with a complaint is for whoever deals with it, as the complaint's own text is. */
export interface SaidView extends Pick<Care, 'needs' | 'note' | 'until'> {
  readonly ref: string;
  readonly at: number;
}

export interface WholeRecordView extends Omit<
  WholeRecord,
  'customer' | 'merged' | 'duplicates' | 'said' | 'restrictions'
> {
  readonly customer: CustomerView;
  readonly merged: readonly CustomerLine[];
  readonly duplicates: readonly DuplicateView[];
  readonly said: readonly SaidView[];
  readonly restrictions: readonly RestrictionShown[];
}

export function lineOf({ id, name, organisation, level, locale, reaches }: Customer): CustomerLine {
  return {
    id,
    ...(name !== undefined && { name }),
    ...(organisation !== undefined && { organisation }),
    ...(level && { level }),
    ...(locale && { locale }),
    reaches,
  };
}

/** @param seen references of the complaints that whoever asks may see */
export function shownTo(restriction: RestrictionView, seen: ReadonlySet<string>): RestrictionShown {
  const evidence = restriction.evidence.filter(({ ref }) => seen.has(ref));
  return { ...restriction, evidence, evidenceElsewhere: restriction.evidence.length - evidence.length };
}

export function recordViewOf(
  { merged, duplicates, said, restrictions, ...record }: WholeRecord,
  zone: string,
  now: number,
): WholeRecordView {
  const seen = new Set(record.complaints.map(({ ref }) => ref));
  return {
    ...record,
    merged: merged.map(lineOf),
    duplicates: duplicates.map(duplicateViewOf),
    said: said.map(saidViewOf),
    restrictions: restrictions.map((one) => shownTo(restrictionViewOf(one, zone, now), seen)),
  };
}

function saidViewOf({ ref, care: { needs, note, consent, until } }: SaidWithComplaint): SaidView {
  return { ref, needs, ...(note !== undefined && { note }), at: consent.at, until };
}

function duplicateViewOf({ customer, because }: LikelyDuplicate): DuplicateView {
  return { customer: lineOf(customer), because: because.map((code) => ({ code, words: likenessWords[code] })) };
}
