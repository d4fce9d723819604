import { Resolver } from 'node:dns/promises';
import { parentPort } from 'node:worker_threads';
import type { AuthenticateResult, DNSResolver } from 'mailauth';
import { authenticate } from 'mailauth';
import type { AuthenticationResults } from '#casework/message.js';
import type { SenderCircumstances } from './check-sender.js';
import type { Answered, Handed } from '#platform/killable-threads.js';
import { isUp } from '#platform/killable-threads.js';

/** Under which our own findings are kept; it is our authserv-id (RFC 8601). */
const ourselves = 'redress';

/** Milliseconds until a name server is asked again, and how often. */
const patience = { timeout: 800, tries: 2 };

/** After so many milliseconds nobody is asked any more, so that what is known by then can still be told. */
const longestAsking = 3000;

async function check(bytes: Uint8Array, about: SenderCircumstances): Promise<AuthenticationResults> {
  const { ask, end } = asking(about.dnsServers);
  try {
    const found = await authenticate(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      ip: about.remoteAddress.replace(/^::ffff:(?=\d+\.)/i, ''),
      sender: about.envelopeFrom,
      ...(about.helo !== undefined && { helo: about.helo }),
      mta: ourselves,
      disableBimi: true,
      // A key or a hash that can be forged proves nothing (RFC 8301).
      rejectRsaSha1: true,
      resolver: ask,
    });
    return told(found);
  } finally {
    end();
  }
}

/** Questions to the DNS, all of which together take no longer than they may. */
function asking(servers: readonly string[]): { ask: DNSResolver; end: () => void } {
  const resolver = new Resolver(patience);
  if (servers.length > 0) resolver.setServers(servers);
  const late = Object.assign(new Error('the DNS took too long'), { code: 'ETIMEOUT' });
  let isLate = false;
  const limit = setTimeout(() => {
    isLate = true;
    resolver.cancel();
  }, longestAsking);
  const ask = async (name: string, type: string): Promise<string[][] | string[]> => {
    if (isLate) throw late;
    try {
      return (await resolver.resolve(name, type)) as string[][] | string[];
    } catch (error) {
      throw isLate ? late : error;
    }
  };
  return { ask, end: () => clearTimeout(limit) };
}

function told(found: AuthenticateResult): AuthenticationResults {
  const signatures = found.dkim.results.map(({ status }) => status.result);
  const dkim = signatures.find((result) => result === 'pass') ?? signatures[0];
  return {
    ...result('spf', found.spf && found.spf.status.result),
    ...result('dkim', dkim),
    ...result('dmarc', found.dmarc && found.dmarc.status.result),
    ...result('arc', found.arc && found.arc.status.result),
    by: ourselves,
  };
}

function result(method: keyof AuthenticationResults, said: string | false | undefined): AuthenticationResults {
  return said === undefined || said === false ? {} : { [method]: said };
}

/** Runs in a thread of its own: checks one mail after the other. */
parentPort?.on('message', ({ id, bytes, about }: Handed<SenderCircumstances>) => {
  check(bytes, about).then(
    (answer) => parentPort?.postMessage({ id, answer } satisfies Answered<AuthenticationResults>),
    (error: unknown) => parentPort?.postMessage({ id, fault: error instanceof Error ? error.message : String(error) }),
  );
});
parentPort?.postMessage(isUp);
