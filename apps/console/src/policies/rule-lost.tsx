import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { draftListOf } from './draft-list-of.js';
import type { Draft } from './policy-queries.js';
import './words.js';
import './policies.css';

/** A page of a rule that could not be read: what it would have been, and the way back to those that there are. */
export function RuleLost({
  kind,
  name,
  title,
  error,
  retry,
}: {
  /** Not known where a draft is asked for that there is not. */
  kind?: Draft['kind'];
  /** As the address says it. */
  name?: string;
  title: string;
  error: unknown;
  retry: () => void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="policies">
      {kind && (
        <p className="plain">
          <Link to={`/${draftListOf[kind]}`}>{t(`policies.pageOf.${kind}`)}</Link>
        </p>
      )}
      <h1>{name ?? t('policies.drafts')}</h1>
      <FaultNotice title={title} error={error} retry={retry} />
    </div>
  );
}
