import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { ask } from '../http/ask.js';
import { useFreshLists } from '../work/work-queries.js';
import { EmptyState } from '../pieces/empty-state.js';
import { RequestCard } from './request-card.js';
import './words.js';
import './departments.css';

/** What one's department is asked, to be answered or handed back. */
export function RequestsPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('departments.page'));
  useFreshLists('requests');
  const client = useQueryClient();
  const [done, setDone] = useState<string>();
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['requests'],
    queryFn: ({ signal }) => ask('GET /api/requests', { signal }),
  });
  return (
    <div className="requests">
      <h1>{t('departments.page')}</h1>
      <p className="quiet">{t('departments.introduction')}</p>
      <div role="status">{done !== undefined && <Alert type="success" showIcon title={done} />}</div>
      {isError && <FaultNotice title={t('departments.lost')} error={error} retry={() => void refetch()} />}
      {!data && !isError && <Skeleton active className="panel waiting" paragraph={{ rows: 6 }} />}
      {data?.items.length === 0 && (
        <div className="panel">
          <EmptyState title={t('departments.nothing')} text={t('departments.nothingText')} />
        </div>
      )}
      <ol className="requests-list" aria-label={t('departments.list')}>
        {data?.items.map((request) => (
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
      {data?.more && <p className="quiet">{t('departments.more')}</p>}
    </div>
  );
}
