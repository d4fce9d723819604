import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PublishedOn } from './version-facts.js';
import type { WorkflowVersion } from './workflow-queries.js';

/** Every version there ever was, and how many complaints run under it. */
export function VersionList({
  versions,
  shown,
  choose,
}: {
  versions: readonly WorkflowVersion[];
  shown: number;
  choose: (version: number) => void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="panel policy-versions" aria-label={t('workflow.versions')}>
      <h2>{t('workflow.versions')}</h2>
      <ol>
        {versions.map((one) => (
          <li key={one.hash}>
            <button type="button" aria-current={one.version === shown} onClick={() => choose(one.version)}>
              <strong>{t('workflow.version', { version: one.version })}</strong>
              {one.isCurrent && <span className="tag tag-done">{t('workflow.current')}</span>}
              <span className="quiet">{t('workflow.running', { count: one.running })}</span>
            </button>
            <p className="plain quiet policy-origin" title={one.hash}>
              <PublishedOn version={one} /> · <code>{one.hash.slice(0, 12)}…</code>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
