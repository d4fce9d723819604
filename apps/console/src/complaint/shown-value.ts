/** A value of a complaint as a cell shows it; instants are recognised by their size. */
export function shownValue(value: unknown): string {
  if (value === undefined || value === null) return '–';
  if (typeof value === 'string' || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return value > 1_000_000_000_000 ? new Date(value).toLocaleString() : String(value);
  if (Array.isArray(value)) return value.map(shownValue).join('; ');
  return Object.values(value)
    .map(shownValue)
    .filter((part) => part !== '–')
    .join(' · ');
}
