import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../http/ask.js';

/** What one has had to bear today, and what would do one good. It takes no room where there is nothing to tell. */
export function LoadLine(): ReactNode {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['work', 'load'],
    queryFn: ({ signal }) => ask('GET /api/work/load', { signal }),
  });
  if (!data || data.contacts === 0) return null;
  const { advice, contacts, upset, hostile, inARow } = data;
  return (
    <details className="work-load">
      <summary>
        {t('work.load.title')}
        {advice && <span className="tag tag-pending">{t(`work.load.${advice}`)}</span>}
      </summary>
      <p className="plain">{t('work.load.figures', { contacts, upset, hostile, inARow })}</p>
      {advice && <p className="plain">{t('work.load.proposed')}</p>}
      <p className="quiet plain">{t('work.load.yours')}</p>
    </details>
  );
}
