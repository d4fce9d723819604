import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '#clocks/content-hash.js';
import type { Mistake } from '#clocks/definition-mistakes.js';
import { DefinitionRefused } from '#clocks/definition-mistakes.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { locales } from '#workflows/complaint/complaint.words.js';
import { DefinitionText } from './definition-text.js';
import type { Path } from './definition-tree.js';
import type { Taxonomy, TaxonomyEntry } from './taxonomy.js';

const ending = '.taxonomy.yaml';
const fileKeys = ['name', 'version', 'title', 'codes'];
const entryKeys = ['title', 'codes', 'retired', 'replacedBy'];

/**
 * Every `*.taxonomy.yaml` of a folder, by name.
 * @throws DefinitionRefused with every mistake of the first file that has one
 */
export function loadTaxonomies(folder: string): Map<string, Taxonomy> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort();
  return new Map(
    files.map((name) => {
      const file = join(folder, name);
      const text = new DefinitionText(readFileSync(file, 'utf8'), file);
      const taxonomy = taxonomyFrom(text);
      if (`${taxonomy.name}${ending}` !== name)
        text.refuse(['name'], `a taxonomy named "${taxonomy.name}" belongs in ${taxonomy.name}${ending}`);
      return [taxonomy.name, taxonomy];
    }),
  );
}

/**
 * The taxonomy that a text describes; `file` is only named in mistakes.
 * @throws DefinitionRefused with every mistake at once
 */
export function readTaxonomy(text: string, file: string): Taxonomy {
  return taxonomyFrom(new DefinitionText(text, file));
}

function taxonomyFrom(text: DefinitionText): Taxonomy {
  const fields = text.map();
  const mistakes: Mistake[] = [];
  const refuse = (path: Path, reason: string): void => void mistakes.push(text.mistake(path, reason));
  const { name, version } = fields;
  findUnknownKeys(fields, fileKeys, [], refuse);
  if (typeof name !== 'string' || name === '') refuse(['name'], '"name" must be a text');
  if (!isCount(version)) refuse(['version'], '"version" must be a whole number from 1');
  const title = wordsFrom(fields['title'], ['title'], refuse);
  const entries = new Map<string, TaxonomyEntry>();
  readEntries(fields['codes'], ['codes'], undefined, entries, refuse);
  if (entries.size === 0) refuse(['codes'], 'a taxonomy needs "codes"');
  findBrokenRetirements(entries, isCount(version) ? version : Infinity, refuse);
  if (mistakes.length > 0) throw new DefinitionRefused(mistakes);
  const content = { name: String(name), version: Number(version), title, entries: [...entries.values()] };
  return { name: content.name, version: content.version, hash: contentHash(content), title, entries };
}

type Refuse = (path: Path, reason: string) => void;

function readEntries(
  written: unknown,
  path: Path,
  parent: string | undefined,
  entries: Map<string, TaxonomyEntry>,
  refuse: Refuse,
): void {
  if (written === undefined) return;
  if (!isMap(written)) return refuse(path, 'codes must be a list of names with values');
  for (const [key, entry] of Object.entries(written)) {
    const here = [...path, key];
    const code = parent === undefined ? key : `${parent}.${key}`;
    if (!/^[a-z][A-Za-z0-9]*$/.test(key))
      refuse(here, `"${key}" is no code; it begins with a small letter and has only letters and digits`);
    if (!isMap(entry)) {
      refuse(here, `"${code}" must have a title`);
      continue;
    }
    findUnknownKeys(entry, entryKeys, here, refuse);
    const { retired, replacedBy, codes } = entry;
    if (retired !== undefined && !isCount(retired))
      refuse([...here, 'retired'], '"retired" must be the version in which it was retired');
    const successors = replacedBy === undefined ? [] : [replacedBy].flat();
    if (!successors.every((one) => typeof one === 'string'))
      refuse([...here, 'replacedBy'], '"replacedBy" must be a code or a list of codes');
    entries.set(code, {
      code,
      title: wordsFrom(entry['title'], [...here, 'title'], refuse),
      ...(parent !== undefined && { parent }),
      ...(retired !== undefined && { retired: Number(retired) }),
      ...(replacedBy !== undefined && { replacedBy: successors.map(String) }),
    });
    readEntries(codes, [...here, 'codes'], code, entries, refuse);
  }
}

/** A retired code leads those who would choose it to one that can be chosen, and takes everything below it along. */
function findBrokenRetirements(entries: ReadonlyMap<string, TaxonomyEntry>, version: number, refuse: Refuse): void {
  for (const { code, parent, retired, replacedBy } of entries.values()) {
    const here = ['codes', ...code.split('.').flatMap((key, depth) => (depth === 0 ? [key] : ['codes', key]))];
    if (retired === undefined && replacedBy !== undefined)
      refuse([...here, 'replacedBy'], `"${code}" is replaced but not retired`);
    if (retired !== undefined && retired > version)
      refuse([...here, 'retired'], `"${code}" is retired in version ${retired}, which is not yet written`);
    if (retired === undefined && parent !== undefined && entries.get(parent)?.retired !== undefined)
      refuse(here, `"${code}" is in use below "${parent}", which is retired`);
    for (const successor of replacedBy ?? []) {
      const entry = entries.get(successor);
      if (!entry) refuse([...here, 'replacedBy'], `there is no code "${successor}"`);
      else if (entry.retired !== undefined)
        refuse([...here, 'replacedBy'], `"${successor}", which replaces "${code}", is retired itself`);
    }
  }
}

function findUnknownKeys(fields: object, known: readonly string[], path: Path, refuse: Refuse): void {
  for (const key of Object.keys(fields)) {
    if (!known.includes(key)) refuse([...path, key], `"${key}" is not known; here may stand ${known.join(', ')}`);
  }
}

function wordsFrom(written: unknown, path: Path, refuse: Refuse): Words {
  const words = isMap(written) ? written : {};
  for (const locale of locales) {
    const text = words[locale];
    if (typeof text !== 'string' || text.trim() === '') refuse(path, `a title needs words in ${locale}`);
  }
  return { en: String(words['en']), 'zh-CN': String(words['zh-CN']) };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}
