import { readFileSync } from 'node:fs';

/** The published holiday lists that shipped calendars are checked against; read by tests only. */
const folder = new URL('../../../../shared/data/holidays/', import.meta.url);

export interface ChinaYear {
  readonly days: readonly { readonly date: string; readonly isOffDay: boolean; readonly name: string }[];
}

export interface Sample {
  readonly start: string;
  readonly days: number;
  /** Null when the holidays of a year that it rests on are not known. */
  readonly due: string | null;
}

export interface Expected {
  readonly cn: Readonly<Record<string, { readonly makeUpWorkingDays: readonly string[] }>> & {
    readonly add: readonly Sample[];
    readonly between: readonly { readonly from: string; readonly to: string; readonly workingDays: number }[];
  };
  readonly uk: Readonly<Record<string, { readonly add: readonly Sample[] }>>;
}

export type BankHolidays = Readonly<Record<string, { readonly events: readonly { readonly date: string }[] }>>;

export function holidayData<Content>(file: string): Content {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Content;
}
