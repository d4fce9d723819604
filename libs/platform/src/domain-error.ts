/** Something we foresaw and can explain to the caller. Anything else that is thrown is a bug or an outage. */
export abstract class DomainError extends Error {
  /** Stable machine word, such as `complaint.not-found`; people are shown a text that belongs to it. */
  abstract readonly code: string;
}
