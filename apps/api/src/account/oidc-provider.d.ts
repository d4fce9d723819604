/** What the tests use of a package that brings no types. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http';

  export class Provider {
    constructor(
      issuer: string,
      settings: Readonly<Record<string, unknown>> & {
        readonly findAccount: (context: unknown, id: string) => { accountId: string; claims: () => { sub: string } };
      },
    );
    callback(): RequestListener;
  }
}
