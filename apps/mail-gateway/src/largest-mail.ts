/** Announced to senders (RFC 1870), in bytes. */
export const largestMail = 25 * 1024 * 1024;
