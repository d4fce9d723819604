import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { spoken } from '../locales/workflow-words.js';
import { OpenDrafts } from '../policies/open-drafts.js';
import { useDraftsPending } from '../policies/rule-titles.js';
import '../policies/words.js';
import '../policies/policies.css';
import type { Taxonomy } from './taxonomy-queries.js';
import { taxonomiesQuery } from './taxonomy-queries.js';
import './words.js';

/** What complaints and lessons are sorted by: which version counts, and what is being drafted. */
export function TaxonomiesPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('taxonomies.page'));
  const taxonomies = useQuery(taxonomiesQuery);
  const isComing = useDraftsPending('taxonomy');
  return (
    <div className="policies">
      <h1>{t('taxonomies.page')}</h1>
      <p className="quiet">{t('taxonomies.introduction')}</p>
      {!isComing && <OpenDrafts kind="taxonomy" />}
      {taxonomies.data && !isComing ? (
        <ul className="panel policy-list">
          {taxonomies.data.map((taxonomy) => (
            <TaxonomyLine key={taxonomy.name} taxonomy={taxonomy} />
          ))}
        </ul>
      ) : taxonomies.isError ? (
        <FaultNotice title={t('taxonomies.lost')} error={taxonomies.error} retry={() => void taxonomies.refetch()} />
      ) : (
        <Skeleton active className="panel waiting" paragraph={{ rows: 4 }} />
      )}
    </div>
  );
}

function TaxonomyLine({ taxonomy }: { taxonomy: Taxonomy }): ReactNode {
  const { t } = useTranslation();
  const { name, title, versions, draftId, codes, retired } = taxonomy;
  const inForce = versions.find((one) => one.isInForce);
  return (
    <li>
      <span className="policy-who">
        <Link to={`/taxonomies/${encodeURIComponent(name)}`}>{spoken(title)}</Link>
        <span className="quiet">{name}</span>
      </span>
      <span className="policy-facts">
        {inForce && <span className="tag tag-done">{t('policies.inForce', { version: inForce.version })}</span>}
        {draftId !== undefined && (
          <Link className="tag tag-pending" to={`/rule-drafts/${draftId}`}>
            {t('policies.beingDrafted')}
          </Link>
        )}
      </span>
      <span className="policy-count">
        {t('taxonomies.codes', { count: codes })}
        {retired > 0 && <span className="quiet"> · {t('taxonomies.retired', { count: retired })}</span>}
      </span>
    </li>
  );
}
