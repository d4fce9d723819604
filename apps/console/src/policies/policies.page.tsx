import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { calendarsQuery } from '../calendars/calendar-queries.js';
import { spoken } from '../locales/workflow-words.js';
import { OpenDrafts } from './open-drafts.js';
import type { Policy } from './policy-queries.js';
import { policiesQuery } from './policy-queries.js';
import { useDraftsPending } from './rule-titles.js';
import './words.js';
import './policies.css';

/** The policies of the house: which version counts, how many complaints run under it, and what is being drafted. */
export function PoliciesPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('policies.page'));
  const policies = useQuery(policiesQuery);
  // What calendars are called makes lines longer, and drafts stand above: the list waits for both rather than jump.
  const isNaming = useQuery(calendarsQuery).isPending;
  const isComing = useDraftsPending('policy') || isNaming;
  return (
    <div className="policies">
      <h1>{t('policies.page')}</h1>
      <p className="quiet">{t('policies.introduction')}</p>
      {!isComing && <OpenDrafts kind="policy" />}
      {policies.data && !isComing ? (
        <ul className="panel policy-list">
          {policies.data.map((policy) => (
            <PolicyLine key={policy.name} policy={policy} />
          ))}
        </ul>
      ) : policies.isError ? (
        <FaultNotice title={t('policies.lost')} error={policies.error} retry={() => void policies.refetch()} />
      ) : (
        <Skeleton active className="panel waiting" paragraph={{ rows: 8 }} />
      )}
    </div>
  );
}

function PolicyLine({ policy: { name, title, versions, isHouse, draftId, calendar } }: { policy: Policy }): ReactNode {
  const { t } = useTranslation();
  const { data: calendars } = useQuery(calendarsQuery);
  const counted = calendars?.find((one) => one.name === calendar)?.title;
  const inForce = versions.find((one) => one.isInForce);
  const running = versions.reduce((sum, one) => sum + one.running, 0);
  return (
    <li>
      <span className="policy-who">
        <Link to={`/policies/${encodeURIComponent(name)}`}>{spoken(title)}</Link>
        <span className="quiet">{name}</span>
      </span>
      <span className="policy-facts">
        {inForce && <span className="tag tag-done">{t('policies.inForce', { version: inForce.version })}</span>}
        {isHouse && <span className="tag">{t('policies.house')}</span>}
        {draftId !== undefined && (
          <Link className="tag tag-pending" to={`/rule-drafts/${draftId}`}>
            {t('policies.beingDrafted')}
          </Link>
        )}
        <span className="quiet">{t('policies.calendarIs', { calendar: counted ? spoken(counted) : calendar })}</span>
      </span>
      <span className="policy-count">{t('policies.running', { count: running })}</span>
    </li>
  );
}
