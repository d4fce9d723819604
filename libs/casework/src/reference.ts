/**
 * `C-2026-000123-7`: year, number, and a digit that finds every single mistyped digit and every swap of two neighbours
 * (Damm's algorithm).
 */
export function referenceOf(year: number, number: number): string {
  const body = `${year}${String(number).padStart(6, '0')}`;
  return `C-${year}-${String(number).padStart(6, '0')}-${checkDigit(body)}`;
}

/** The reference that a text holds, in the form above, or nothing when there is none or it was mistyped. */
export function findReference(text: string): string | undefined {
  for (const [reference, year = '', number = '', digit = ''] of text
    .toUpperCase()
    .matchAll(/\bC-(\d{4})-(\d{6,})-(\d)\b/g)) {
    if (checkDigit(year + number) === Number(digit)) return reference;
  }
  return undefined;
}

/** A totally anti-symmetric quasigroup of order 10 (H. M. Damm, 2004). */
const quasigroup = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

function checkDigit(digits: string): number {
  let interim = 0;
  for (const digit of digits) interim = Number(quasigroup[interim]?.[Number(digit)]);
  return interim;
}
