import { charsetOfHtml, decodeText } from './charset.js';
import { textOfHtml } from './html-text.js';
import type { ReadAttachment, ReadBody } from './body-content.js';
import type { Part } from './part-tree.js';
import { fieldOf } from './part-tree.js';
import { readParameters } from './parameters.js';
import { decodeTransfer } from './transfer-encoding.js';
import { splitUuencoded } from './uuencoded.js';
import { withWinmailUnpacked } from './winmail.js';

/** A piece of the visible text in one or both of its forms. */
interface Shown {
  readonly text?: string;
  readonly html?: string;
}

/** The visible text in its order, and every other part as an attachment, none left out. */
export function readBody(bytes: Buffer, root: Part, hints: readonly string[]): ReadBody {
  const attachments: ReadAttachment[] = [];
  const shown = new BodyReader(bytes, hints, attachments).read(root);
  const html = shown.some((one) => one.html !== undefined)
    ? shown.map((one) => one.html ?? escaped(one.text ?? '')).join('\n')
    : undefined;
  const text = shown
    .map((one) => one.text ?? textOfHtml(one.html ?? ''))
    .filter((one) => one !== '')
    .join('\n');
  return withWinmailUnpacked({ text, ...(html !== undefined && { html }), attachments }, hints);
}

class BodyReader {
  constructor(
    private readonly bytes: Buffer,
    private readonly hints: readonly string[],
    private readonly attachments: ReadAttachment[],
  ) {}

  read(part: Part): Shown[] {
    if (part.type === 'multipart/alternative') return this.alternative(part);
    if (part.children.length > 0) return part.children.flatMap((child) => this.read(child));
    if (!isShown(part)) {
      if (!forMachines.test(part.type)) this.attachments.push(this.attachment(part));
      if (!isShownFile(part)) return [];
    }
    const content = this.content(part);
    if (part.type === 'text/html') {
      const charset = part.parameters['charset'] ?? charsetOfHtml(content);
      return [{ html: decodeText(content, charset, this.hints) }];
    }
    const text = decodeText(content, part.parameters['charset'], this.hints).replace(/\r\n?/g, '\n');
    return [{ text: this.withoutFiles(plain(text, part)) }];
  }

  /** The same in several forms: of text and HTML the fullest each; the rest are attachments. */
  private alternative(part: Part): Shown[] {
    const forms = part.children.map((child) => this.read(child));
    const texts = forms.filter((form) => form.some(({ text }) => text !== undefined && text.trim() !== ''));
    const htmls = forms.filter((form) => form.some(({ html }) => html !== undefined));
    const text = texts.find((form) => form.every(({ html }) => html === undefined)) ?? texts[0];
    const html = htmls.at(-1);
    if (!html) return text ?? [];
    const both = {
      ...(text && { text: text.map((one) => one.text ?? textOfHtml(one.html ?? '')).join('\n') }),
      html: html.map((one) => one.html ?? escaped(one.text ?? '')).join('\n'),
    };
    return [both];
  }

  /** Files that old programs write into the text itself. */
  private withoutFiles(text: string): string {
    const { rest, files } = splitUuencoded(text);
    for (const { name, content } of files)
      this.attachments.push({ name, declaredType: 'application/octet-stream', inline: false, content });
    return rest;
  }

  private attachment(part: Part): ReadAttachment {
    const name = this.nameOf(part);
    const contentId = /<?([^<>\s]+)>?/.exec(fieldOf(part, 'content-id') ?? '')?.[1];
    return {
      ...(name !== undefined && { name }),
      declaredType: part.type,
      inline:
        part.disposition.value === 'inline' || (contentId !== undefined && part.disposition.value !== 'attachment'),
      ...(contentId !== undefined && { contentId }),
      content: this.content(part),
    };
  }

  private nameOf(part: Part): string | undefined {
    const given =
      readParameters(fieldOf(part, 'content-disposition') ?? '', this.hints).parameters['filename'] ??
      readParameters(fieldOf(part, 'content-type') ?? '', this.hints).parameters['name'];
    if (given === undefined || given.trim() === '') return undefined;
    return given.replace(/\p{Cc}+/gu, ' ').trim();
  }

  private content(part: Part): Buffer {
    return decodeTransfer(this.bytes.subarray(part.start, part.end), part.encoding);
  }
}

/** What a machine reports to a machine; the part before says it in words, and the original has it. */
const forMachines = /^message\/(feedback-report|disposition-notification|partial)$/;

/** Text that the sender wants to be read with the mail. A text with a name is a file. */
function isShown(part: Part): boolean {
  if (!/^text\/(plain|html|enriched|richtext)$/.test(part.type)) return false;
  return part.disposition.value !== 'attachment' && !hasName(part);
}

/** A text file that is shown in its place is both: read with the mail, and listed. */
function isShownFile(part: Part): boolean {
  return part.type === 'text/plain' && part.disposition.value !== 'attachment';
}

function hasName({ disposition, parameters }: Part): boolean {
  return [disposition.parameters['filename'], parameters['name']].some((name) => (name ?? '').trim() !== '');
}

function plain(text: string, { type, parameters }: Part): string {
  if (type === 'text/enriched' || type === 'text/richtext')
    return text.replace(/<<|<\/?[a-z-]{1,60}>/gi, (tag) => (tag === '<<' ? '<' : ''));
  return parameters['format']?.toLowerCase() === 'flowed'
    ? unflowed(text, parameters['delsp']?.toLowerCase() === 'yes')
    : text;
}

/** Lines that end in a blank go on in the next one of the same depth of quotation (RFC 3676). */
function unflowed(text: string, deletesBlank: boolean): string {
  const lines: { depth: string; text: string; flows: boolean }[] = [];
  for (const line of text.split('\n')) {
    const depth = /^>*/.exec(line)?.[0] ?? '';
    const content = line.slice(depth.length).replace(/^ /, '');
    const flows = content.endsWith(' ') && content !== '-- ';
    const last = lines.at(-1);
    if (last?.flows && last.depth === depth && content !== '-- ') {
      last.text = (deletesBlank ? last.text.slice(0, -1) : last.text) + content;
      last.flows = flows;
    } else lines.push({ depth, text: content, flows });
  }
  return lines.map(({ depth, text: content }) => (depth ? `${depth} ${content}` : content)).join('\n');
}

function escaped(text: string): string {
  const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  return `<pre>${text.replace(/[&<>]/g, (mark) => marks[mark] ?? mark)}</pre>`;
}
