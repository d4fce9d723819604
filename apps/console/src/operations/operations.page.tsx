import { useQuery } from '@tanstack/react-query';
import { Skeleton, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { MailboxList } from './mailbox-list.js';
import { operationsQuery } from './operations-queries.js';
import { OutgoingList } from './outgoing-list.js';
import { Overview } from './overview.js';
import { ParkedList } from './parked-list.js';
import './words.js';
import './operations.css';

const parts = ['overview', 'mailboxes', 'outgoing', 'effects'] as const;

/** How everything runs that happens later; for administrators, and for auditors to look at. Its part stands in the address. */
export function OperationsPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('operations.page'));
  const [search, setSearch] = useSearchParams();
  const operations = useQuery(operationsQuery);
  const { data } = operations;
  const asked = parts.find((one) => one === search.get('part')) ?? 'overview';
  const counted = (name: string, count: number | undefined): ReactNode => (
    <>
      {name}
      {count !== undefined && count > 0 && <span className="tab-count">{count}</span>}
    </>
  );
  return (
    <div className="operations">
      <h1>{t('operations.page')}</h1>
      <p className="quiet">
        {t('operations.introduction')} <Link to="/health">{t('operations.toHealth')}</Link>
      </p>
      <Tabs
        activeKey={asked}
        onChange={(part) => setSearch(part === 'overview' ? {} : { part })}
        items={[
          {
            key: 'overview',
            label: t('operations.overview'),
            children: data ? (
              <Overview operations={data} isLost={operations.isError} />
            ) : operations.isError ? (
              <FaultNotice
                title={t('operations.lost')}
                error={operations.error}
                retry={() => void operations.refetch()}
              />
            ) : (
              <Skeleton active className="panel waiting" paragraph={{ rows: 8 }} />
            ),
          },
          { key: 'mailboxes', label: t('operations.mailboxes'), children: <MailboxList /> },
          {
            key: 'outgoing',
            label: counted(t('operations.outgoing'), data && data.mail.failed),
            children: <OutgoingList />,
          },
          {
            key: 'effects',
            label: counted(t('operations.effects'), data && data.readings.parked),
            children: <ParkedList />,
          },
        ]}
      />
    </div>
  );
}
