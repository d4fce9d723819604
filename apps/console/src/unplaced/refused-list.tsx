import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formattingLocale } from '../locales/language.js';
import { EmptyState } from '../pieces/empty-state.js';
import { Instant } from '../pieces/instant.js';
import { PagedList } from '../pieces/paged-list.js';
import { refusedQuery } from './unplaced-queries.js';

/** Mails that were too large to be taken in: nothing of them is kept but who wanted to send them. */
export function RefusedList(): ReactNode {
  const { t } = useTranslation();
  const query = useInfiniteQuery(refusedQuery);
  return (
    <PagedList
      query={query}
      lost={t('unplaced.lost')}
      empty={<EmptyState title={t('unplaced.noneRefused')} text={t('unplaced.refusedText')} />}
    >
      {(mails) => (
        <>
          <p className="quiet">{t('unplaced.refusedText')}</p>
          <ul className="panel unplaced-refused">
            {mails.map(({ id, at, from, to = [], size, remoteAddress }) => (
              <li key={id}>
                <Instant at={at} />
                <span>
                  <bdi>{from}</bdi>
                  {to.length > 0 && <span className="quiet"> → {to.join(', ')}</span>}
                </span>
                <span className="quiet">
                  {(size / 1_048_576).toLocaleString(formattingLocale(), { maximumFractionDigits: 1 })} MB ·{' '}
                  {remoteAddress}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </PagedList>
  );
}
