import { createHash } from 'node:crypto';

/** SHA-256 (hex) of a definition's content: the same whatever the order of its keys, another as soon as a value changes. */
export function contentHash(content: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(inKeyOrder(content)))
    .digest('hex');
}

/** The same content, such that nobody who holds it can change it for the others. */
export function frozen<Content>(content: Content): Content {
  if (typeof content === 'object' && content !== null) {
    Object.values(content).forEach(frozen);
    Object.freeze(content);
  }
  return content;
}

function inKeyOrder(content: unknown): unknown {
  if (Array.isArray(content)) return content.map(inKeyOrder);
  if (typeof content !== 'object' || content === null) return content;
  const entries = Object.entries(content).sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.map(([key, value]) => [key, inKeyOrder(value)]);
}
