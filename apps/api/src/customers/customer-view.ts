import type { Customer, Likeness } from '#customers/customer.js';
import { likenessWords } from '#customers/customer.js';
import type { RestrictionView } from '#customers/restriction-view.js';
import { restrictionViewOf } from '#customers/restriction-view.js';
import type { WholeRecord } from '#customers/customer-record.js';
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

export interface WholeRecordView extends Omit<WholeRecord, 'customer' | 'merged' | 'duplicates' | 'restrictions'> {
  readonly customer: CustomerView;
  readonly merged: readonly CustomerLine[];
  readonly duplicates: readonly DuplicateView[];
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
  { merged, duplicates, restrictions, ...record }: WholeRecord,
  zone: string,
  now: number,
): WholeRecordView {
  const seen = new Set(record.complaints.map(({ ref }) => ref));
  return {
    ...record,
    merged: merged.map(lineOf),
    duplicates: duplicates.map(duplicateViewOf),
    restrictions: restrictions.map((one) => shownTo(restrictionViewOf(one, zone, now), seen)),
  };
}

function duplicateViewOf({ customer, because }: LikelyDuplicate): DuplicateView {
  return { customer: lineOf(customer), because: because.map((code) => ({ code, words: likenessWords[code] })) };
}
