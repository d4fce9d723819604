import Handlebars from 'handlebars';
import type { Words } from '#workflows/complaint/complaint.words.js';
import type { Placeholder } from '../letter-placeholders.js';
import { letterPlaceholders } from '../letter-placeholders.js';
import { deepestTemplate, longestTemplate, mostParts, mostPlaces } from './template-mistake.js';
import type { TemplateMistake } from './template-mistake.js';

/** A template as it was read: what it says between its names, and what it is made of. */
export interface ReadTemplate {
  readonly program: hbs.AST.Program;
  /** Parts that it takes in. */
  readonly parts: readonly string[];
}

/** Names that can be used at a place: all, or those of one thing of a list. */
type Scope = readonly Placeholder[];

interface Reading {
  readonly knownParts: ReadonlySet<string>;
  readonly isPart: boolean;
  readonly mistakes: TemplateMistake[];
  readonly parts: string[];
  places: number;
}

/**
 * Reads a template and allows nothing but what letters are made of: names of the complaint, `lines`, `if`, `unless`, `each` and
 * the house's parts. So whatever an administrator writes, nothing but a letter can come of it: no name leads to code, nothing
 * calls itself, and how long it becomes is bounded by what it is written from.
 */
export function readTemplate(
  source: string,
  { parts: knownParts, isPart = false }: { readonly parts: ReadonlySet<string>; readonly isPart?: boolean },
): ReadTemplate | readonly TemplateMistake[] {
  if (source.length > longestTemplate) return [{ words: tooLong }];
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parseWithoutProcessing(source);
  } catch (error) {
    return [parseMistake(error)];
  }
  const reading: Reading = { knownParts, isPart, mistakes: [], parts: [], places: 0 };
  walk(program, letterPlaceholders, reading, 0);
  const { mistakes, parts, places } = reading;
  if (places > mostPlaces || parts.length > mostParts) mistakes.push({ words: tooMuch });
  return mistakes.length > 0 ? mistakes : { program, parts };
}

export function isRead(read: ReadTemplate | readonly TemplateMistake[]): read is ReadTemplate {
  return !Array.isArray(read);
}

function walk(program: hbs.AST.Program, scope: Scope, reading: Reading, depth: number): void {
  for (const statement of program.body) {
    if (statement.type !== 'ContentStatement') reading.places += 1;
    const complain = (words: Words): void => {
      reading.mistakes.push({ line: statement.loc.start.line, words });
    };
    switch (statement.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        break;
      case 'MustacheStatement':
        readMustache(statement as hbs.AST.MustacheStatement, scope, complain);
        break;
      case 'BlockStatement':
        readBlock(statement as Block, scope, reading, depth, complain);
        break;
      case 'PartialStatement':
        readPart(statement as hbs.AST.PartialStatement, scope, reading, complain);
        break;
      default:
        complain(notHere);
    }
  }
}

type Complain = (words: Words) => void;

/** `{{^if name}}` has nothing but the other branch. */
type Block = Omit<hbs.AST.BlockStatement, 'program'> & { readonly program?: hbs.AST.Program };

function readMustache(
  { path, params, hash, escaped }: hbs.AST.MustacheStatement,
  scope: Scope,
  complain: Complain,
): void {
  if (!escaped) return complain(unescaped);
  if (hasPairs(hash)) return complain(notHere);
  if (params.length === 0) return readValue(path, scope, complain);
  if (originalOf(path) !== 'lines' || params.length !== 1) return complain(unknownHelper(originalOf(path)));
  readValue(params[0], scope, complain);
}

function readBlock(
  { path, params, hash, program, inverse }: Block,
  scope: Scope,
  reading: Reading,
  depth: number,
  complain: Complain,
): void {
  if (depth >= deepestTemplate) return complain(tooDeep);
  const helper = originalOf(path);
  if (helper !== 'if' && helper !== 'unless' && helper !== 'each') return complain(unknownHelper(helper));
  if (params.length !== 1 || hasPairs(hash) || program?.blockParams) return complain(oneName(helper));
  const found = placeholderAt(params[0], scope, complain);
  const isList = found?.kind === 'list';
  if (found && helper === 'each' && !isList) complain(noList(originalOf(params[0])));
  // What is wrong further in is told in the same go, unless nobody knows what the names in there belong to.
  if (program && helper !== 'each') walk(program, scope, reading, depth + 1);
  else if (program && isList) walk(program, found.within ?? [], reading, depth + 1);
  if (inverse) walk(inverse, scope, reading, depth + 1);
}

function readPart(
  { name, params, hash }: hbs.AST.PartialStatement,
  scope: Scope,
  { knownParts, isPart, parts }: Reading,
  complain: Complain,
): void {
  const called = name.type === 'PathExpression' ? originalOf(name) : '';
  if (isPart) return complain(partInPart);
  if (params.length > 0 || hasPairs(hash) || scope !== letterPlaceholders) return complain(notHere);
  if (!knownParts.has(called)) return complain(unknownPart(called));
  parts.push(called);
}

function readValue(expression: hbs.AST.Node | undefined, scope: Scope, complain: Complain): void {
  const found = placeholderAt(expression, scope, complain);
  if (found && (found.kind === 'list' || found.kind === 'group' || found.kind === 'yesNo'))
    complain(noText(originalOf(expression)));
}

function placeholderAt(
  expression: hbs.AST.Node | undefined,
  scope: Scope,
  complain: Complain,
): Placeholder | undefined {
  const original = originalOf(expression);
  if (expression?.type !== 'PathExpression') return void complain(unknownName(original));
  const { data, depth, parts } = expression as hbs.AST.PathExpression;
  if (data || depth > 0) return void complain(unknownName(original));
  let [within, found]: [Scope, Placeholder | undefined] = [scope, undefined];
  for (const part of parts.length === 0 ? ['this'] : (parts as readonly string[])) {
    found = within.find(({ name }) => name === part);
    if (!found) return void complain(unknownName(original));
    within = found.kind === 'group' ? (found.within ?? []) : [];
  }
  return found;
}

function originalOf(expression: hbs.AST.Node | undefined): string {
  return expression && 'original' in expression ? String(expression.original) : '';
}

function hasPairs(hash: hbs.AST.Hash | undefined): boolean {
  return hash !== undefined && hash.pairs.length > 0;
}

function parseMistake(error: unknown): TemplateMistake {
  const said = error instanceof Error ? error.message : String(error);
  const line = Number(/Parse error on line (\d+)/.exec(said)?.[1] ?? /- (\d+):\d+/.exec(said)?.[1]);
  const why = said.replaceAll('\n', ' ').slice(0, 300);
  return {
    ...(Number.isInteger(line) && { line }),
    words: { en: `this cannot be read: ${why}`, 'zh-CN': `此处无法读取：${why}` },
  };
}

const tooLong: Words = {
  en: `it is longer than ${longestTemplate} characters`,
  'zh-CN': `长度超过 ${longestTemplate} 个字符`,
};
const tooMuch: Words = {
  en: `it has more than ${mostPlaces} names and blocks, or takes in more than ${mostParts} parts`,
  'zh-CN': `名称和条件超过 ${mostPlaces} 处，或引用片段超过 ${mostParts} 处`,
};
const tooDeep: Words = {
  en: `more than ${deepestTemplate} blocks stand within one another`,
  'zh-CN': `条件嵌套超过 ${deepestTemplate} 层`,
};
const unescaped: Words = {
  en: 'what people typed is never put in unescaped ({{{ or {{&)',
  'zh-CN': '他人填写的内容不得不经转义直接写入（{{{ 或 {{&）',
};
const notHere: Words = {
  en: 'this cannot stand here; a letter has names, lines, if, unless, each and parts',
  'zh-CN': '此处不能这样写；函件中只能使用名称、lines、if、unless、each 和公用片段',
};
const partInPart: Words = { en: 'a part holds no other part', 'zh-CN': '公用片段内不能再引用其他片段' };

function unknownName(name: string): Words {
  return {
    en: `"${name}" not defined: no fact of a complaint has this name here`,
    'zh-CN': `“${name}”未定义：此处没有这个名称`,
  };
}

function unknownHelper(name: string): Words {
  return {
    en: `"${name}" does nothing here; a letter has lines, if, unless and each`,
    'zh-CN': `没有“${name}”这种写法；函件中只有 lines、if、unless 和 each`,
  };
}

function unknownPart(name: string): Words {
  return { en: `there is no part "${name}"`, 'zh-CN': `没有公用片段“${name}”` };
}

function oneName(helper: string): Words {
  return { en: `"${helper}" takes one name and nothing else`, 'zh-CN': `“${helper}”后只能写一个名称` };
}

function noList(name: string): Words {
  return { en: `"${name}" is no list; ask for it with if`, 'zh-CN': `“${name}”不是列表，请用 if` };
}

function noText(name: string): Words {
  return { en: `"${name}" is no text; ask for it with if or each`, 'zh-CN': `“${name}”不是文字，请用 if 或 each` };
}
