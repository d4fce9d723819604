import type { WholeRecord } from './customer-record.js';

/** Everything that is held about a customer, as the customer is given it. Instants are epoch milliseconds. */
export interface SubjectAccessExport extends Pick<
  WholeRecord,
  'customer' | 'merged' | 'promises' | 'ratings' | 'contacts' | 'said' | 'restrictions'
> {
  readonly madeAt: number;
  readonly complaints: readonly (WholeRecord['complaints'][number] & { readonly summary: string })[];
  readonly messages: readonly {
    readonly ref: string;
    readonly at: number;
    readonly direction: 'in' | 'out';
    readonly subject: string;
    readonly text: string;
    readonly files: readonly string[];
  }[];
  /** What colleagues noted about the matter and the person, without their names (docs/privacy.md says which are left out). */
  readonly notes: readonly SubjectNote[];
}

export interface SubjectNote {
  readonly ref: string;
  readonly at: number;
  readonly text: string;
}
