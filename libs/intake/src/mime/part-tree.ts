import type { HeaderField } from './header-block.js';
import { largestHeader, readHeaderBlock } from './header-block.js';
import type { Parametrised } from './parameters.js';
import { readParameters } from './parameters.js';

/** More than any mail program makes, and little enough to be read in a moment. */
export const limits = { parts: 500, depth: 32, header: largestHeader } as const;
export type Limit = keyof typeof limits;

/** One part of a mail, with where its body lies in the mail's bytes. */
export interface Part {
  readonly fields: readonly HeaderField[];
  readonly type: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly disposition: Parametrised;
  readonly encoding: string;
  readonly start: number;
  readonly end: number;
  readonly children: readonly Part[];
}

/** The parts of a mail, and which limit stopped the reading, if one did: what is there then is only its beginning. */
export interface PartTree {
  readonly root: Part;
  readonly exceeded?: Limit;
}

/** Takes a mail apart by its boundaries. It never fails: what cannot be understood is one part of text. */
export function readPartTree(bytes: Buffer): PartTree {
  const reader = new PartReader(bytes);
  const root = reader.read(0, bytes.length, 0, 'text/plain');
  return reader.exceeded ? { root, exceeded: reader.exceeded } : { root };
}

/** The first field of this name, one character for each byte. */
export function fieldOf(part: Pick<Part, 'fields'>, name: string): string | undefined {
  return part.fields.find((one) => one.name === name)?.raw;
}

class PartReader {
  exceeded: Limit | undefined;
  private parts = 0;

  constructor(private readonly bytes: Buffer) {}

  read(start: number, end: number, depth: number, usualType: string): Part {
    this.parts += 1;
    const { fields, bodyAt } = readHeaderBlock(this.bytes, start, end, depth === 0);
    if (bodyAt - start > limits.header) this.exceeded ??= 'header';
    const { value, parameters } = readParameters(fieldOf({ fields }, 'content-type') ?? '');
    const part = {
      fields,
      type: typeNamed(value, usualType, parameters),
      parameters,
      disposition: readParameters(fieldOf({ fields }, 'content-disposition') ?? ''),
      encoding: (fieldOf({ fields }, 'content-transfer-encoding') ?? '').replace(/[;(].*$/s, ''),
      start: bodyAt,
      end,
    };
    if (!part.type.startsWith('multipart/')) return { ...part, children: [] };
    const children = this.children(part, depth);
    return children.length > 0 ? { ...part, children } : { ...part, type: 'text/plain', children };
  }

  private children({ type, parameters, start, end }: Omit<Part, 'children'>, depth: number): Part[] {
    if (depth >= limits.depth) {
      this.exceeded ??= 'depth';
      return [];
    }
    const given = parameters['boundary'];
    let sections = given ? this.sections(given, start, end) : [];
    if (!given) {
      const found = this.firstBoundary(start, end);
      if (found !== undefined) sections = this.sections(found, start, end);
    }
    const children: Part[] = [];
    for (const [from, to] of sections) {
      if (this.parts >= limits.parts) {
        this.exceeded ??= 'parts';
        break;
      }
      children.push(this.read(from, to, depth + 1, type === 'multipart/digest' ? 'message/rfc822' : 'text/plain'));
    }
    return children;
  }

  /** What lies between the lines that are this boundary; the line break before such a line belongs to it. */
  private sections(boundary: string, start: number, end: number): [number, number][] {
    const sections: [number, number][] = [];
    const mark = Buffer.from(`--${boundary}`, 'latin1');
    let open: number | undefined;
    for (let at = this.bytes.indexOf(mark, start); at >= 0 && at < end; at = this.bytes.indexOf(mark, at + 1)) {
      if (at > start && this.bytes[at - 1] !== 10 && this.bytes[at - 1] !== 13) continue;
      const line = this.lineEnd(at + mark.length, end);
      const rest = this.bytes.toString('latin1', at + mark.length, Math.min(line, at + mark.length + 200)).trim();
      if (rest !== '' && rest !== '--') continue;
      if (open !== undefined) sections.push([open, this.withoutBreak(open, at)]);
      open = rest === '--' ? undefined : Math.min(line + 1, end);
      if (rest === '--') break;
      if (sections.length > limits.parts) return sections;
    }
    // The last boundary is missing: what is there is all there is.
    if (open !== undefined && open < end) sections.push([open, end]);
    return sections;
  }

  /** A boundary that the header does not name but the body has: the first line that begins with two dashes. */
  private firstBoundary(start: number, end: number): string | undefined {
    for (let at = start, lines = 0; at < end && lines < 50; lines += 1) {
      const line = this.lineEnd(at, end);
      const text = this.bytes.toString('latin1', at, Math.min(line, at + 200)).trimEnd();
      if (/^--[^\s-]|^--+=?[\w'()+,./:=?]+$/.test(text)) return text.slice(2);
      at = line + 1;
    }
    return undefined;
  }

  private lineEnd(at: number, end: number): number {
    const found = this.bytes.indexOf(10, at);
    return found < 0 || found > end ? end : found;
  }

  private withoutBreak(from: number, at: number): number {
    let end = at;
    if (end > from && this.bytes[end - 1] === 10) end -= 1;
    if (end > from && this.bytes[end - 1] === 13) end -= 1;
    return end;
  }
}

function typeNamed(value: string, usual: string, { name }: Readonly<Record<string, string>>): string {
  if (/^[\w!#$&^.+-]+\/[\w!#$&^.+*-]+$/.test(value)) return value;
  if (value === 'text' || value === 'text/') return 'text/plain';
  // What bears a name is a file, whatever is wrong with its type.
  if (name !== undefined && /^[\w.+-]+$/.test(value)) return value;
  const [, type, subtype] = /^([a-z]+)\/([\w.+-]+)/.exec(value) ?? [];
  return type === undefined ? usual : `${type}/${subtype}`;
}
