import { BlockList, isIP } from 'node:net';

/** What nobody on the internet has: this machine, private networks, groups, examples, and ways round to any of them (RFC 6890). */
const inside = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  inside.addSubnet(network, bits, 'ipv6');

/** All that is given out on the internet; whatever is not in it, mapped IPv4 addresses among it, is not outside. */
const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');

/** True for an address of the public internet: the only kind that may be called because somebody outside named it. */
export function isOutside(address: string): boolean {
  if (isIP(address) === 4) return !inside.check(address, 'ipv4');
  return isIP(address) === 6 && given.check(address, 'ipv6') && !inside.check(address, 'ipv6');
}
