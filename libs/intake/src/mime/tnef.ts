import { charsetOfCodepage, charsetOfHtml, decodeText } from './charset.js';
import { expandRtf } from './compressed-rtf.js';
import type { MapiValues } from './mapi-values.js';
import { mapiTags, readMapiValues } from './mapi-values.js';

/** A file that was packed into a `winmail.dat`. */
export interface TnefFile {
  readonly name?: string;
  readonly declaredType?: string;
  readonly contentId?: string;
  readonly content: Buffer;
}

/** What Outlook packed: the message in up to three forms, and its files. */
export interface TnefContent {
  readonly text?: string;
  readonly html?: string;
  readonly rtf?: Buffer;
  readonly files: readonly TnefFile[];
}

const signature = 0x223e9f78;

/** Messages within messages; deeper ones are left in the file that holds them. */
const deepest = 4;

/** More files than any message has. */
const mostFiles = 500;

/** Attributes that are read, by their number without the type before it (MS-OXTNEF §2.1.3.3). */
const attribute = {
  body: 0x800c,
  attachData: 0x800f,
  attachTitle: 0x8010,
  attachRendData: 0x9002,
  mapiProps: 0x9003,
  attachment: 0x9005,
  oemCodepage: 0x9007,
} as const;

/** How an object that is a message begins: its interface's number, little end first. */
const messageObject = Buffer.from('0703020000000000c000000000000046', 'hex');

interface Packed {
  title?: Buffer;
  data?: Buffer;
  values?: MapiValues;
}

/**
 * Reads what Outlook packs into `winmail.dat` (MS-OXTNEF). It never fails on what a sender wrote: of a broken one as much
 * is given as could be read, and nothing where that is nothing.
 */
export function readTnef(bytes: Buffer, hints: readonly string[] = [], depth = 0): TnefContent | undefined {
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== signature) return undefined;
  const files: Packed[] = [];
  let codepage: number | undefined;
  let body: Buffer | undefined;
  let message: MapiValues | undefined;
  for (const { level, id, data } of attributesOf(bytes)) {
    if (level === 2 && id === attribute.attachRendData && files.length < mostFiles) files.push({});
    const file = files.at(-1);
    if (id === attribute.oemCodepage && data.length >= 4) codepage = data.readUInt32LE(0);
    else if (id === attribute.body) body = data;
    else if (id === attribute.mapiProps) message = readMapiValues(data);
    else if (file && id === attribute.attachTitle) file.title = data;
    else if (file && id === attribute.attachData) file.data = data;
    else if (file && id === attribute.attachment) file.values = readMapiValues(data);
  }
  const reading = new TnefReading(codepage, hints, depth);
  const content = { ...reading.message(message, body), files: files.flatMap((file) => reading.files(file)) };
  const isEmpty = content.files.length === 0 && !content.text && !content.html && !content.rtf;
  return isEmpty ? undefined : content;
}

/** The attributes one after the other, as far as they are whole. */
function* attributesOf(bytes: Buffer): Generator<{ level: number; id: number; data: Buffer }> {
  for (let at = 6; at + 11 <= bytes.length;) {
    const level = bytes.readUInt8(at);
    const id = bytes.readUInt16LE(at + 1);
    const length = bytes.readUInt32LE(at + 5);
    const end = at + 9 + length;
    if ((level !== 1 && level !== 2) || end + 2 > bytes.length) return;
    yield { level, id, data: bytes.subarray(at + 9, end) };
    at = end + 2;
  }
}

class TnefReading {
  private readonly charset: string | undefined;

  constructor(
    codepage: number | undefined,
    private readonly hints: readonly string[],
    private readonly depth: number,
  ) {
    this.charset = codepage === undefined || codepage === 0 ? undefined : charsetOfCodepage(codepage);
  }

  message(values: MapiValues | undefined, body: Buffer | undefined): Omit<TnefContent, 'files'> {
    const text = this.textOf(values, mapiTags.body) ?? (body && this.decoded(body));
    const page = values?.get(mapiTags.bodyHtml);
    const html = page && this.textOf(values, mapiTags.bodyHtml, page.isUnicode ? undefined : charsetOfHtml(page.data));
    const packed = values?.get(mapiTags.rtfCompressed)?.data;
    const rtf = packed && expandRtf(packed);
    return {
      ...(text !== undefined && text.trim() !== '' && { text }),
      ...(html !== undefined && html.trim() !== '' && { html }),
      ...(rtf && rtf.length > 0 && { rtf }),
    };
  }

  /** One file; or, of a message within the message, what is in it. */
  files({ title, data, values }: Packed): TnefFile[] {
    const name =
      this.textOf(values, mapiTags.longFilename) ??
      (title && this.decoded(title)) ??
      this.textOf(values, mapiTags.filename) ??
      this.textOf(values, mapiTags.displayName);
    const packed = values?.get(mapiTags.attachData)?.data;
    const object = packed?.subarray(0, 16).equals(messageObject) ? packed.subarray(16) : undefined;
    const inner = object && this.depth < deepest ? readTnef(object, this.hints, this.depth + 1) : undefined;
    if (inner) return [...bodiesOf(inner, name ?? 'message'), ...inner.files].slice(0, mostFiles);
    const content = data && data.length > 0 ? data : (object ?? packed ?? data);
    if (!content) return [];
    const declaredType = this.textOf(values, mapiTags.mimeTag)?.trim().toLowerCase();
    const contentId = this.textOf(values, mapiTags.contentId)?.replace(/^<|>$/g, '').trim();
    return [
      {
        ...(name !== undefined && name.trim() !== '' && { name: name.replace(/\p{Cc}+/gu, ' ').trim() }),
        ...(declaredType !== undefined && /^[\w.+-]+\/[\w.+-]+$/.test(declaredType) && { declaredType }),
        ...(contentId && { contentId }),
        content,
      },
    ];
  }

  private textOf(values: MapiValues | undefined, tag: number, charset = this.charset): string | undefined {
    const value = values?.get(tag);
    if (!value) return undefined;
    const text = value.isUnicode ? value.data.toString('utf16le') : this.decoded(value.data, charset);
    return text.replace(/\0+$/, '').replace(/\r\n?/g, '\n');
  }

  private decoded(data: Buffer, charset = this.charset): string {
    let end = data.length;
    while (end > 0 && data[end - 1] === 0) end -= 1;
    return decodeText(data.subarray(0, end), charset, this.hints).replace(/\r\n?/g, '\n');
  }
}

/** The message itself as files, each form that it has. */
export function bodiesOf({ text, html, rtf }: TnefContent, name: string): TnefFile[] {
  if (rtf) return [{ name: `${name}.rtf`, declaredType: 'application/rtf', content: rtf }];
  if (html !== undefined) return [{ name: `${name}.html`, declaredType: 'text/html', content: Buffer.from(html) }];
  return text === undefined ? [] : [{ name: `${name}.txt`, declaredType: 'text/plain', content: Buffer.from(text) }];
}
