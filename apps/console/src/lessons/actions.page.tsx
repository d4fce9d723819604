import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { formattingLocale } from '../locales/language.js';
import { EmptyState } from '../pieces/empty-state.js';
import { useFreshLists } from '../work/work-queries.js';
import { ActionCard } from './action-card.js';
import { CheckCard } from './check-card.js';
import { actionCountsQuery, type ActionsAsk, type ActionsOf, actionsQuery } from './lesson-queries.js';
import { LessonTabs } from './lesson-tabs.js';
import './words.js';
import './lessons.css';

const lists = ['mine', 'teams', 'checks'] as const satisfies readonly ActionsOf[];

/** What lessons change: what is to be done, what is late, and what is to be checked whether it works. */
export function ActionsPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('lessons.actions.page'));
  useFreshLists('actions');
  const client = useQueryClient();
  const [done, setDone] = useState<string>();
  const [search, setSearch] = useSearchParams();
  const asked: ActionsAsk = {
    of: lists.find((one) => one === search.get('of')) ?? 'mine',
    isOverdue: search.get('overdue') === 'true',
  };
  const look = ({ of, isOverdue }: ActionsAsk): void =>
    setSearch({ ...(of !== 'mine' && { of }), ...(isOverdue && { overdue: 'true' }) });
  return (
    <div className="lessons">
      <h1>{t('lessons.actions.page')}</h1>
      <p className="quiet plain">{t('lessons.actions.introduction')}</p>
      <LessonTabs />
      <ActionTabs asked={asked} look={look} />
      <div role="status">{done !== undefined && <Alert type="success" showIcon title={done} />}</div>
      <ActionList
        asked={asked}
        done={(what) => {
          setDone(what);
          void client.invalidateQueries({ queryKey: ['actions'] });
        }}
      />
    </div>
  );
}

function ActionList({ asked, done }: { asked: ActionsAsk; done: (what: string) => void }): ReactNode {
  const { t } = useTranslation();
  const list = useInfiniteQuery(actionsQuery(asked));
  if (list.isError && !list.data)
    return <FaultNotice title={t('lessons.actions.lost')} error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton active className="panel waiting" paragraph={{ rows: 6 }} />;
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0 && !list.hasNextPage)
    return (
      <div className="panel">
        <EmptyState title={t(`lessons.actions.none.${asked.of}`)} text={t('lessons.actions.noneText')} />
      </div>
    );
  return (
    <>
      <ol className="action-list" aria-label={t('lessons.actions.page')}>
        {asked.of === 'checks'
          ? items.map((lesson) => <CheckCard key={lesson.ref} lesson={lesson} done={done} />)
          : items.flatMap((lesson) =>
              lesson.actions.map((action) => (
                <ActionCard key={`${lesson.ref} ${action.id}`} lesson={lesson} action={action} done={done} />
              )),
            )}
      </ol>
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('lessons.more')}
        </Button>
      )}
    </>
  );
}

function ActionTabs({ asked, look }: { asked: ActionsAsk; look: (asked: ActionsAsk) => void }): ReactNode {
  const { t } = useTranslation();
  const counts = useQuery(actionCountsQuery).data;
  const number = new Intl.NumberFormat(formattingLocale());
  const overdue = counts?.[`${asked.of}Overdue`];
  return (
    <div className="action-tabs" role="group" aria-label={t('lessons.actions.whose')}>
      {lists.map((of) => (
        <button
          key={of}
          type="button"
          className="chip chip-plain"
          aria-pressed={asked.of === of}
          onClick={() => look({ of, isOverdue: asked.isOverdue })}
        >
          {t(`lessons.actions.of.${of}`)} <span className="chip-count">{counts ? number.format(counts[of]) : '–'}</span>
        </button>
      ))}
      <label className="tick">
        <input
          type="checkbox"
          checked={asked.isOverdue}
          onChange={({ target }) => look({ of: asked.of, isOverdue: target.checked })}
        />
        <span>{t('lessons.actions.overdue', { count: overdue ?? 0 })}</span>
      </label>
    </div>
  );
}
