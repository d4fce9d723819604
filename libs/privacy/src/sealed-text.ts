/** Stands where a text was whose person has been erased. It is read by people of either language. */
export const erasedText = '［已抹除 · erased］';

/** Stands where a sealed text cannot be read though nobody erased it: it was changed, or its key was lost. */
export const unreadableText = '［无法读取 · unreadable］';

/** `~p1.<key>.<bytes>`, base64url: which key reads it stands in the text itself, so that it can be put anywhere. */
const sealed = /^~p1\.([\w-]{16})\.([\w-]{38,})$/;

export interface SealedText {
  readonly keyId: string;
  /** Initialisation vector, ciphertext and tag. */
  readonly bytes: Buffer;
}

export function writeSealed({ keyId, bytes }: SealedText): string {
  return `~p1.${keyId}.${bytes.toString('base64url')}`;
}

/** The parts of a sealed text; nothing of any other. */
export function readSealed(text: string): SealedText | undefined {
  if (!text.startsWith('~p1.')) return undefined;
  const [, keyId, bytes] = sealed.exec(text) ?? [];
  return keyId === undefined || bytes === undefined ? undefined : { keyId, bytes: Buffer.from(bytes, 'base64url') };
}

/** The ids of the keys that a value's sealed texts need, wherever in it they stand. */
export function keysIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string') {
    const text = readKeyId(value);
    if (text !== undefined) found.add(text);
  } else if (Array.isArray(value)) for (const item of value) keysIn(item, found);
  else if (isPlain(value)) for (const key in value) keysIn(value[key], found);
  return found;
}

/** The value with each of its texts replaced. Whatever holds no text that changes is the very same object as before. */
export function withTexts<T>(value: T, replace: (text: string) => string): T {
  if (typeof value === 'string') return replace(value) as T;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => withTexts(item, replace));
    return items.some((item, index) => item !== value[index]) ? (items as T) : value;
  }
  if (!isPlain(value)) return value;
  let changed: Record<string, unknown> | undefined;
  for (const key in value) {
    const one = withTexts(value[key], replace);
    if (one !== value[key]) (changed ??= { ...value })[key] = one;
  }
  return (changed ?? value) as T;
}

function readKeyId(text: string): string | undefined {
  return text.startsWith('~p1.') ? sealed.exec(text)?.[1] : undefined;
}

/** What JSON has; an instant, an id or bytes of the database are none of our texts. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
