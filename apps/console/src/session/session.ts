import { queryOptions } from '@tanstack/react-query';
import { type Api, ask } from '../http/ask.js';
import { Problem } from '../http/request.js';

/** Who is signed in. */
export type StaffMember = Api['StaffMember'];

export type Role = StaffMember['roles'][number];

export interface Session {
  readonly member: StaffMember | null;
  /** Somebody was signed in on this page, and is no longer, without having asked for it. */
  readonly ended: boolean;
}

export const nobody: Session = { member: null, ended: false };

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ client, queryKey, signal }): Promise<Session> => {
    try {
      return { member: await ask('GET /api/session', { signal }), ended: false };
    } catch (error) {
      if (!isSignedOut(error)) throw error;
      const before = client.getQueryData<Session>(queryKey);
      return before?.member ? { member: null, ended: true } : (before ?? nobody);
    }
  },
  staleTime: 60_000,
  networkMode: 'always',
});

/** The first step; `next` is what has to come before everything is open. */
export const signIn = (body: { email: string; password: string }): Promise<Api['NextStep'] | undefined> =>
  ask('POST /api/session', { body });

/** Where else one may sign in. */
export const providerQuery = queryOptions({
  queryKey: ['sign-on-provider'],
  queryFn: ({ signal }) => ask('GET /api/session/single-sign-on/provider', { signal }),
  staleTime: Infinity,
});

export const proveSecondFactor = (code: string): Promise<unknown> =>
  ask('POST /api/session/second-factor', { body: { code } });

export const askForLink = (email: string): Promise<unknown> => ask('POST /api/password/forgotten', { body: { email } });

export const choosePassword = (body: { token: string; password: string }): Promise<unknown> =>
  ask('POST /api/password', { body });

export const signOut = (): Promise<unknown> => ask('DELETE /api/session');

/** Any answer may say that the session has ended meanwhile. */
export const isSignedOut = (error: unknown): boolean => error instanceof Problem && error.status === 401;
