import { getResolvedPDFJS } from 'unpdf';
import type { FileText } from './read-text.js';

export const pdf = 'application/pdf';

/** Pages that are read. */
const mostPages = 300;

/** Tables by which a PDF that brings no fonts along says which Chinese characters it means (Adobe-GB1, Adobe-CNS1). */
const characterMaps = new URL('character-maps/', import.meta.url).pathname;

/** The text of a PDF as a reader would copy it out. Nothing in it is run, drawn or fetched. */
export async function textOfPdf(bytes: Uint8Array, longest: number): Promise<FileText> {
  const { getDocument } = await getResolvedPDFJS();
  const loading = getDocument({
    data: bytes,
    cMapUrl: characterMaps,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    maxImageSize: 1,
    verbosity: 0,
  });
  try {
    const { numPages, getPage } = await loading.promise.then((one) => ({
      numPages: one.numPages,
      getPage: (page: number) => one.getPage(page),
    }));
    let text = '';
    for (let number = 1; number <= Math.min(numPages, mostPages) && text.length < longest; number += 1) {
      const page = await getPage(number);
      text += `${await textOfPage(page.streamTextContent(), longest - text.length)}\n`;
      page.cleanup();
    }
    return text.trim() === '' ? { unread: 'noText' } : { text: text.slice(0, longest) };
  } catch (error) {
    // What it says is in the words of whoever made it; that it cannot be read is all that is told of it.
    return { unread: isLocked(error) ? 'locked' : 'broken' };
  } finally {
    await loading.destroy();
  }
}

interface TextChunk {
  readonly items: readonly { readonly str?: string; readonly hasEOL?: boolean }[];
}

async function textOfPage(stream: ReadableStream, longest: number): Promise<string> {
  const reader = (stream as ReadableStream<TextChunk>).getReader();
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return text;
    for (const { str = '', hasEOL } of value.items) text += hasEOL ? `${str}\n` : str;
    if (text.length < longest) continue;
    await reader.cancel(new Error('there is text enough'));
    return text;
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}
