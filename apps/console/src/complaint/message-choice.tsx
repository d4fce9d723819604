import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { messagesQuery } from './complaint.js';

/** As much of a message as tells it from the others. */
const shown = 90;

/** Some of what the customer wrote, the newest first; what we wrote has the reference of its own complaint. */
export function MessageChoice({
  complaintRef,
  value,
  onChange,
}: {
  complaintRef: string;
  value: readonly string[];
  onChange: (ids: string[]) => void;
}): ReactNode {
  const { t } = useTranslation();
  const now = useNow();
  const zone = useZone();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(messagesQuery(complaintRef));
  const messages = (data?.pages ?? []).flatMap(({ items }) => items).filter(({ direction }) => direction === 'in');
  if (messages.length === 0) return <p className="quiet plain">{t('complaint.links.noMessages')}</p>;
  return (
    <>
      <Checkbox.Group
        className="choices"
        value={[...value]}
        onChange={(ids) => onChange(ids.map(String))}
        options={messages.map(({ id, at, subject, replyText, text }) => ({
          value: id,
          label: (
            <>
              <span className="quiet">{shortInstant(at, now, formattingLocale(), zone)}</span>{' '}
              <bdi>{`${subject} ${replyText || text}`.trim().slice(0, shown)}</bdi>
            </>
          ),
        }))}
      />
      {hasNextPage && (
        <Button size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('complaint.conversation.older')}
        </Button>
      )}
    </>
  );
}
