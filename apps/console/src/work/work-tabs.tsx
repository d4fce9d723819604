import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formattingLocale } from '../locales/language.js';
import { groups, scopes, type Look, type WorkAsk } from './work-address.js';
import { countsQuery } from './work-queries.js';

/** Whose work is looked at, and what it calls for, each with how much there is. */
export function WorkTabs({ asked, look }: { asked: WorkAsk; look: Look }): ReactNode {
  const { t } = useTranslation();
  const counts = useQuery(countsQuery(asked)).data;
  const { of = 'me', group } = asked;
  const number = new Intl.NumberFormat(formattingLocale());
  return (
    <div className="work-tabs">
      <div className="work-scope" role="group" aria-label={t('work.scope.label')}>
        {scopes.map((scope) => (
          <button
            key={scope}
            type="button"
            aria-pressed={of === scope}
            onClick={() => look({ ...asked, of: scope, ownerId: undefined })}
          >
            {t(`work.scope.${scope}`)}
          </button>
        ))}
      </div>
      <div className="work-groups" role="group" aria-label={t('work.group.label')}>
        {[undefined, ...groups].map((one) => (
          <button
            key={one ?? 'all'}
            type="button"
            className={`work-group-${one ?? 'all'}`}
            aria-pressed={group === one}
            onClick={() => look({ ...asked, group: one })}
          >
            {t(`work.group.${one ?? 'all'}`)}
            <span className="work-count">{counts ? number.format(counts[one ?? 'total']) : '–'}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
