import type { QueryClient } from '@tanstack/react-query';
import { accountQuery } from '../account/account.js';
import { serverTime } from '../http/server-time.js';
import { currentLanguage } from '../locales/language.js';
import { spoken } from '../locales/workflow-words.js';
import type { PhoneDraft } from './phone-draft.js';
import { customerQuery, guideQuery } from './phone-queries.js';
import type { Sending } from './phone-request.js';
import { questionsFor } from './phone-request.js';

/**
 * What a draft is sent with besides what was typed: who writes, for which team, the questions that were answered, in the
 * customer's language. Whoever saves right after a reload waits for it, so that nothing of it is missing.
 */
export async function sendingOf(client: QueryClient, draft: PhoneDraft, zone: string | undefined): Promise<Sending> {
  const [account, guide, record] = await Promise.all([
    client.ensureQueryData(accountQuery),
    client.ensureQueryData(guideQuery),
    draft.customerId === '' ? undefined : client.ensureQueryData(customerQuery(draft.customerId)),
  ]);
  return {
    zone,
    now: serverTime(),
    locale: record?.customer.locale ?? currentLanguage(),
    ownId: account.id,
    teamId: draft.teamId || (account.teamIds[0] ?? ''),
    questions: questionsFor(guide, draft.category).map(({ place, question }) => ({ place, text: spoken(question) })),
  };
}
