import { infiniteQueryOptions, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../frame/use-page-title.js';
import { ask } from '../http/ask.js';
import { useFreshLists } from '../work/work-queries.js';
import { EmptyState } from '../pieces/empty-state.js';
import { PagedList } from '../pieces/paged-list.js';
import { RequestCard } from './request-card.js';
import './words.js';
import './departments.css';

const requestsQuery = infiniteQueryOptions({
  queryKey: ['requests'],
  queryFn: ({ pageParam, signal }) =>
    ask('GET /api/requests', { query: { limit: 20, ...(pageParam !== '' && { cursor: pageParam }) }, signal }),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
});

/** What one's department is asked, to be answered or handed back. */
export function RequestsPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('departments.page'));
  useFreshLists('requests');
  const client = useQueryClient();
  const [done, setDone] = useState<string>();
  const query = useInfiniteQuery(requestsQuery);
  const total = query.data?.pages[0]?.total ?? 0;
  return (
    <div className="requests">
      <h1>{t('departments.page')}</h1>
      <p className="quiet">{t('departments.introduction')}</p>
      <div role="status">{done !== undefined && <Alert type="success" showIcon title={done} />}</div>
      {total > 0 && <p className="quiet">{t('departments.open', { count: total })}</p>}
      <PagedList
        query={query}
        lost={t('departments.lost')}
        empty={<EmptyState title={t('departments.nothing')} text={t('departments.nothingText')} />}
      >
        {(requests) => (
          <ol className="requests-list" aria-label={t('departments.list')}>
            {requests.map((request) => (
              <RequestCard
                key={`${request.ref} ${request.requestId}`}
                request={request}
                done={(what) => {
                  setDone(t(`departments.${what}`, { ref: request.ref }));
                  void client.invalidateQueries({ queryKey: ['requests'] });
                }}
              />
            ))}
          </ol>
        )}
      </PagedList>
    </div>
  );
}
