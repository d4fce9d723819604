import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { ask } from '../http/ask.js';
import { useFreshLists } from '../work/work-queries.js';
import { CallBacks } from './call-backs.js';
import { DueFollowUps } from './due-follow-ups.js';
import { Ratings } from './ratings.js';
import './words.js';
import './follow-up.css';

/** Customers who wait for a call of ours, and what they said of us. */
export function FollowUpPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('follow-up.page'));
  useFreshLists('follow-up');
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['follow-up'],
    queryFn: ({ signal }) => ask('GET /api/follow-up', { signal }),
  });
  return (
    <div className="follow-up">
      <h1>{t('follow-up.page')}</h1>
      <p className="quiet">{t('follow-up.introduction')}</p>
      {isError && <FaultNotice title={t('follow-up.lost')} error={error} retry={() => void refetch()} />}
      {!data && !isError && <Skeleton active className="panel waiting" paragraph={{ rows: 8 }} />}
      {data && (
        <>
          <CallBacks callBacks={data.callBacks} />
          <DueFollowUps due={data.due} />
          <Ratings ratings={data.ratings} />
        </>
      )}
    </div>
  );
}
