import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../frame/fault-notice.js';
import { EmptyState } from '../pieces/empty-state.js';
import { type ApprovalKind, approvalsQuery } from './alert-queries.js';
import { ApprovalCard } from './approval-card.js';

/** What waits for the word of somebody above, one group a kind, each with its exact count. */
export function ApprovalList({ counts }: { counts: Readonly<Record<ApprovalKind, number>> | undefined }): ReactNode {
  const { t } = useTranslation();
  if (!counts) return <Skeleton active className="panel waiting" paragraph={{ rows: 8 }} />;
  const kinds = (Object.keys(counts) as ApprovalKind[]).filter((kind) => counts[kind] > 0);
  if (kinds.length === 0)
    return (
      <div className="panel">
        <EmptyState title={t('alerts.approval.none')} text={t('alerts.approval.noneText')} />
      </div>
    );
  return kinds.map((kind) => (
    <section key={kind}>
      <h2>
        {t(`alerts.approval.kinds.${kind}`)} <span className="alert-count">{counts[kind]}</span>
      </h2>
      <Group kind={kind} />
    </section>
  ));
}

function Group({ kind }: { kind: ApprovalKind }): ReactNode {
  const { t } = useTranslation();
  const { data, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    approvalsQuery(kind),
  );
  if (isError) return <FaultNotice title={t('alerts.lost')} error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active className="panel waiting" paragraph={{ rows: 4 }} />;
  return (
    <>
      <ol className="panel alert-list">
        {data.pages
          .flatMap(({ items }) => items)
          .map((approval) => (
            <ApprovalCard key={`${approval.ref} ${approval.letterId ?? approval.clock ?? ''}`} approval={approval} />
          ))}
      </ol>
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('alerts.more')}
        </Button>
      )}
    </>
  );
}
