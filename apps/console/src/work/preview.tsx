import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../frame/fault-notice.js';
import { ask } from '../http/ask.js';
import { spoken } from '../locales/workflow-words.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { DeadlineText } from '../pieces/deadline-text.js';

/** A look at a complaint beside the list. */
export function Preview({ complaintRef, close }: { complaintRef: string | undefined; close: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <aside className="work-preview panel" aria-label={t('work.preview.title')}>
      <Button size="small" type="text" onClick={close} aria-label={t('work.preview.close')}>
        ×
      </Button>
      {complaintRef !== undefined && <Looked complaintRef={complaintRef} />}
    </aside>
  );
}

function Looked({ complaintRef }: { complaintRef: string }): ReactNode {
  const { t } = useTranslation();
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['complaint', complaintRef, 'preview'],
    queryFn: ({ signal }) => ask('GET /api/complaints/{ref}', { path: { ref: complaintRef }, signal }),
  });
  if (isError) return <FaultNotice title={t('work.preview.lost')} error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active paragraph={{ rows: 6 }} />;
  const due = data.clocks.filter(({ state, deadline }) => state !== 'ended' && deadline !== undefined);
  return (
    <>
      <h2>
        <ComplaintLink complaintRef={data.ref} />
      </h2>
      <p className="work-preview-subject">
        <bdi>{data.subject}</bdi>
      </p>
      <dl className="facts-list">
        {data.contact?.name !== undefined && (
          <>
            <dt>{t('work.preview.customer')}</dt>
            <dd>
              <bdi>{data.contact.name}</bdi>
            </dd>
          </>
        )}
        <dt>{t('work.preview.summary')}</dt>
        <dd className="work-preview-text">{data.summary}</dd>
      </dl>
      <h3>{t('work.preview.clocks')}</h3>
      <ul className="work-preview-clocks">
        {due
          .toSorted((one, other) => (one.deadline ?? 0) - (other.deadline ?? 0))
          .map(({ id, title, deadline = 0 }) => (
            <li key={id}>
              <span>{spoken(title)}</span>
              <DeadlineText deadline={deadline} why={{ complaintRef, clockId: id }} />
            </li>
          ))}
      </ul>
    </>
  );
}
