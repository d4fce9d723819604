import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { type Api, ask } from '../http/ask.js';
import { LessonTabs } from '../lessons/lesson-tabs.js';
import { EmptyState } from '../pieces/empty-state.js';
import { PersonName } from '../pieces/person-name.js';
import { TeamName } from '../pieces/team-name.js';
import { MonthName } from './month-name.js';
import './words.js';
import './feedback.css';

type State = 'open' | 'confirmed';

/** What complaints of each month told departments, and who has taken note. */
export function FeedbackPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('feedback.page'));
  const [search, setSearch] = useSearchParams();
  const state: State = search.get('state') === 'confirmed' ? 'confirmed' : 'open';
  const id = useId();
  return (
    <div className="lessons">
      <h1>{t('feedback.page')}</h1>
      <p className="quiet plain">{t('feedback.introduction')}</p>
      <LessonTabs />
      <div className="lesson-filters">
        <span className="lesson-choice">
          <label htmlFor={id}>{t('feedback.state')}</label>
          <select
            id={id}
            value={state}
            onChange={({ target }) => setSearch(target.value === 'open' ? {} : { state: 'confirmed' })}
          >
            <option value="open">{t('feedback.open')}</option>
            <option value="confirmed">{t('feedback.confirmed')}</option>
          </select>
        </span>
      </div>
      <PackList state={state} />
    </div>
  );
}

function PackList({ state }: { state: State }): ReactNode {
  const { t } = useTranslation();
  const list = useInfiniteQuery({
    queryKey: ['feedback', state],
    queryFn: ({ pageParam, signal }) =>
      ask('GET /api/feedback-packs', { query: { state, ...(pageParam !== '' && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  if (list.isError && !list.data)
    return <FaultNotice title={t('feedback.lost')} error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton active className="panel waiting" paragraph={{ rows: 6 }} />;
  const packs = list.data.pages.flatMap(({ items }) => items);
  if (packs.length === 0)
    return (
      <div className="panel">
        {state === 'open' ? (
          <EmptyState title={t('feedback.none')} text={t('feedback.noneText')} />
        ) : (
          <EmptyState title={t('feedback.noneConfirmed')} />
        )}
      </div>
    );
  return (
    <>
      <ol className="lesson-list panel" aria-label={t('feedback.list')}>
        {packs.map((pack) => (
          <PackLine key={pack.id} pack={pack} />
        ))}
      </ol>
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('feedback.more')}
        </Button>
      )}
    </>
  );
}

function PackLine({ pack }: { pack: Api['FeedbackPack'] }): ReactNode {
  const { t } = useTranslation();
  const { id, department, month, counts, openActions, confirmed } = pack;
  const facts = [
    [t('feedback.answered'), counts.answered],
    [t('feedback.openRequests'), counts.open],
    [t('feedback.lessons'), counts.lessons],
    [t('feedback.actionsCount'), openActions],
  ] as const;
  return (
    <li className="lesson">
      <Link className="lesson-link" to={`/feedback/${encodeURIComponent(id)}`}>
        <span className="lesson-head">
          <strong>
            <TeamName id={department} /> · <MonthName month={month} />
          </strong>
          <span className={confirmed ? 'tag tag-done' : 'tag'}>
            {confirmed ? t('feedback.confirmed') : t('feedback.open')}
          </span>
        </span>
        <span className="lesson-facts">
          {facts.map(([name, count]) => (
            <span key={name}>
              {name} {count}
            </span>
          ))}
          {confirmed && (
            <span>
              {t('feedback.confirmedBy')} <PersonName id={confirmed.by} />
            </span>
          )}
        </span>
      </Link>
    </li>
  );
}
