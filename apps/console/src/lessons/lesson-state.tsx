import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LessonLine } from './lesson-address.js';

const looks: Readonly<Record<LessonLine['state'], string>> = {
  reviewing: 'tag tag-pending',
  changing: 'tag tag-today',
  watching: 'tag tag-pending',
  effective: 'tag tag-done',
  written: 'tag',
};

/** How far a lesson is, in a word. */
export function LessonStateTag({ state }: { state: LessonLine['state'] }): ReactNode {
  const { t } = useTranslation();
  return (
    <span className={looks[state]} title={t(`lessons.stateHelp.${state}`)}>
      {t(`lessons.state.${state}`)}
    </span>
  );
}

/** What was said of it where it was shown. */
export function UsesText({ uses: { used, unhelpful } }: { uses: LessonLine['uses'] }): ReactNode {
  const { t } = useTranslation();
  if (used + unhelpful === 0) return null;
  return (
    <span>
      {used > 0 && t('lessons.used', { count: used })}
      {used > 0 && unhelpful > 0 && ' · '}
      {unhelpful > 0 && t('lessons.unhelpful', { count: unhelpful })}
    </span>
  );
}
