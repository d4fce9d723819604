import type { Correspondent } from '#casework/message.js';
import { decodeWords } from './encoded-words.js';

type Token =
  | { readonly kind: 'text' | 'quoted' | 'comment'; readonly text: string }
  | { readonly kind: 'mark'; readonly text: '<' | '>' | ',' | ';' | ':' };

/**
 * The mailboxes of an address header (RFC 5322 §3.4 and what comes instead), members of groups included. An address in
 * angle brackets is the address, whatever stands before it; names are decoded after they were told apart, so that a comma
 * or a bracket inside an encoded name makes no other address. Time is linear in the length.
 */
export function readAddresses(raw: string, hints: readonly string[] = []): Correspondent[] {
  const found: Correspondent[] = [];
  let current = new Mailbox(hints);
  for (const token of tokensOf(raw)) {
    if (token.kind !== 'mark') current.add(token);
    else if (token.text === ',' || token.text === ';') {
      if (token.text === ',' && current.isInside && !current.hasAddress) continue;
      push(found, current.end());
      current = new Mailbox(hints);
    } else if (token.text === ':') {
      // A group's name is nobody; inside brackets a colon ends a route that nobody uses any more.
      if (current.isInside) current.dropRoute();
      else if (current.hasAddress) current.add({ kind: 'text', text: ':' });
      else current = new Mailbox(hints);
    } else if (token.text === '<') current.open();
    else current.close();
  }
  push(found, current.end());
  return found;
}

function push(found: Correspondent[], one: Correspondent | undefined): void {
  if (one) found.push(one);
}

/** Collects what belongs to one mailbox. */
class Mailbox {
  isInside = false;
  private readonly name: string[] = [];
  private readonly comments: string[] = [];
  private inside: string[] = [];
  private hadBrackets = false;

  constructor(private readonly hints: readonly string[]) {}

  get hasAddress(): boolean {
    return this.inside.join('').includes('@') || this.name.join('').includes('@');
  }

  add({ kind, text }: { kind: string; text: string }): void {
    if (kind === 'comment') this.comments.push(text);
    else if (this.isInside) this.inside.push(kind === 'quoted' && /[\s@,;:<>()]/.test(text) ? `"${text}"` : text);
    else if (!this.hadBrackets) this.name.push(text);
  }

  open(): void {
    // Of `<a@b> <c@d>` the last is what other programs show and answer; of `<<a@b>` there is but one.
    if (this.hadBrackets && !this.isInside) this.inside = [];
    this.isInside = true;
    this.hadBrackets = true;
  }

  close(): void {
    this.isInside = false;
  }

  dropRoute(): void {
    this.inside = [];
  }

  end(): Correspondent | undefined {
    const written = this.hadBrackets ? this.inside.join('') : '';
    if (written.replace(/\s/g, '') !== '') {
      const name = this.textOf(this.name) || this.textOf(this.comments);
      return mailbox(written, name);
    }
    const named = this.hadBrackets ? this.textOf(this.name) : '';
    return named === '' ? this.withoutBrackets() : { address: '', name: named };
  }

  /** `zhang@example.com`, `zhang@example.com (张三)`, or `张三 zhang@example.com`. */
  private withoutBrackets(): Correspondent | undefined {
    const text = joinedSigns(this.name.join(' '));
    const comment = this.textOf(this.comments);
    // A comment alone is nobody, unless it stands for a name that was left empty.
    if (text === '') return this.name.length > 0 && comment !== '' ? { address: '', name: comment } : undefined;
    const words = text.split(/\s+/);
    const at = words.findIndex((one) => one.includes('@'));
    if (at < 0) return { address: '', name: this.textOf(this.name) };
    const rest = words.filter((_, index) => index !== at).join(' ');
    return mailbox(words[at] ?? '', decodeWords(rest, this.hints).trim() || comment);
  }

  private textOf(pieces: readonly string[]): string {
    return decodeWords(pieces.join(' '), this.hints)
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^(['"])(.*)\1$/, '$2')
      .trim();
  }
}

/**
 * White space round the signs of an address is nothing (RFC 5322 §4.4): `a@b.example .c.example` is one domain, and not
 * the first. Elsewhere it makes something that is no address, and is left so.
 */
function mailbox(written: string, name: string): Correspondent {
  const address = joinedSigns(decodeWords(written))
    .replace(/^mailto:/i, '')
    .toLowerCase();
  return name === '' ? { address } : { address, name };
}

/** Without the blanks round `@` and `.`; runs of blanks are taken together first, so that the time stays linear. */
function joinedSigns(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ?([@.]) ?/g, '$1')
    .trim();
}

function* tokensOf(raw: string): Generator<Token> {
  let text = '';
  // What was found open once is not looked for again: the time stays linear.
  let quotesClose = true;
  let commentsClose = true;
  const flush = function* (): Generator<Token> {
    if (text.trim() !== '') yield { kind: 'text', text: text.trim() };
    text = '';
  };
  for (let at = 0; at < raw.length; at += 1) {
    const character = raw.charAt(at);
    const quoted: Delimited | undefined = character === '"' && quotesClose ? quotedFrom(raw, at) : undefined;
    const comment: Delimited | undefined = character === '(' && commentsClose ? commentFrom(raw, at) : undefined;
    if (character === '"') quotesClose = quoted !== undefined;
    if (character === '(') commentsClose = comment !== undefined;
    const delimited = quoted ?? comment;
    if (delimited) {
      yield* flush();
      if (quoted || delimited.text.trim() !== '') yield { kind: quoted ? 'quoted' : 'comment', text: delimited.text };
      at = delimited.end;
    } else if (/[<>,;:]/.test(character)) {
      yield* flush();
      yield { kind: 'mark', text: character as '<' };
    } else if (character !== '"') text += character;
  }
  yield* flush();
}

interface Delimited {
  readonly text: string;
  readonly end: number;
}

function quotedFrom(raw: string, start: number): Delimited | undefined {
  let text = '';
  for (let at = start + 1; at < raw.length; at += 1) {
    const character = raw.charAt(at);
    if (character === '\\' && at + 1 < raw.length) text += raw.charAt((at += 1));
    else if (character === '"') return { text, end: at };
    else text += character;
  }
  return undefined;
}

function commentFrom(raw: string, start: number): Delimited | undefined {
  let depth = 0;
  let text = '';
  for (let at = start; at < raw.length; at += 1) {
    const character = raw.charAt(at);
    if (character === '\\' && at + 1 < raw.length) text += raw.charAt((at += 1));
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else text += character;
    if (depth === 0) return { text, end: at };
  }
  return undefined;
}
