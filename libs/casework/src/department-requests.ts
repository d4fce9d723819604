import type { Severity } from '#workflows/complaint/complaint.context.js';
import type { Counted, DueLine } from './due-page.js';

/** A question that a department has not answered yet. Instants are epoch milliseconds. */
export interface OpenRequest {
  readonly complaintId: string;
  readonly ref: string;
  readonly subject: string;
  readonly severity: Severity;
  readonly requestId: string;
  readonly department: string;
  readonly question: string;
  /** The investigation waits for the answer. */
  readonly awaited: boolean;
  readonly askedAt?: number;
  readonly dueAt?: number;
  /** Until then the department may still say that it is the wrong one. */
  readonly handBackUntil?: number;
}

/** What departments are asked. */
export abstract class DepartmentRequests {
  /** What these departments have not answered yet, what is due first before the rest. */
  abstract open(departments: readonly string[], limit: number, after?: DueLine): Promise<Counted<OpenRequest, DueLine>>;
}
