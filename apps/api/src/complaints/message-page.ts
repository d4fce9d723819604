import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { FileStore } from '#casework/file.store.js';
import type { Message } from '#casework/message.js';
import { sniffType } from '#casework/sniff-type.js';
import { FetchOutside } from '#platform/fetch-outside.js';
import { hideKeys } from './message-view.js';
import { picturesIn, withPictures } from './pictures.js';

/** Pictures that can hold no script. A drawing (SVG) can. */
const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp', 'image/avif']);

/** Pictures of one mail that are shown, in bytes of one and of all. */
const most = { bytesOfOne: 5 * 1024 * 1024, bytesOfAll: 12 * 1024 * 1024 };

/** Pictures from elsewhere that are fetched at the same time, and how long one may take, in milliseconds. */
const fetching = { atOnce: 6, milliseconds: 5000 };

/**
 * A message as a page that needs nothing from anywhere: its pictures are in it. Those from elsewhere come only when somebody
 * asks for them, and then it is this server that fetches them and not the reader's browser. So their sender learns that the
 * mail was opened, but neither by whom nor from where; no picture can make a browser call an address inside the house; and
 * the page may be shown under a policy that forbids every connection.
 */
@Injectable()
export class MessagePage {
  constructor(
    private readonly files: FileStore,
    private readonly outside: FetchOutside,
  ) {}

  async write(message: Message, remote: 'none' | 'fetched'): Promise<string> {
    const html = message.html === undefined ? asHtml(hideKeys(message.text)) : hideKeys(message.html);
    const found = new Map<string, string>();
    const budget = { left: most.bytesOfAll };
    for (const name of picturesIn(html, 'content-id')) await this.addOwn(message, name, found, budget);
    if (remote === 'fetched') {
      const addresses = picturesIn(html, 'remote-src');
      const lane = async (): Promise<void> => {
        for (let next = addresses.shift(); next !== undefined; next = addresses.shift())
          await this.addRemote(next, found, budget);
      };
      await Promise.all(Array.from({ length: fetching.atOnce }, lane));
    }
    return asPage(withPictures(html, found));
  }

  /** One that came with the mail, unless the scanner found something in it. */
  private async addOwn(message: Message, name: string, found: Map<string, string>, budget: Budget): Promise<void> {
    const file = message.attachments.find(({ contentId }) => contentId === unescaped(name));
    if (!file || file.scan === 'infected' || !pictures.has(file.type)) return;
    if (file.size > most.bytesOfOne || file.size > budget.left) return;
    budget.left -= file.size;
    found.set(name, asData(file.type, await buffer(await this.files.open(file.fileId))));
  }

  private async addRemote(address: string, found: Map<string, string>, budget: Budget): Promise<void> {
    const { milliseconds } = fetching;
    const fetched = await this.outside.fetch(unescaped(address), { bytes: most.bytesOfOne, milliseconds });
    if (fetched.state === 'refused' || fetched.bytes.length > budget.left) return;
    // What it says of itself counts for nothing.
    const type = await sniffType(fetched.bytes);
    if (!pictures.has(type)) return;
    budget.left -= fetched.bytes.length;
    found.set(address, asData(type, fetched.bytes));
  }
}

interface Budget {
  left: number;
}

function asData(type: string, bytes: Buffer): string {
  return `data:${type};base64,${bytes.toString('base64')}`;
}

function asHtml(text: string): string {
  return `<pre>${text.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`)}</pre>`;
}

/** The value that was written in an attribute. */
function unescaped(value: string): string {
  const marks: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
  return value.replace(/&(?:amp|lt|gt|quot);/g, (mark) => marks[mark] ?? mark);
}

function asPage(body: string): string {
  const style = 'body{font-family:sans-serif;overflow-wrap:anywhere}pre{white-space:pre-wrap}img{max-width:100%}';
  return `<!doctype html><html><head><meta charset="utf-8"><style>${style}</style></head><body>${body}</body></html>`;
}
