/** Announced to senders (RFC 1870), in bytes. */
export const largestMail = 25 * 1024 * 1024;

/**
 * The size as the SMTP server is to announce it. A larger one that is declared beforehand it would refuse by itself, in words
 * of its own and telling nobody; so, compared as a number, it has no limit, and we refuse it (`smtp-receiver.ts`).
 */
export const announcedSize = {
  [Symbol.toPrimitive]: (hint: string) => (hint === 'number' ? Infinity : String(largestMail)),
} as unknown as number;
