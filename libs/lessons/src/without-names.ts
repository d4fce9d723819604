const omitted = '[…]';

const date = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/;

/** Addresses, and runs of seven digits or more as telephones, orders and identity cards have them; dates too, which stay. */
const contacts = new RegExp(`${date.source}|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|\\+?\\d(?:[\\s()-]{0,2}\\d){6,}`, 'g');

const latin = /^[\p{Script=Latin}\s.'’-]+$/u;

/**
 * What somebody wrote, without these names, addresses and numbers. A net below the rule that a lesson names nobody, and no
 * more: it knows the names that it is given, and not whoever else is spoken of.
 */
export function withoutNames(text: string, names: Iterable<string>): string {
  const parts = [...new Set([...names].flatMap(partsOf))].sort((one, other) => other.length - one.length);
  const bare = text.replace(contacts, (found) => (found.replace(date, '') === '' ? found : omitted));
  if (parts.length === 0) return bare;
  return bare.replace(new RegExp(parts.map(patternOf).join('|'), 'giu'), omitted);
}

/** A Latin name is known by each of its words too; a Chinese one is written whole. A single letter names nobody. */
function partsOf(name: string): string[] {
  const whole = name.trim();
  const words = latin.test(whole) ? whole.split(/\s+/).filter((word) => word.length > 2) : [];
  return [whole, ...words].filter((one) => one.length > 1);
}

function patternOf(part: string): string {
  const written = part.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  return latin.test(part) ? `(?<![\\p{L}\\p{N}])${written}(?![\\p{L}\\p{N}])` : written;
}
