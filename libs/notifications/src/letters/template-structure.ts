import type { Words } from '#workflows/complaint/complaint.words.js';
import { badLink, hasAttributes, isLetterTag, noElement, notClosed, notHere, token, wrongEnd } from './markup.js';
import type { TemplateMistake } from './template-mistake.js';

/** A piece of a template's markup and the line in which it begins; a name stands in it as one character. */
interface Piece {
  readonly text: string;
  readonly line: number;
}

/** Stands for a name of a template: no character that markup knows. */
const filled = '\u{fffc}';

/**
 * What is wrong with a template's tags, each at its line. What a branch opens it closes again, so every branch is judged by
 * itself, whether a complaint ever goes through it or not. How tags may stand in one another is judged on the letter itself.
 */
export function structureMistakes(program: hbs.AST.Program): TemplateMistake[] {
  const mistakes: TemplateMistake[] = [];
  readTags(piecesOf(program, mistakes), (line, words) => mistakes.push({ line, words }));
  return mistakes;
}

/** The text between the names, by line, without tags: what a reader of the template reads. */
export function linesSaid(program: hbs.AST.Program): ReadonlyMap<number, string> {
  const said = new Map<number, string>();
  gather(program, said);
  return new Map([...said].map(([line, text]) => [line, text.replace(/<[^<>]*>/g, ' ')]));
}

function gather({ body }: hbs.AST.Program, said: Map<number, string>): void {
  const add = (line: number, text: string): void => {
    said.set(line, (said.get(line) ?? '') + text);
  };
  for (const statement of body) {
    const { line } = statement.loc.start;
    if (statement.type === 'ContentStatement') {
      const texts = (statement as hbs.AST.ContentStatement).value.split('\n');
      for (const [index, text] of texts.entries()) add(line + index, text);
    } else if (statement.type === 'BlockStatement') {
      for (const branch of branchesOf(statement)) gather(branch, said);
    } else if (statement.type === 'MustacheStatement') add(line, filled);
  }
}

function piecesOf({ body }: hbs.AST.Program, mistakes: TemplateMistake[]): Piece[] {
  return body.flatMap((statement): Piece[] => {
    const { line } = statement.loc.start;
    if (statement.type === 'ContentStatement') return [{ text: (statement as hbs.AST.ContentStatement).value, line }];
    if (statement.type === 'MustacheStatement') return [{ text: filled, line }];
    if (statement.type === 'BlockStatement')
      for (const branch of branchesOf(statement)) mistakes.push(...structureMistakes(branch));
    return [];
  });
}

function branchesOf(statement: hbs.AST.Statement): hbs.AST.Program[] {
  const { program, inverse } = statement as Partial<hbs.AST.BlockStatement>;
  return [program, inverse].filter((branch) => branch !== undefined && branch !== null);
}

function readTags(pieces: readonly Piece[], complain: (line: number, words: Words) => void): void {
  const markup = pieces.map(({ text }) => text).join('');
  const lineAt = lineFinder(pieces);
  const open: { readonly tag: string; readonly line: number }[] = [];
  for (const match of markup.matchAll(token)) {
    const [whole, slash = '', tag, attributes = ''] = match;
    const line = lineAt(match.index);
    if (tag === undefined) {
      if (whole === '<') complain(line, noElement);
    } else if (slash === '') {
      if (!isLetterTag(tag)) complain(line, notHere(tag));
      complainOfAttributes(tag, attributes, (words) => complain(line, words));
      if (tag !== 'br') open.push({ tag, line });
    } else if (open.at(-1)?.tag === tag) open.pop();
    // Of one that was forgotten it is said where it began; else each that follows would be told as well.
    else if (open.some((one) => one.tag === tag)) {
      while (open.at(-1)?.tag !== tag) {
        const forgotten = open.pop();
        if (forgotten) complain(forgotten.line, notClosed(forgotten.tag));
      }
      open.pop();
    } else complain(line, wrongEnd(tag, open.at(-1)?.tag ?? ''));
  }
  for (const { tag, line } of open) complain(line, notClosed(tag));
}

function complainOfAttributes(tag: string, attributes: string, complain: (words: Words) => void): void {
  if (attributes.trim() === '') return;
  const href = /^\s+href="([^"]*)"$/.exec(attributes)?.[1];
  if (tag !== 'a' || href === undefined) complain(hasAttributes(tag, attributes.replaceAll(filled, '…')));
  else if (href !== filled && !/^(https?:\/\/|mailto:)/.test(href)) complain(badLink);
}

function lineFinder(pieces: readonly Piece[]): (offset: number) => number {
  let end = 0;
  const ends = pieces.map((piece) => ({ ...piece, begin: end, end: (end += piece.text.length) }));
  return (offset) => {
    const piece = ends.find((one) => offset < one.end) ?? ends.at(-1);
    return piece ? piece.line + (piece.text.slice(0, offset - piece.begin).match(/\n/g)?.length ?? 0) : 1;
  };
}
