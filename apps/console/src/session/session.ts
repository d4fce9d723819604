import { queryOptions } from '@tanstack/react-query';
import { Problem, request } from '../http/request.js';

/** Who is signed in. Written by hand until the types come from the OpenAPI document. */
export interface StaffMember {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** A second factor has to be set up before anything else. */
  readonly next?: 'enrolment';
}

export type Role = 'agent' | 'lead' | 'manager' | 'director' | 'departmentMember' | 'administrator' | 'auditor';

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
      return { member: (await request('/api/session', { signal })) as StaffMember, ended: false };
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
export const signIn = async (credentials: { email: string; password: string }): Promise<{ next: string } | undefined> =>
  (await request('/api/session', { method: 'POST', body: credentials })) as { next: string } | undefined;

/** Where else one may sign in. */
export const providerQuery = queryOptions({
  queryKey: ['sign-on-provider'],
  queryFn: async ({ signal }) =>
    (await request('/api/session/single-sign-on/provider', { signal })) as { name?: string },
  staleTime: Infinity,
});

export const proveSecondFactor = (code: string): Promise<unknown> =>
  request('/api/session/second-factor', { method: 'POST', body: { code } });

export const askForLink = (email: string): Promise<unknown> =>
  request('/api/password/forgotten', { method: 'POST', body: { email } });

export const choosePassword = (chosen: { token: string; password: string }): Promise<unknown> =>
  request('/api/password', { method: 'POST', body: chosen });

export const signOut = (): Promise<unknown> => request('/api/session', { method: 'DELETE' });

/** Any answer may say that the session has ended meanwhile. */
export const isSignedOut = (error: unknown): boolean => error instanceof Problem && error.status === 401;
