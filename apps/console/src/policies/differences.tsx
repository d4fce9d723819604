import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../locales/workflow-words.js';
import { EmptyState } from '../pieces/empty-state.js';
import { inGroups } from './field-groups.js';
import type { Difference } from './policy-queries.js';

/** What one version says otherwise than another, number by number. */
export function Differences({ differences }: { differences: readonly Difference[] }): ReactNode {
  const { t } = useTranslation();
  if (differences.length === 0) return <EmptyState title={t('policies.noDifference')} />;
  return (
    <div className="policy-differences">
      {inGroups(differences).map((group) => (
        <section key={group.key}>
          <h3>{spoken(group.words)}</h3>
          <ul>
            {group.items.map(({ path, label, before, after }) => (
              <li key={path}>
                <span className="quiet policy-label">{spoken(label)}</span>
                <span className="policy-before">
                  <span className="for-readers">{t('policies.before')}</span>
                  {before ? <del>{spoken(before.words)}</del> : <span className="quiet">{t('policies.notThere')}</span>}
                </span>
                <span className="policy-after">
                  <span className="for-readers">{t('policies.after')}</span>
                  {after ? <ins>{spoken(after.words)}</ins> : <span className="quiet">{t('policies.gone')}</span>}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
