import { useCallback, useState } from 'react';
import { serverTime } from '../http/server-time.js';
import type { PhoneDraft } from './phone-draft.js';
import { forgetPhoneDraft, newDraft, rememberDraft, rememberedDraft } from './phone-draft.js';

/** What is being taken down: kept in this tab with every stroke, until it is saved or cleared. */
export function usePhoneDraft(): {
  readonly draft: PhoneDraft;
  readonly change: (change: Partial<PhoneDraft>) => void;
  readonly begin: (change?: Partial<PhoneDraft>) => void;
} {
  const [draft, setDraft] = useState(() => rememberedDraft() ?? newDraft(serverTime(), crypto.randomUUID()));
  const change = useCallback((changed: Partial<PhoneDraft>) => {
    setDraft((before) => {
      const after = { ...before, ...changed };
      rememberDraft(after);
      return after;
    });
  }, []);
  const begin = useCallback((changed: Partial<PhoneDraft> = {}) => {
    forgetPhoneDraft();
    const next = { ...newDraft(serverTime(), crypto.randomUUID()), ...changed };
    if (Object.keys(changed).length > 0) rememberDraft(next);
    setDraft(next);
  }, []);
  return { draft, change, begin };
}
