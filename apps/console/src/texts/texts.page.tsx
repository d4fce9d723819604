import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { Problem } from '../http/request.js';
import { spoken } from '../locales/workflow-words.js';
import { TextBlockCard } from './text-block-card.js';
import { TextBlockForm } from './text-block-form.js';
import { put, type TextBlock, type TextBlockChange, textBlocksQuery } from './text-block-queries.js';
import './words.js';
import './texts.css';

const nothing = { en: '', 'zh-CN': '' };

/** The sentences that the house offers for letters. What was changed can be undone, and every former text comes back. */
export function TextsPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('texts.page'));
  const client = useQueryClient();
  const { data, isError, error, refetch } = useQuery(textBlocksQuery);
  const [isAdding, setAdding] = useState(false);
  /** What was done last, and what it was before. */
  const [done, setDone] = useState<{ now: TextBlock; before: TextBlock | undefined }>();
  const act = useMutation({
    networkMode: 'always',
    mutationFn: put,
    onSettled: () => client.invalidateQueries({ queryKey: textBlocksQuery.queryKey }),
  });
  const change = (wanted: TextBlockChange, then: () => void): void => {
    const before = data?.find(({ id }) => id === wanted.id);
    act.mutate(wanted, {
      onSuccess: (now) => {
        setDone({ now, before });
        then();
      },
    });
  };
  const undo = ({ now, before }: NonNullable<typeof done>): void =>
    act.mutate(
      before
        ? { ...before, version: now.version }
        : { id: now.id, version: now.version, names: now.names, texts: now.texts, isRemoved: true },
      { onSuccess: () => setDone(undefined) },
    );
  const isStale = act.error instanceof Problem && act.error.status === 409;
  const card = (block: TextBlock): ReactNode => (
    <TextBlockCard key={block.id} block={block} isSaving={act.isPending} change={change} />
  );
  const removed = data?.filter(({ isRemoved }) => isRemoved) ?? [];
  return (
    <div className="texts">
      <h1>{t('texts.page')}</h1>
      <p className="quiet plain">{t('texts.introduction')}</p>
      <div role="status">
        {done && (
          <Alert
            type="success"
            showIcon
            title={
              done.now.isRemoved
                ? t('texts.doneRemoved', { name: spoken(done.now.names) })
                : t('texts.done', { name: spoken(done.now.names) })
            }
            action={
              <Button size="small" loading={act.isPending} onClick={() => undo(done)}>
                {t('texts.undo')}
              </Button>
            }
          />
        )}
      </div>
      {act.isError && (
        <Alert type="error" showIcon role="alert" title={isStale ? t('texts.stale') : t('texts.failed')} />
      )}
      {isError && <FaultNotice title={t('texts.lost')} error={error} retry={() => void refetch()} />}
      {!data && !isError && <Skeleton active className="panel waiting" paragraph={{ rows: 8 }} />}
      {isAdding ? (
        <div className="panel text-block">
          <TextBlockForm
            block={{ names: nothing, texts: nothing }}
            isSaving={act.isPending}
            save={(words) => change({ id: crypto.randomUUID(), version: 0, ...words }, () => setAdding(false))}
            cancel={() => setAdding(false)}
          />
        </div>
      ) : (
        <Button type="primary" className="text-block-add" onClick={() => setAdding(true)}>
          {t('texts.add')}
        </Button>
      )}
      <ol className="text-block-list" aria-label={t('texts.page')}>
        {data?.filter(({ isRemoved }) => !isRemoved).map(card)}
      </ol>
      {removed.length > 0 && (
        <details>
          <summary>{t('texts.removedList')}</summary>
          <ol className="text-block-list">{removed.map(card)}</ol>
        </details>
      )}
    </div>
  );
}
