import { lookup } from 'node:dns/promises';
import type { IncomingMessage, RequestOptions } from 'node:http';
import { request as requestPlain } from 'node:http';
import { request as requestSecret } from 'node:https';
import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { isOutside } from './outside-address.js';

export interface FetchLimits {
  readonly bytes: number;
  readonly milliseconds: number;
}

export type Fetched =
  { readonly state: 'fetched'; readonly bytes: Buffer } | { readonly state: 'refused'; readonly because: string };

/** Of one address to the next; more is a circle. */
const mostRedirects = 3;

class Refused extends Error {}

/**
 * Fetches what somebody outside named, from nowhere but the public internet (server-side request forgery, CWE-918): a name
 * is looked up once, every address that it has is judged, and the one that was judged is called. Nothing goes along that
 * tells who asks.
 */
@Injectable()
export class FetchOutside {
  /** What cannot be fetched is an answer, not an error. */
  async fetch(address: string, { bytes, milliseconds }: FetchLimits): Promise<Fetched> {
    const signal = AbortSignal.timeout(milliseconds);
    try {
      return { state: 'fetched', bytes: await this.follow(address, bytes, signal) };
    } catch (error) {
      return { state: 'refused', because: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Whether an address on the network may be called. */
  protected mayReach(address: string, _port: number): boolean {
    return isOutside(address);
  }

  /** Every address of a name. */
  protected async resolve(name: string): Promise<readonly string[]> {
    return (await lookup(name, { all: true })).map(({ address }) => address);
  }

  private async follow(address: string, most: number, signal: AbortSignal): Promise<Buffer> {
    let url = new URL(address);
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const response = await this.call(url, signal);
      const { statusCode = 0, headers } = response;
      if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
        response.destroy();
        url = new URL(headers.location, url);
        continue;
      }
      try {
        return await contentOf(response, most);
      } finally {
        response.destroy();
      }
    }
    throw new Refused('it leads from one address to the next');
  }

  private async call(url: URL, signal: AbortSignal): Promise<IncomingMessage> {
    const isSecret = url.protocol === 'https:';
    if (!isSecret && url.protocol !== 'http:') throw new Refused('only http and https');
    if (url.username !== '' || url.password !== '') throw new Refused('it holds a name or a password');
    const port = Number(url.port) || (isSecret ? 443 : 80);
    const address = await this.judged(url.hostname.replace(/^\[|\]$/g, ''), port, signal);
    const options: RequestOptions = {
      agent: false,
      signal,
      // The address that was judged, whatever the name means a moment later.
      lookup: (_name, { all }, done) =>
        all ? done(null, [{ address, family: isIP(address) }]) : done(null, address, isIP(address)),
      headers: { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'Mozilla/5.0 (compatible)' },
    };
    return new Promise<IncomingMessage>((resolve, reject) => {
      const call = isSecret ? requestSecret(url, options, resolve) : requestPlain(url, options, resolve);
      call.on('error', reject);
      call.end();
    });
  }

  private async judged(host: string, port: number, signal: AbortSignal): Promise<string> {
    const found = isIP(host) > 0 ? [host] : await this.resolvedInTime(host, signal);
    // One that may not be called among them is reason enough: somebody tries something.
    const [address] = found;
    if (address === undefined || !found.every((one) => this.mayReach(one, port)))
      throw new Refused('it is not on the public internet');
    return address;
  }

  /** Nobody can call off a look-up; but nobody has to wait for it. */
  private async resolvedInTime(host: string, signal: AbortSignal): Promise<readonly string[]> {
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Refused('it took too long')), { once: true });
      this.resolve(host).then(resolve, reject);
    });
  }
}

async function contentOf(response: IncomingMessage, most: number): Promise<Buffer> {
  const { statusCode = 0, headers } = response;
  if (statusCode < 200 || statusCode >= 300) throw new Refused(`it answers ${statusCode}`);
  if (!/^(identity)?$/i.test(headers['content-encoding'] ?? ''))
    throw new Refused('it is packed, which we did not ask for');
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of response as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > most) throw new Refused(`it is larger than ${most} bytes`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
