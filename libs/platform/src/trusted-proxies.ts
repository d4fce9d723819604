import { isIP } from 'node:net';
import { Transform } from 'class-transformer';
import { ArrayUnique, IsArray, ValidateBy } from 'class-validator';

/** A decorator for a list of addresses and networks, separated by commas: `10.0.0.0/8, 192.168.1.4`. */
export function IsProxyList(): PropertyDecorator {
  const message =
    'must be the addresses or networks of your proxies, separated by commas: 10.0.0.5, 192.168.0.0/16, fd00::/8';
  return (target, property) => {
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.split(',').map((one) => one.trim()) : value,
    )(target, property);
    IsArray({ message })(target, property);
    ArrayUnique({ message: 'must name each proxy once' })(target, property);
    ValidateBy(
      { name: 'isNetwork', validator: { validate: isNetwork, defaultMessage: () => message } },
      { each: true },
    )(target, property);
  };
}

/** An address, or a network that is not the whole world: who trusts that believes what anybody writes into a header. */
function isNetwork(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const [address = '', prefix, ...more] = value.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  if (prefix === undefined) return true;
  return /^\d{1,3}$/.test(prefix) && Number(prefix) >= 1 && Number(prefix) <= (family === 4 ? 32 : 128);
}
