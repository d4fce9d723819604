import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../locales/workflow-words.js';
import { EmptyState } from '../pieces/empty-state.js';
import type { DefinitionDifferences } from './workflow-queries.js';

/** What one version says otherwise than another: what there is by name, then place by place. */
export function VersionDifferences({
  differences: { parts, places },
}: {
  differences: DefinitionDifferences;
}): ReactNode {
  const { t } = useTranslation();
  if (parts.length + places.length === 0) return <EmptyState title={t('workflow.noDifference')} />;
  return (
    <div className="workflow-differences">
      {parts.map(({ part, added, removed }) => (
        <section key={part}>
          <h3>{t(`workflow.parts.${part}`)}</h3>
          <ul>
            {removed.map((words) => (
              <Line key={`-${words.en}`} change="removed" text={spoken(words)} />
            ))}
            {added.map((words) => (
              <Line key={`+${words.en}`} change="added" text={spoken(words)} />
            ))}
          </ul>
        </section>
      ))}
      {places.length > 0 && (
        <section className="workflow-places">
          <h3>{t('workflow.places')}</h3>
          {places.map(({ key, place, lines }) => (
            <details key={key}>
              <summary>
                {spoken(place)} <span className="quiet">{t('workflow.placeCount', { count: lines.length })}</span>
              </summary>
              <ul>
                {lines.map(({ change, words }) => (
                  <Line key={`${change} ${words.en}`} change={change} text={spoken(words)} />
                ))}
              </ul>
            </details>
          ))}
        </section>
      )}
    </div>
  );
}

function Line({ change, text }: { change: 'added' | 'removed'; text: string }): ReactNode {
  const { t } = useTranslation();
  const isNew = change === 'added';
  return (
    <li className={isNew ? 'workflow-added' : 'workflow-removed'}>
      <span className={`tag${isNew ? ' tag-done' : ''}`}>{isNew ? t('workflow.added') : t('workflow.removed')}</span>
      {isNew ? <ins>{text}</ins> : <del>{text}</del>}
    </li>
  );
}
