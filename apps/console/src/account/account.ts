import { queryOptions } from '@tanstack/react-query';
import { type Api, ask } from '../http/ask.js';

/** One's own account. */
export type OwnAccount = Api['Account'];
export type OfferedFactor = Api['OfferedFactor'];
export type OwnSession = Api['Sessions']['items'][number];

export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => ask('GET /api/account', { signal }),
  networkMode: 'always',
});

export const sessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: async ({ signal }) => (await ask('GET /api/account/sessions', { signal })).items,
  networkMode: 'always',
});

export const changePassword = (body: { password: string; newPassword: string }): Promise<unknown> =>
  ask('POST /api/account/password', { body });

export const offerSecondFactor = (password: string): Promise<OfferedFactor> =>
  ask('POST /api/account/second-factor', { body: { password } });

export const confirmSecondFactor = async (code: string): Promise<readonly string[]> =>
  (await ask('POST /api/account/second-factor/confirm', { body: { code } })).recoveryCodes;

export const removeSecondFactor = (password: string): Promise<unknown> =>
  ask('POST /api/account/second-factor/remove', { body: { password } });

export const renewRecoveryCodes = async (password: string): Promise<readonly string[]> =>
  (await ask('POST /api/account/recovery-codes', { body: { password } })).recoveryCodes;

export const endSession = (id: string): Promise<unknown> => ask('DELETE /api/account/sessions/{id}', { path: { id } });
