import { DomainError } from '#platform/domain-error.js';
import type { Refusal } from '#workflows/complaint/complaint.advance.js';
import type { ComplaintEventType } from '#workflows/complaint/complaint.events.js';
import type { ReasonCode } from '#workflows/complaint/complaint.reasons.js';
import { wordsOf } from '#workflows/complaint/complaint.reasons.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import type { FieldChange } from './changed-fields.js';

export class ComplaintNotFound extends DomainError {
  readonly code = 'complaint.not-found';
  constructor(idOrRef: string) {
    super(`There is no complaint ${idOrRef}.`);
  }
}

/** The machine refused. It says why, in both languages, and what is possible instead. */
export class EventNotAllowed extends DomainError {
  readonly code = 'complaint.event-not-allowed';
  readonly reasons: readonly { readonly code: ReasonCode; readonly words: Words }[];
  readonly allowed: readonly ComplaintEventType[];
  constructor(event: string, refusal: Refusal) {
    const reasons = refusal.reasons.map((reason) => ({ code: reason.code, words: wordsOf(reason) }));
    super(`"${event}" cannot happen now: ${reasons.map(({ words }) => words.en).join('; ')}.`);
    this.reasons = reasons;
    this.allowed = refusal.allowed;
  }
}

/** Somebody else changed it after the client had looked; what happened since is told with it. */
export class ComplaintChangedMeanwhile extends DomainError {
  readonly code = 'complaint.changed-meanwhile';
  constructor(
    readonly version: number,
    readonly since: readonly { readonly sequence: number; readonly event: string; readonly at: number }[],
    /** Field by field; absent when it would take too long to find out. */
    readonly changes?: readonly FieldChange[],
  ) {
    super('The complaint was changed meanwhile.');
  }
}

/** Too many at once on one complaint; trying again a moment later is safe. */
export class ComplaintTooBusy extends DomainError {
  readonly code = 'complaint.too-busy';
  constructor(complaintId: string) {
    super(`Complaint ${complaintId} is being changed by many at once. Please try again.`);
  }
}

export class FileTooLarge extends DomainError {
  readonly code = 'file.too-large';
  constructor(readonly limit: number) {
    super(`The file is larger than ${limit} bytes, which is the most that can be taken.`);
  }
}

export class FileNotFound extends DomainError {
  readonly code = 'file.not-found';
  constructor(id: string) {
    super(`There is no file ${id}.`);
  }
}

/** It is not kept, or kept and not given out. */
export class FileInfected extends DomainError {
  readonly code = 'file.infected';
  constructor(name: string) {
    super(`The virus scanner found something in "${name}".`);
  }
}

export type CaseworkError =
  | ComplaintNotFound
  | EventNotAllowed
  | ComplaintChangedMeanwhile
  | ComplaintTooBusy
  | FileTooLarge
  | FileNotFound
  | FileInfected;
