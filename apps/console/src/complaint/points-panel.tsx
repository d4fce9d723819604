import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkflowWords } from '../locales/workflow-words.js';
import type { Complaint } from './complaint.js';
import { knownOf } from './complaint.js';
import { SidePanel } from './side-panel.js';

/** Each thing that the customer complains of, with what we found. */
export function PointsPanel({ complaint }: { complaint: Complaint }): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const { points } = knownOf(complaint);
  return (
    <SidePanel title={t('complaint.points.title')} count={points.length}>
      {points.length === 0 && <p className="quiet plain">{t('complaint.points.none')}</p>}
      <ol className="lines">
        {points.map(({ id, text, from, finding }) => (
          <li key={id}>
            <bdi>{text}</bdi>
            {from !== undefined && <span className="tag">{t('complaint.links.from', { ref: from })}</span>}
            {finding ? (
              <>
                <span className="tag tag-done">{word('findings', finding.result)}</span>
                <span className="quiet line-more">
                  <bdi>{finding.evidence}</bdi> · <bdi>{finding.basis}</bdi>
                </span>
              </>
            ) : (
              <span className="tag tag-pending">{t('complaint.points.noFinding')}</span>
            )}
          </li>
        ))}
      </ol>
    </SidePanel>
  );
}
