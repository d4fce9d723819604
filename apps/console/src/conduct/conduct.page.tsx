import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Skeleton, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { EmptyState } from '../pieces/empty-state.js';
import { AsideItem } from './aside-item.js';
import './conduct.css';
import { asideQuery, restrictionsQuery } from './conduct-queries.js';
import { RestrictionItem } from './restriction-item.js';
import './words.js';

/** Restrictions of unreasonable conduct, and what was put aside because of them: read within 30 days, and never dropped. */
export function ConductPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('conduct.page'));
  const [search, setSearch] = useSearchParams();
  const items = [
    { key: 'aside', label: t('conduct.tabs.aside'), children: <Aside /> },
    { key: 'asked', label: t('conduct.tabs.asked'), children: <Restrictions state="asked" /> },
    { key: 'inForce', label: t('conduct.tabs.inForce'), children: <Restrictions state="inForce" /> },
  ];
  const tab = items.find(({ key }) => key === search.get('tab'))?.key ?? 'aside';
  return (
    <div className="conduct">
      <h1>{t('conduct.page')}</h1>
      <p className="quiet">{t('conduct.introduction')}</p>
      <Tabs
        activeKey={tab}
        destroyOnHidden
        onChange={(next) => setSearch(next === 'aside' ? {} : { tab: next })}
        items={items}
      />
    </div>
  );
}

function Aside(): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const list = useQuery(asideQuery);
  if (list.isError)
    return <FaultNotice title={t('conduct.unreadable')} error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton active paragraph={{ rows: 6 }} />;
  const { items, next } = list.data;
  if (items.length === 0)
    return (
      <div className="panel">
        <EmptyState title={t('conduct.nothingAside')} text={t('conduct.nothingAsideText')} />
      </div>
    );
  // What is to be read first stands first.
  const urgent = [...items].sort((one, other) => one.receivedAt - other.receivedAt);
  return (
    <ul className="conduct-list">
      {urgent.map((mail) => (
        <li key={mail.id} className="panel">
          <AsideItem mail={mail} renew={() => client.invalidateQueries({ queryKey: ['conduct'] })} />
        </li>
      ))}
      {next !== undefined && <li className="quiet">{t('conduct.more')}</li>}
    </ul>
  );
}

function Restrictions({ state }: { state: 'asked' | 'inForce' }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const list = useQuery(restrictionsQuery(state));
  if (list.isError)
    return <FaultNotice title={t('conduct.unreadable')} error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton active paragraph={{ rows: 6 }} />;
  const { items, next } = list.data;
  if (items.length === 0)
    return (
      <div className="panel">
        <EmptyState
          title={state === 'asked' ? t('conduct.nothingAsked') : t('conduct.nothingInForce')}
          text={t('conduct.nothingText')}
        />
      </div>
    );
  return (
    <ul className="conduct-list">
      {items.map((one) => (
        <li key={one.id} className="panel">
          <h2>
            <Link to={`/customers/${encodeURIComponent(one.customer.id)}`}>
              <bdi>{one.customer.name ?? t('conduct.nameless')}</bdi>
            </Link>
          </h2>
          <RestrictionItem one={one} renew={() => client.invalidateQueries({ queryKey: ['conduct'] })} />
        </li>
      ))}
      {next !== undefined && <li className="quiet">{t('conduct.more')}</li>}
    </ul>
  );
}
