import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { spoken, useZone } from '../locales/workflow-words.js';
import { PersonName } from '../pieces/person-name.js';
import { DraftState } from './draft-state.js';
import type { Policy } from './policy-queries.js';
import { draftsQuery, policiesQuery } from './policy-queries.js';
import './words.js';
import './policies.css';

/** The policies of the house: which version counts, how many complaints run under it, and what is being drafted. */
export function PoliciesPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('policies.page'));
  const policies = useQuery(policiesQuery);
  return (
    <div className="policies">
      <h1>{t('policies.page')}</h1>
      <p className="quiet">{t('policies.introduction')}</p>
      <OpenDrafts />
      {policies.data ? (
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
        <span className="quiet">{t('policies.calendarIs', { calendar })}</span>
      </span>
      <span className="policy-count">{t('policies.running', { count: running })}</span>
    </li>
  );
}

/** Drafts that somebody still has to do something with, those that wait for a second person first. */
function OpenDrafts(): ReactNode {
  const { t } = useTranslation();
  const now = useNow();
  const zone = useZone();
  const drafts = useQuery(draftsQuery);
  const alive = (drafts.data ?? []).filter(({ state }) => state !== 'published' && state !== 'dropped');
  if (alive.length === 0) return null;
  return (
    <section className="panel policy-drafts" aria-label={t('policies.drafts')}>
      <h2>{t('policies.drafts')}</h2>
      <ul>
        {alive
          .sort((one, other) => Number(other.state === 'proposed') - Number(one.state === 'proposed'))
          .map(({ id, name, version, state, reason, changedAt, begunBy }) => (
            <li key={id}>
              <DraftState state={state} />
              <Link to={`/rule-drafts/${id}`}>{t('policies.draftOf', { name, version })}</Link>
              <span className="policy-reason">{reason}</span>
              <span className="quiet">
                <PersonName id={begunBy} /> · {shortInstant(changedAt, now, formattingLocale(), zone)}
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}
