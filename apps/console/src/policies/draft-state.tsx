import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from './policy-queries.js';

const tones = {
  open: '',
  proposed: ' tag-pending',
  approved: ' tag-pending',
  published: ' tag-done',
  dropped: '',
} as const;

/** How a draft stands, in a word. */
export function DraftState({ state }: { state: Draft['state'] }): ReactNode {
  const { t } = useTranslation();
  return <span className={`tag${tones[state]}`}>{t(`policies.state.${state}`)}</span>;
}
