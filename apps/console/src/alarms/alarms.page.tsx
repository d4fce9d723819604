import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { ask } from '../http/ask.js';
import { LessonTabs } from '../lessons/lesson-tabs.js';
import { EmptyState } from '../pieces/empty-state.js';
import { sessionQuery } from '../session/session.js';
import { AlarmCard } from './alarm-card.js';
import './words.js';
import './alarms.css';

const answering = ['lead', 'manager', 'director'];

/** Causes that came back so often that it is no longer about single complaints. */
export function AlarmsPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('alarms.page'));
  const [search, setSearch] = useSearchParams();
  const state = search.get('state') === 'acknowledged' ? 'acknowledged' : 'open';
  const id = useId();
  return (
    <div className="lessons">
      <h1>{t('alarms.page')}</h1>
      <p className="quiet plain">{t('alarms.introduction')}</p>
      <LessonTabs />
      <div className="lesson-filters">
        <span className="lesson-choice">
          <label htmlFor={id}>{t('alarms.state')}</label>
          <select
            id={id}
            value={state}
            onChange={({ target }) => setSearch(target.value === 'open' ? {} : { state: 'acknowledged' })}
          >
            <option value="open">{t('alarms.open')}</option>
            <option value="acknowledged">{t('alarms.acknowledged')}</option>
          </select>
        </span>
      </div>
      <AlarmList state={state} />
    </div>
  );
}

function AlarmList({ state }: { state: 'open' | 'acknowledged' }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const roles: readonly string[] = useQuery(sessionQuery).data?.member?.roles ?? [];
  const list = useInfiniteQuery({
    queryKey: ['alarms', state],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/alarms', { query: { state, ...(pageParam !== '' && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  if (list.isError && !list.data)
    return <FaultNotice title={t('alarms.lost')} error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton active className="panel waiting" paragraph={{ rows: 6 }} />;
  const alarms = list.data.pages.flatMap(({ items }) => items);
  if (alarms.length === 0)
    return (
      <div className="panel">
        {state === 'open' ? (
          <EmptyState title={t('alarms.none')} text={t('alarms.noneText')} />
        ) : (
          <EmptyState title={t('alarms.noneAcknowledged')} />
        )}
      </div>
    );
  return (
    <>
      <ol className="action-list" aria-label={t('alarms.page')}>
        {alarms.map((alarm) => (
          <AlarmCard
            key={alarm.id}
            alarm={alarm}
            mayAnswer={roles.some((role) => answering.includes(role))}
            answered={() => void client.invalidateQueries({ queryKey: ['alarms'] })}
          />
        ))}
      </ol>
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('alarms.more')}
        </Button>
      )}
    </>
  );
}
