import { BlockList, isIPv6 } from 'node:net';

/** Addresses that nobody has on the internet: what connects from one stands in a network of ours. */
const own = new BlockList();
own.addSubnet('127.0.0.0', 8);
own.addSubnet('10.0.0.0', 8);
own.addSubnet('172.16.0.0', 12);
own.addSubnet('192.168.0.0', 16);
own.addSubnet('169.254.0.0', 16);
own.addSubnet('100.64.0.0', 10);
own.addAddress('::1', 'ipv6');
own.addSubnet('fc00::', 7, 'ipv6');
own.addSubnet('fe80::', 10, 'ipv6');

/** True for this machine and the private networks (RFC 1918, RFC 4193): a mail server there hands on the mail of others. */
export function isOwnNetwork(address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return own.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
}
