import { CheckCircleFilled, CloseCircleFilled, InboxOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../frame/fault-notice.js';
import { ask } from '../http/ask.js';
import { refusalWords } from '../http/refusal-words.js';
import { EmptyState } from '../pieces/empty-state.js';
import { Instant } from '../pieces/instant.js';
import { TeamName } from '../pieces/team-name.js';
import { sessionQuery } from '../session/session.js';
import { type Mailbox, mailboxesQuery } from './operations-queries.js';

/** Every address that customers write to: whether its mail arrives, and trying it now. */
export function MailboxList(): ReactNode {
  const { t } = useTranslation();
  const { data, isError, error, refetch } = useQuery(mailboxesQuery);
  if (isError && !data)
    return <FaultNotice title={t('operations.mailboxesLost')} error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active className="panel waiting" paragraph={{ rows: 4 }} />;
  return (
    <>
      <p className="quiet">{t('operations.mailboxesText')}</p>
      <div className="panel">
        {data.items.length === 0 ? (
          <EmptyState title={t('operations.noMailboxes')} text={t('operations.noMailboxesText')} />
        ) : (
          <ul className="operation-list">
            {data.items.map((mailbox) => (
              <MailboxLine key={mailbox.id} mailbox={mailbox} />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

function MailboxLine({ mailbox }: { mailbox: Mailbox }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const roles = useQuery(sessionQuery).data?.member?.roles ?? [];
  const trying = useMutation({
    networkMode: 'always',
    mutationFn: () => ask('POST /api/mailboxes/{id}/try', { path: { id: mailbox.id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: mailboxesQuery.queryKey }),
  });
  const { id, aliases, teamId, account, fetchedAt, mailAt, fault, askedAt } = mailbox;
  return (
    <li>
      <div className="operation-what">
        <strong>{id}</strong>
        {aliases.length > 0 && <span className="quiet">{t('operations.also', { addresses: aliases.join(', ') })}</span>}
        <span className="quiet">
          <TeamName id={teamId} />
        </span>
      </div>
      <div className="operation-how">
        <MailboxMark mailbox={mailbox} />
        {account && (
          <span className="quiet">
            {account.user}@{account.host}:{account.port} · {account.folder}
          </span>
        )}
        {fault && <span className="operation-said">{fault.reason}</span>}
        {fault && (
          <span className="quiet">
            {t('operations.nextTry')} <Instant at={fault.nextTryAt} />
          </span>
        )}
        {account && (
          <span className="quiet">
            {t('operations.lastFetch')} {fetchedAt === undefined ? t('operations.never') : <Instant at={fetchedAt} />}
          </span>
        )}
        {mailAt !== undefined && (
          <span className="quiet">
            {t('operations.lastMail')} <Instant at={mailAt} />
          </span>
        )}
        {trying.isError && (
          <span className="tone-bad" role="alert">
            {refusalWords(trying.error, t)}
          </span>
        )}
      </div>
      {account && roles.includes('administrator') && (
        <Button loading={trying.isPending || askedAt !== undefined} onClick={() => trying.mutate()}>
          {t('operations.tryNow')}
        </Button>
      )}
    </li>
  );
}

function MailboxMark({ mailbox: { account, fault, fetchedAt } }: { mailbox: Mailbox }): ReactNode {
  const { t } = useTranslation();
  if (!account)
    return (
      <span className="operation-state">
        <InboxOutlined aria-hidden /> {t('operations.brought')}
      </span>
    );
  const isWell = fault === undefined && fetchedAt !== undefined;
  return (
    <span className="operation-state">
      <span className={isWell ? 'tone-well' : fault ? 'tone-bad' : 'tone-warning'} aria-hidden>
        {fault ? <CloseCircleFilled /> : <CheckCircleFilled />}
      </span>
      {isWell ? t('operations.connected') : fault ? t('operations.fault') : t('operations.notFetchedYet')}
    </span>
  );
}
