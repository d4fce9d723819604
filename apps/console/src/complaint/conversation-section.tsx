import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../frame/fault-notice.js';
import { EmptyState } from '../pieces/empty-state.js';
import type { Complaint } from './complaint.js';
import { historyQuery, messagesQuery } from './complaint.js';
import { Composer } from './composer.js';
import { conversationOf, lastFromCustomer } from './conversation.js';
import { EntryItem } from './entry-item.js';
import { MessageItem } from './message-item.js';

/** Everything that was said, in one stream, and the place to answer at its end. */
export function Conversation({
  complaint,
  isWriting,
  setWriting,
}: {
  complaint: Complaint;
  isWriting: boolean;
  setWriting: (is: boolean) => void;
}): ReactNode {
  const { t } = useTranslation();
  const messages = useInfiniteQuery(messagesQuery(complaint.ref));
  const { data: history = [] } = useQuery(historyQuery(complaint.ref));
  const loaded = messages.data?.pages.flatMap(({ items }) => items) ?? [];
  const stream = conversationOf(loaded, history, messages.hasNextPage);
  return (
    <section className="panel conversation" aria-label={t('complaint.conversation.title')}>
      <div className="panel-head">
        <h2>{t('complaint.conversation.title')}</h2>
      </div>
      <p className="told">
        <span className="quiet">{t('complaint.conversation.summary')}</span>
        <bdi>{complaint.summary}</bdi>
      </p>
      {messages.hasNextPage && (
        <Button type="link" loading={messages.isFetchingNextPage} onClick={() => void messages.fetchNextPage()}>
          {t('complaint.conversation.older')}
        </Button>
      )}
      {messages.isError && !messages.data ? (
        <FaultNotice
          title={t('complaint.conversation.unreadable')}
          error={messages.error}
          retry={() => void messages.refetch()}
        />
      ) : messages.isPending ? (
        <div className="waiting">
          <Skeleton active paragraph={{ rows: 4 }} />
        </div>
      ) : stream.length === 0 ? (
        <EmptyState title={t('complaint.conversation.empty')} text={t('complaint.conversation.emptyText')} />
      ) : (
        <ol className="stream">
          {stream.map((one) =>
            one.kind === 'message' ? (
              <MessageItem key={one.id} message={one.message} complaint={complaint} />
            ) : (
              <EntryItem key={one.id} entry={one.entry} zone={complaint.zone} />
            ),
          )}
        </ol>
      )}
      {isWriting && <Composer complaint={complaint} last={lastFromCustomer(loaded)} close={() => setWriting(false)} />}
    </section>
  );
}
