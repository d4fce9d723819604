/** A name or number as two of them are compared: without case, blanks, punctuation and full-width forms. */
export function compared(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');
}
