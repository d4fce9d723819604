import { SearchOutlined } from '@ant-design/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { EmptyState } from '../pieces/empty-state.js';
import { useFreshLists } from '../work/work-queries.js';
import { LessonCard } from './lesson-card.js';
import { readAddress, writeAddress } from './lesson-address.js';
import { LessonFilters } from './lesson-filters.js';
import { lessonsQuery } from './lesson-queries.js';
import { LessonTabs } from './lesson-tabs.js';
import { useTypedWords } from './use-typed-words.js';
import './words.js';
import './lessons.css';

/** The library of lessons: what complaints taught, found by any part of it. */
export function LessonsPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('lessons.page'));
  useFreshLists('lessons');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { hash } = useLocation();
  const asked = readAddress(search);
  const { typed, type, settled } = useTypedWords();
  const list = useInfiniteQuery(lessonsQuery(asked, settled));
  const lessons = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const isNarrowed = settled !== '' || Object.keys(asked).length > 0;
  return (
    <div className="lessons">
      <h1>{t('lessons.page')}</h1>
      <p className="quiet plain">{t('lessons.introduction')}</p>
      <LessonTabs />
      <Input
        type="search"
        size="large"
        allowClear
        maxLength={200}
        value={typed}
        prefix={<SearchOutlined />}
        placeholder={t('lessons.search')}
        aria-label={t('lessons.search')}
        onChange={({ target }) => type(target.value)}
      />
      <LessonFilters asked={asked} look={(next) => void navigate({ search: writeAddress(next), hash })} />
      {list.isError && !list.data && (
        <FaultNotice title={t('lessons.lost')} error={list.error} retry={() => void list.refetch()} />
      )}
      {!list.data && !list.isError && <Skeleton active className="panel waiting" paragraph={{ rows: 8 }} />}
      {list.data && lessons.length === 0 && !list.hasNextPage && (
        <div className="panel">
          {isNarrowed ? (
            <EmptyState title={t('lessons.nothing')} text={t('lessons.nothingText')} />
          ) : (
            <EmptyState title={t('lessons.none')} text={t('lessons.noneText')} />
          )}
        </div>
      )}
      <ol className="panel lesson-list" aria-label={t('lessons.list')} hidden={lessons.length === 0}>
        {lessons.map((lesson) => (
          <LessonCard key={lesson.ref} lesson={lesson} />
        ))}
      </ol>
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('lessons.more')}
        </Button>
      )}
    </div>
  );
}
