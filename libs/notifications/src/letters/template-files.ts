import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { locales } from '#workflows/complaint/complaint.words.js';

/** One version of a template in one language. */
export interface TemplateFile {
  readonly version: number;
  readonly file: string;
  readonly source: string;
}

/** A template in both languages, by language. */
export type Template = Readonly<Record<Locale, TemplateFile>>;

/** Names below `parts/` belong to parts that several letters share. */
export interface Templates {
  readonly letters: ReadonlyMap<string, Template>;
  readonly parts: ReadonlyMap<string, Template>;
}

/**
 * Reads `<name>/<version>/<locale>.hbs` of these folders. The highest version is the one in force, wherever it stands, and
 * must be there in every language.
 */
export function readTemplateFiles(folders: readonly string[], complain: (mistake: string) => void): Templates {
  return {
    letters: newestIn(folders, complain, (name) => name !== 'parts'),
    parts: newestIn(
      folders.map((folder) => join(folder, 'parts')),
      complain,
      () => true,
    ),
  };
}

function newestIn(
  folders: readonly string[],
  complain: (mistake: string) => void,
  isWanted: (name: string) => boolean,
): Map<string, Template> {
  const versions = new Map<string, { version: number; folder: string }>();
  for (const folder of folders.filter((one) => existsSync(one))) {
    for (const name of foldersIn(folder).filter(isWanted)) {
      for (const text of foldersIn(join(folder, name))) {
        const version = Number(text);
        if (!/^[1-9]\d*$/.test(text)) complain(`${join(folder, name, text)}: a version is a number from 1`);
        else if ((versions.get(name)?.version ?? 0) <= version)
          versions.set(name, { version, folder: join(folder, name, text) });
      }
    }
  }
  const newest = new Map<string, Template>();
  for (const [name, { version, folder }] of versions) {
    const files = locales.map((locale) => [locale, read(join(folder, `${locale}.hbs`), version)] as const);
    for (const [locale, file] of files) if (!file) complain(`${folder}: there is no ${locale}.hbs`);
    if (files.every(([, file]) => file)) newest.set(name, Object.fromEntries(files) as unknown as Template);
  }
  return newest;
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function read(file: string, version: number): TemplateFile | undefined {
  return existsSync(file) ? { version, file, source: readFileSync(file, 'utf8') } : undefined;
}
