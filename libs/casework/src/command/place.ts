import { readFileSync } from 'node:fs';
import { DomainError } from '#platform/domain-error.js';
import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import type { ComplaintRecord } from '../complaint-record.js';
import type { MoveComplaints } from '../move-complaints.js';

/** The complaints in the database, as far as they can be moved to other rules. */
export type StoredComplaints = Pick<MoveComplaints, 'dryRun' | 'moveAll' | 'publishedRules'>;

/** Where a command runs. */
export interface Place {
  /** The folder of the project. */
  readonly root: string;
  /** A folder with policies of the house's own. */
  readonly policies?: string;
  /** The local date, `2026-10-10`. */
  readonly today: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The zone that instants are shown in where none belongs to what is shown, such as `Asia/Shanghai`. */
  readonly zone: string;
  readonly locale: Locale;
  /** Opens the stored complaints for some work, and closes them after it. */
  stored?<T>(work: (complaints: StoredComplaints) => Promise<T>): Promise<T>;
  print(line: string): void;
  complain(line: string): void;
}

/** What was typed cannot be done, in one sentence. */
export class CommandRefused extends DomainError {
  readonly code = 'command.refused';
}

export function say({ locale }: Place, en: string, chinese: string): string {
  return locale === 'zh-CN' ? chinese : en;
}

export function sayWords({ locale }: Place, words: Words): string {
  return words[locale];
}

/** What the options of a command were given; a list where one may be said more than once. */
export type Options = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** The value of an option. @throws CommandRefused when it is missing */
export function needed(options: Options, name: string, place: Place): string {
  const value = options[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new CommandRefused(say(place, `--${name} is missing`, `缺少 --${name}`));
}

/** The value of an option, if it was given. */
export function given(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** An instant, epoch milliseconds. A local time without its zone would be another instant on every machine. */
export function instantOf(text: string, place: Place): number {
  const instant = /T.*(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : NaN;
  if (!Number.isNaN(instant)) return instant;
  throw new CommandRefused(
    say(
      place,
      `"${text}" is not an instant such as 2026-12-23T16:30:00Z or 2026-12-23T16:30:00+08:00`,
      `“${text}”不是有效时刻，应写作 2026-12-23T16:30:00Z 或 2026-12-23T16:30:00+08:00`,
    ),
  );
}

/** The text of a file. @throws CommandRefused when it cannot be read */
export function textOf(file: string, place: Place): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw new CommandRefused(say(place, `${file} cannot be read (${code})`, `无法读取 ${file}（${code}）`));
  }
}

/** The code by which Node names an error of its own, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}

/** Stored complaints, one JSON document a line. @throws CommandRefused with the line that is none */
export function recordsIn(file: string, place: Place): ComplaintRecord[] {
  return textOf(file, place)
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => {
      const record = parsed(line);
      if (isRecord(record)) return record;
      throw new CommandRefused(
        say(place, `${file}:${number}: this is not a stored complaint`, `${file}:${number}：此行不是已存储的投诉`),
      );
    });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isRecord(value: unknown): value is ComplaintRecord {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'pins' in value &&
    'snapshot' in value &&
    'history' in value &&
    Array.isArray(value.history)
  );
}
