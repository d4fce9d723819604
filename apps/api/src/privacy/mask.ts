/** Letters that still tell who it is to whoever knows it already, and nobody else. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? '***' : `${address.slice(0, 1)}***${address.slice(at)}`;
}

export function maskNumber(number: string): string {
  return number.length < 8 ? '***' : `${number.slice(0, 3)}****${number.slice(-4)}`;
}

function maskPlace(place: string): string {
  return `${place.slice(0, 3)}***`;
}

type Fields = Readonly<Record<string, unknown>>;

/** Parts of a complaint that hold no address. */
const passedOver = new Set(['state', 'context', 'clocks', 'event', 'allowedEvents', 'schema', 'rulebook', 'log']);

/**
 * What staff are answered, with the addresses and numbers of customers masked: those of a complaint's contact, of a
 * customer's file, of what a customer wrote or was written. What people wrote in sentences is as they wrote it.
 */
export function masked<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => masked(item)) as T;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const fields = value as Fields;
  const theirs = correspondentsIn(fields);
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, maskedField(name, field, fields, theirs)]),
  ) as T;
}

/** In which of these fields the addresses are the customer's, and not ours. */
function correspondentsIn(fields: Fields): readonly string[] {
  if (isRefused(fields)) return ['from'];
  if (fields['direction'] === 'in') return ['from', 'cc'];
  return fields['direction'] === 'out' || 'purpose' in fields ? ['to', 'cc'] : [];
}

/** A mail that was turned away at the door: all that is known of it is who wanted to send it, and from where. */
function isRefused(fields: Fields): boolean {
  return 'remoteAddress' in fields && 'size' in fields;
}

function maskedField(name: string, field: unknown, around: Fields, theirs: readonly string[]): unknown {
  if (passedOver.has(name)) return field;
  if (name === 'remoteAddress' && isRefused(around)) return maskedText(field, maskPlace);
  if (theirs.includes(name)) return maskedCorrespondents(field);
  if (name === 'envelope') return { ...(field as Fields), from: maskedText((field as Fields)['from'], maskEmail) };
  if (name === 'contact') {
    const { email, phone, ...rest } = field as Fields;
    return {
      ...rest,
      ...(email !== undefined && { email: maskedText(email, maskEmail) }),
      ...(phone !== undefined && { phone: maskedText(phone, maskNumber) }),
    };
  }
  if (name === 'value' && 'isConfirmed' in around)
    return maskedText(field, around['kind'] === 'email' ? maskEmail : maskNumber);
  // What they need has to be known; why they need it, and what was noted of it, not by everybody.
  if (name === 'care') {
    const { note, ...care } = field as Fields;
    return { ...care, drivers: [], ...(note !== undefined && { note: '***' }), isMasked: true };
  }
  if (name === 'idNumber') return maskedText(field, maskNumber);
  if (name === 'postalAddress') return maskedText(field, maskPlace);
  return masked(field);
}

function maskedCorrespondents(field: unknown): unknown {
  if (typeof field === 'string') return maskedText(field, maskEmail);
  if (Array.isArray(field)) return field.map((one: unknown) => maskedCorrespondents(one));
  const { address, ...rest } = field as Fields;
  return { ...rest, address: maskedText(address, maskEmail) };
}

function maskedText(text: unknown, mask: (text: string) => string): unknown {
  return typeof text === 'string' && text !== '' ? mask(text) : text;
}
