import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDefinition } from '#clocks/calendar-definition.js';
import { Calendar } from '#clocks/calendar.js';
import { contentHash, frozen } from '#clocks/content-hash.js';
import type { Policy } from '#clocks/policy.js';
import type { Definition } from './definition.js';
import { DefinitionText } from './definition-text.js';

/** The name of the file that a definition is published in. */
export function fileOf({ name, version }: Definition): string {
  return `${name}@${version}.json`;
}

/** The name of the file that a policy is frozen in. */
export function policyFileOf({ name, version }: Policy): string {
  return `${name}@${version}.policy.json`;
}

/** The name of the file that a calendar is frozen in. Calendars have no number, only their content. */
export function calendarFileOf({ name, version }: Calendar): string {
  return `${name}@${version.slice(0, 12)}.calendar.json`;
}

/** A policy as it was frozen in a file. @throws DefinitionRefused */
export function frozenOf(file: string): Policy {
  return readFrozenPolicy({ text: readFileSync(file, 'utf8'), file });
}

export interface TextFile {
  readonly text: string;
  readonly file: string;
}

/** The files of a folder whose names are such, in the order of their names. */
export function textsIn(folder: string, pattern: RegExp): TextFile[] {
  if (!existsSync(folder)) return []; // nothing was published yet
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => ({ text: readFileSync(join(folder, name), 'utf8'), file: join(folder, name) }));
}

/** A policy that was frozen as this text. @throws DefinitionRefused when its content is not what was frozen */
export function readFrozenPolicy({ text, file }: TextFile): Policy {
  const written = new DefinitionText(text, file);
  const { hash, ...content } = written.map();
  if (hash !== contentHash(content)) return written.refuse(['hash'], 'the content is not what was frozen');
  return frozen({ ...content, hash } as unknown as Policy);
}

/** A calendar that was frozen as this text. @throws DefinitionRefused when its content is not what was frozen */
export function readFrozenCalendar({ text, file }: TextFile): Calendar {
  const written = new DefinitionText(text, file);
  const { version, definition } = written.map();
  const calendar = new Calendar(definition as CalendarDefinition);
  return calendar.version === version ? calendar : written.refuse(['version'], 'the content is not what was frozen');
}
