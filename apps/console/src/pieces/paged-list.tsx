import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../frame/fault-notice.js';

interface Pages<Item> {
  readonly pages: readonly { readonly items: readonly Item[] }[];
}

/** A list that comes page by page: while it comes, when it cannot be read, when nothing is in it, and when there is more. */
export function PagedList<Item>({
  query,
  lost,
  empty,
  children,
}: {
  query: UseInfiniteQueryResult<Pages<Item>>;
  /** What cannot be read, where it cannot. */
  lost: string;
  empty: ReactNode;
  children: (items: readonly Item[]) => ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const { data, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = query;
  if (isError && !data) return <FaultNotice title={lost} error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active className="panel waiting" paragraph={{ rows: 6 }} />;
  const items = data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <div className="panel">{empty}</div>;
  return (
    <>
      {children(items)}
      {hasNextPage && (
        <Button className="list-more" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('list.more')}
        </Button>
      )}
    </>
  );
}
