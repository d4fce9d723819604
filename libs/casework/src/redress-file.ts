import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mistake } from '#clocks/definition-mistakes.js';
import { DefinitionRefused } from '#clocks/definition-mistakes.js';
import type { ContactWay, Redress } from '#workflows/complaint/complaint.letter-facts.js';
import { contactWays } from '#workflows/complaint/complaint.letter-facts.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { locales } from '#workflows/complaint/complaint.words.js';
import { DefinitionText } from './definition-text.js';
import type { Path } from './definition-tree.js';

const ending = '.redress.yaml';

type Refuse = (path: Path, reason: string) => void;

/**
 * Where customers can go further, by the name of the policy whose letters say so: every `*.redress.yaml` of a folder.
 * They are no part of the policy, and not pinned: a body that has moved has moved for every complaint.
 * @throws DefinitionRefused with every mistake of the first file that has one
 */
export function loadRedress(folder: string): Map<string, Redress> {
  const all = new Map<string, Redress>();
  if (!existsSync(folder)) return all;
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith(ending)) continue;
    const text = new DefinitionText(readFileSync(join(folder, name), 'utf8'), join(folder, name));
    const { policies, redress } = redressFrom(text);
    policies.forEach((policy, index) => {
      if (all.has(policy)) text.refuse(['policies', index], `another file says already where "${policy}" leads to`);
      all.set(policy, redress);
    });
  }
  return all;
}

/** @throws DefinitionRefused with every mistake at once */
export function readRedress(text: string, file: string): { policies: readonly string[]; redress: Redress } {
  return redressFrom(new DefinitionText(text, file));
}

function redressFrom(text: DefinitionText): { policies: readonly string[]; redress: Redress } {
  const mistakes: Mistake[] = [];
  const refuse: Refuse = (path, reason) => void mistakes.push(text.mistake(path, reason));
  const { policies, source, review, body, ...others } = text.map();
  for (const key of Object.keys(others)) refuse([key], `"${key}" is not known here`);
  if (!isTexts(policies)) refuse(['policies'], '"policies" names the policies whose letters say this');
  if (!isTexts(source)) refuse(['source'], '"source" says where these words are from');
  const redress: Redress = {
    review: wordsFrom(review, ['review'], refuse),
    ...(body !== undefined && { body: bodyFrom(body, refuse) }),
  };
  if (mistakes.length > 0) throw new DefinitionRefused(mistakes);
  return { policies: isTexts(policies) ? policies : [], redress };
}

function bodyFrom(written: unknown, refuse: Refuse): NonNullable<Redress['body']> {
  const { name, does, contact, timeLimit, ...others } = isMap(written) ? written : {};
  for (const key of Object.keys(others)) refuse(['body', key], `"${key}" is not known here`);
  const ways = Array.isArray(contact) ? (contact as unknown[]) : [];
  if (ways.length === 0) refuse(['body', 'contact'], 'a body needs at least one way to reach it');
  return {
    name: wordsFrom(name, ['body', 'name'], refuse),
    does: wordsFrom(does, ['body', 'does'], refuse),
    contact: ways.map((way, index) => wayFrom(way, ['body', 'contact', index], refuse)),
    ...(timeLimit !== undefined && { timeLimit: wordsFrom(timeLimit, ['body', 'timeLimit'], refuse) }),
  };
}

function wayFrom(written: unknown, path: Path, refuse: Refuse): { by: ContactWay; value: string } {
  const { by, value } = isMap(written) ? written : {};
  const way = contactWays.find((one) => one === by);
  if (!way) refuse(path, `"by" is one of ${contactWays.join(', ')}`);
  if (typeof value !== 'string' || value.trim() === '') refuse(path, '"value" must be a text');
  return { by: way ?? 'web', value: String(value) };
}

function wordsFrom(written: unknown, path: Path, refuse: Refuse): Words {
  const words = isMap(written) ? written : {};
  for (const locale of locales) {
    const text = words[locale];
    if (typeof text !== 'string' || text.trim() === '') refuse(path, `words are missing in ${locale}`);
  }
  return { en: String(words['en']), 'zh-CN': String(words['zh-CN']) };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string' && one !== '');
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
