export type ProcessName = 'mail-gateway' | 'portal' | 'api' | 'worker';

/** The processes that a whole system has at least one of each. */
export const processNames: readonly ProcessName[] = ['mail-gateway', 'portal', 'api', 'worker'];

/** Which process this is. */
export class ProcessIdentity {
  constructor(
    readonly name: ProcessName,
    readonly version: string,
  ) {}
}
