import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { DeadlineText } from '../pieces/deadline-text.js';
import { EmptyState } from '../pieces/empty-state.js';
import { PagedList } from '../pieces/paged-list.js';
import { PersonName } from '../pieces/person-name.js';
import { CountedHeading } from './counted-heading.js';
import { callBacksQuery } from './follow-up-queries.js';

/** Who was told that we would call. */
export function CallBacks(): ReactNode {
  const { t } = useTranslation();
  const query = useInfiniteQuery(callBacksQuery);
  return (
    <section aria-labelledby="call-backs">
      <CountedHeading id="call-backs" total={query.data?.pages[0]?.total}>
        {t('follow-up.callBacks')}
      </CountedHeading>
      <PagedList
        query={query}
        lost={t('follow-up.lost')}
        empty={<EmptyState title={t('follow-up.noCallBacks')} text={t('follow-up.noCallBacksText')} />}
      >
        {(callBacks) => (
          <ol className="panel follow-up-lines">
            {callBacks.map((one) => (
              <li key={`${one.ref} ${one.promiseId}`}>
                <DeadlineText deadline={one.dueAt} />
                <span className="follow-up-about">
                  <ComplaintLink complaintRef={one.ref} subject={one.subject} />
                  <span className="follow-up-said">
                    {one.customerName !== undefined && <bdi className="follow-up-name">{one.customerName}</bdi>}
                    <bdi>{one.text}</bdi>
                  </span>
                </span>
                <span className="quiet">
                  {t('follow-up.promisedBy')} <PersonName id={one.madeBy} />
                </span>
              </li>
            ))}
          </ol>
        )}
      </PagedList>
    </section>
  );
}
