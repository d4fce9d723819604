import { isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';

/** From where a request comes: the address, and the network around it that one owner usually has whole. */
export interface WhereFrom {
  readonly address: string;
  /** `203.0.113` (a /24), or the first 48 bits of an IPv6 address. */
  readonly network: string;
}

export function whereFrom({ ip }: Pick<FastifyRequest, 'ip'>): WhereFrom {
  const address = ip.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
  if (!isIPv6(address)) return { address, network: address.split('.').slice(0, 3).join('.') };
  const groups = expanded(address);
  // One line of one household has 64 bits to itself, so its addresses are one.
  return { address: groups.slice(0, 4).join(':'), network: groups.slice(0, 3).join(':') };
}

function expanded(address: string): string[] {
  const [head = '', tail = ''] = address.split('%')[0]!.toLowerCase().split('::');
  const [before, after] = [head, tail].map((part) => part.split(':').filter((group) => group !== ''));
  const missing = Math.max(0, 8 - before!.length - after!.length);
  return [...before!, ...Array.from({ length: missing }, () => '0'), ...after!];
}
