/**
 * The text of a PDF as a reader's program copies it out: the glyphs that are shown, through each font's own table back to
 * letters. As much of the format as our own files use.
 */
export function textInPdf(pdf: Buffer, inflate: (bytes: Buffer) => Buffer): string {
  const objects = new Map<string, { head: string; stream: string }>();
  const raw = pdf.toString('latin1');
  for (const [, id = '', body = ''] of raw.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [head = '', packed] = body.split(/stream\r?\n/);
    const bytes =
      packed === undefined ? undefined : Buffer.from(packed.slice(0, packed.lastIndexOf('endstream')), 'latin1');
    const stream = bytes && (head.includes('FlateDecode') ? inflate(bytes) : bytes);
    objects.set(id, { head, stream: stream?.toString('latin1') ?? '' });
  }
  const fonts = new Map<string, Map<string, string>>();
  for (const { head } of objects.values()) {
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1];
      if (table !== undefined) fonts.set(name, lettersIn(objects.get(table)?.stream ?? ''));
    }
  }
  const pages = [...objects.values()].filter(({ stream }) => /\bTf\b/.test(stream));
  return pages.map(({ stream }) => shownIn(stream, fonts)).join('\n');
}

function lettersIn(table: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, first = '', , list = ''] of table.matchAll(/<([\da-f]{4})> <([\da-f]{4})> \[([^\]]*)\]/gi)) {
    // What stands for several letters at once has them with spaces between.
    [...list.replace(/(?<=[\da-f]) (?=[\da-f])/gi, '').matchAll(/<([\da-f]*)>/gi)].forEach(([, code = ''], index) => {
      const glyph = (parseInt(first, 16) + index).toString(16).padStart(4, '0');
      letters.set(glyph, Buffer.from(code, 'hex').swap16().toString('utf16le'));
    });
  }
  return letters;
}

function shownIn(stream: string, fonts: ReadonlyMap<string, Map<string, string>>): string {
  let font: ReadonlyMap<string, string> = new Map();
  let text = '';
  for (const [, name, shown] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    for (const [, glyphs = ''] of (shown ?? '').matchAll(/<([\da-f]*)>/gi))
      for (const glyph of glyphs.match(/.{4}/g) ?? []) text += font.get(glyph.toLowerCase()) ?? '?';
  }
  return text;
}
