import type { Words } from '#workflows/complaint/complaint.words.js';

export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

export type Weekday = (typeof weekdays)[number];

/** Open from `from` until `to`, both in minutes after midnight as the wall clock shows them; 1440 is 24:00. */
export interface OpeningHours {
  readonly from: number;
  readonly to: number;
}

/**
 * A day that does not follow the ordinary week: a holiday is closed, a half day opens for less, and a make-up
 * working day (调休) is open although it lies on a weekend.
 */
export interface SpecialDay {
  /** `2026-10-10` */
  readonly date: string;
  readonly kind: 'holiday' | 'half day' | 'make-up working day';
  readonly name: Words;
  readonly opening: readonly OpeningHours[];
}

export interface CalendarYear {
  readonly year: number;
  /** False while the authority has not published the year: its days are then only the ordinary week. */
  readonly announced: boolean;
  /** The notice that the days are taken from. */
  readonly source: string;
  /** In order of date. May hold days of a neighbouring year: a notice for 2023 also rules 2022-12-31. */
  readonly days: readonly SpecialDay[];
}

/** What a calendar file says. */
export interface CalendarDefinition {
  readonly name: string;
  readonly title: Words;
  /** IANA name of the time zone whose wall clock the opening hours are read from. */
  readonly zone: string;
  readonly week: Readonly<Record<Weekday, readonly OpeningHours[]>>;
  readonly years: readonly CalendarYear[];
}
