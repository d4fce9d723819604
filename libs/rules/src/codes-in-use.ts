import type { Words } from '#workflows/complaint/complaint.words.js';

/** A code that a form, a guide or a mailbox names, which would be wrong once it was retired. */
export interface CodeInUse {
  readonly taxonomy: string;
  readonly code: string;
  readonly where: Words;
}

/** The codes that are named besides by people. */
export abstract class CodesInUse {
  abstract all(): readonly CodeInUse[];
}
