import { queryOptions } from '@tanstack/react-query';
import { request } from '../http/request.js';
import type { Role } from '../session/session.js';

/** One's own account. Written by hand until the types come from the OpenAPI document. */
export interface OwnAccount {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly secondFactor: { readonly isOn: boolean; readonly isRequired: boolean; readonly recoveryCodesLeft: number };
}

export interface OfferedFactor {
  readonly secret: string;
  /** A QR code. */
  readonly picture: string;
}

export interface OwnSession {
  readonly id: string;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  readonly address?: string;
  readonly browser?: string;
  readonly isThis: boolean;
}

export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: async ({ signal }) => (await request('/api/account', { signal })) as OwnAccount,
  networkMode: 'always',
});

export const sessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: async ({ signal }) =>
    ((await request('/api/account/sessions', { signal })) as { items: readonly OwnSession[] }).items,
  networkMode: 'always',
});

const send = (path: string, body: object): Promise<unknown> =>
  request(`/api/account/${path}`, { method: 'POST', body });

export const changePassword = (passwords: { password: string; newPassword: string }): Promise<unknown> =>
  send('password', passwords);

export const offerSecondFactor = async (password: string): Promise<OfferedFactor> =>
  (await send('second-factor', { password })) as OfferedFactor;

export const confirmSecondFactor = async (code: string): Promise<readonly string[]> =>
  ((await send('second-factor/confirm', { code })) as { recoveryCodes: readonly string[] }).recoveryCodes;

export const removeSecondFactor = (password: string): Promise<unknown> => send('second-factor/remove', { password });

export const renewRecoveryCodes = async (password: string): Promise<readonly string[]> =>
  ((await send('recovery-codes', { password })) as { recoveryCodes: readonly string[] }).recoveryCodes;

export const endSession = (id: string): Promise<unknown> =>
  request(`/api/account/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' });
