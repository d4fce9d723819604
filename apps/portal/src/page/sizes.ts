import type { Locale } from '#workflows/complaint/complaint.words.js';

/** A number of bytes as people read it: `3.2 MB`. */
export function sizeText(bytes: number, locale: Locale): string {
  const [amount, unit] =
    bytes < 1024 ? [bytes, 'B'] : bytes < 1024 ** 2 ? [bytes / 1024, 'kB'] : [bytes / 1024 ** 2, 'MB'];
  const digits = new Intl.NumberFormat(locale, { maximumFractionDigits: amount < 10 && unit !== 'B' ? 1 : 0 });
  return `${digits.format(amount)} ${unit}`;
}
