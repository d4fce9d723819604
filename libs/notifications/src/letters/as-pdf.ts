import PdfDocument from 'pdfkit';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import type { Letterhead } from '../letterhead.js';
import { enlarged } from './as-html.js';
import type { Block, LetterDocument, Run } from './markup.js';
import type { Weight } from './pdf-fonts.js';
import { set } from './pdf-fonts.js';

export interface Sheet {
  readonly letterhead: Letterhead;
  readonly locale: Locale;
  /** Printed at the top right: the day of the letter. */
  readonly day: string;
  /** Epoch milliseconds; the same letter of the same instant is the same file. */
  readonly writtenAt: number;
  /** For somebody who needs large print. */
  readonly isLarge?: boolean;
  /** Beside the title. */
  readonly code?: PrintedCode;
}

/** A QR code: its dark squares as one path of an SVG picture with so many squares a side. */
export interface PrintedCode {
  readonly side: number;
  readonly path: string;
}

const margin = 56;
const ink = '#1f2933';
const quiet = '#5f6b7a';
const rule = '#dde3ea';

/** Wide enough for a telephone to read from paper. */
const codeWidth = 96;

interface Piece {
  readonly text: string;
  readonly font?: Buffer;
  readonly link?: string;
  readonly color: string;
}

interface Manner {
  readonly size?: number;
  readonly weight?: Weight;
  readonly color?: string;
  readonly x?: number;
  readonly width?: number;
}

/** The letter as a file to keep: A4, the fonts in it, so that it looks the same everywhere, and its text can be copied out. */
export function asPdf(letter: LetterDocument, sheet: Sheet): Promise<Buffer> {
  const pages = new Pages(letter.title, sheet);
  for (const block of letter.blocks) pages.put(block);
  return pages.finish();
}

class Pages {
  private readonly document: PDFKit.PDFDocument;
  private readonly content: Promise<Buffer>;
  private readonly fonts = new Map<Buffer, string>();
  private readonly locale: Locale;
  private readonly accent: string;
  private readonly contact: readonly string[];
  private readonly isLarge: boolean;

  constructor(title: string, { letterhead, day, locale, writtenAt, code, isLarge = false }: Sheet) {
    const { house, colours, contact } = letterhead;
    this.locale = locale;
    this.accent = colours.light.accent;
    this.contact = contact;
    this.isLarge = isLarge;
    this.document = new PdfDocument({
      size: 'A4',
      margin,
      bufferPages: true,
      lang: locale,
      info: { Title: title, Author: house, CreationDate: new Date(writtenAt) },
    });
    const chunks: Buffer[] = [];
    this.document.on('data', (chunk: Buffer) => chunks.push(chunk));
    this.content = new Promise((resolve, reject) => {
      this.document.on('end', () => resolve(Buffer.concat(chunks))).on('error', reject);
    });
    const top = this.document.y;
    this.line([{ text: house }], { size: 10, weight: 700, color: this.accent });
    this.document.y = top;
    const width = this.document.widthOfString(day) + 40;
    this.line([{ text: day }], { size: 10, color: quiet, x: this.right - width, width }, 'right');
    this.document.y += 22;
    const left = this.right - margin - (code ? codeWidth + 16 : 0);
    const underCode = code ? this.drawn(code) : 0;
    this.line([{ text: title }], { size: 18, weight: 700, width: left });
    this.document.y = Math.max(this.document.y + 14, underCode);
  }

  /** Draws the code at the right; gives where the text below it may begin. */
  private drawn({ side, path }: PrintedCode): number {
    const { y } = this.document;
    this.document
      .save()
      .translate(this.right - codeWidth, y)
      .scale(codeWidth / side)
      .path(path)
      .fill('#000000')
      .restore();
    return y + codeWidth + 10;
  }

  put(block: Block): void {
    switch (block.kind) {
      case 'heading':
        this.keepTogether(70);
        this.document.y += 8;
        this.line(block.runs, { size: 13, weight: 700 });
        this.document.y += 4;
        return;
      case 'paragraph':
        this.line(block.runs, {});
        this.document.y += 8;
        return;
      case 'note':
        this.line(block.runs, { size: 9.5, color: quiet });
        this.document.y += 8;
        return;
      case 'quote':
        return this.beside(block.runs, rule, 11);
      case 'box':
        return this.beside(block.runs, this.accent, 12.5);
      case 'list':
        for (const item of block.items) this.columns([{ text: '•' }], item, 16);
        this.document.y += 6;
        return;
      case 'rows':
        // Where to write and by when is read together.
        this.keepTogether(Math.min(block.rows.length, 10) * 24);
        for (const { term, detail } of block.rows) this.columns(term, detail, 160);
        this.document.y += 6;
        return;
      case 'button':
        this.line([{ text: `${block.text}: ` }, { text: block.href, href: block.href }], {});
        this.document.y += 8;
    }
  }

  async finish(): Promise<Buffer> {
    if (this.contact.length > 0) {
      this.keepTogether(50);
      this.document.y += 10;
      for (const text of this.contact) this.line([{ text }], { size: 9.5, color: quiet });
    }
    const { start, count } = this.document.bufferedPageRange();
    for (let page = start; count > 1 && page < start + count; page += 1) {
      this.document.switchToPage(page);
      // Below the margin, where text would otherwise begin another page.
      this.document.page.margins.bottom = 0;
      this.document.y = this.document.page.height - 40;
      this.line([{ text: `${page - start + 1} / ${count}` }], { size: 9, color: quiet }, 'center');
    }
    this.document.end();
    return this.content;
  }

  private get right(): number {
    return this.document.page.width - margin;
  }

  /** With a coloured line to its left. */
  private beside(runs: readonly Run[], color: string, size: number): void {
    this.keepTogether(60);
    const from = { y: this.document.y, page: this.document.bufferedPageRange().count };
    this.line(runs, { size, x: margin + 14, width: this.right - margin - 14 });
    const isOnePage = this.document.bufferedPageRange().count === from.page;
    const top = isOnePage ? from.y : margin;
    this.document.rect(margin, top - 2, 3, this.document.y - top).fill(color);
    this.document.y += 10;
  }

  private columns(left: readonly Run[], right: readonly Run[], indent: number): void {
    this.keepTogether(40);
    const top = this.document.y;
    const page = this.document.bufferedPageRange().count;
    this.line(left, { color: quiet, width: indent - 8 });
    const below = this.document.y;
    this.document.y = top;
    this.line(right, { x: margin + indent, width: this.right - margin - indent });
    if (this.document.bufferedPageRange().count === page) this.document.y = Math.max(below, this.document.y);
    this.document.y += 3;
  }

  private keepTogether(height: number): void {
    if (this.document.y + height > this.document.page.height - margin) this.document.addPage();
  }

  /** A font is made known once, under a name: a document reads it anew each time that it is given as bytes. */
  private useFont(font: Buffer): void {
    let name = this.fonts.get(font);
    if (name === undefined) {
      name = `letter-${this.fonts.size}`;
      this.document.registerFont(name, font);
      this.fonts.set(font, name);
    }
    this.document.font(name);
  }

  private line(runs: readonly Run[], manner: Manner, align: 'left' | 'right' | 'center' = 'left'): void {
    const { size = 10.5, weight = 400, color = ink, x = margin, width = this.right - margin } = manner;
    const lines: Piece[][] = [[]];
    for (const run of runs) {
      if ('isBreak' in run) lines.push([]);
      else lines.at(-1)?.push(...this.piecesOf(run, weight, color));
    }
    // One text that goes on holds no break: what comes after it would only stand apart on the same line.
    lines.forEach((pieces, number) => {
      this.document.fontSize(this.isLarge ? enlarged(size) : size);
      if (pieces.length === 0 && number > 0) this.document.moveDown();
      pieces.forEach(({ text, font, link, color: shade }, index) => {
        if (font) this.useFont(font);
        const manners = { width, align, lineGap: 4, continued: index < pieces.length - 1, link: link ?? null };
        this.document.fillColor(shade);
        if (index === 0) this.document.text(text, x, this.document.y, manners);
        else this.document.text(text, manners);
      });
    });
  }

  private piecesOf(run: Exclude<Run, { isBreak: true }>, weight: Weight, color: string): Piece[] {
    const text = this.locale === 'en' ? withNarrowQuotes(run.text) : run.text;
    return set(text, run.strong ? 700 : weight).map((one) => ({
      ...one,
      ...(run.href !== undefined && { link: run.href }),
      color: run.href === undefined ? color : this.accent,
    }));
  }
}

/** In this typeface curved quotation marks are as wide as a Chinese character, which tears English words apart. */
function withNarrowQuotes(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
}
