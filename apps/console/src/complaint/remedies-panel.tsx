import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formattingLocale } from '../locales/language.js';
import { useWorkflowWords } from '../locales/workflow-words.js';
import type { Complaint } from './complaint.js';
import { knownOf } from './complaint.js';
import { SidePanel } from './side-panel.js';

const tones = { proposed: 'tag tag-pending', agreed: 'tag tag-today', done: 'tag tag-done', dropped: 'tag' } as const;

/** What is done to put it right, what it costs, and how far it is. */
export function RemediesPanel({ complaint }: { complaint: Complaint }): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const { remedies, outcome } = knownOf(complaint);
  if (remedies.length === 0 && outcome === undefined) return null;
  const money = new Intl.NumberFormat(formattingLocale(), { style: 'currency', currency: complaint.currency });
  return (
    <SidePanel title={t('complaint.remedies.title')} count={remedies.length}>
      {outcome !== undefined && <p className="plain">{word('outcomes', outcome)}</p>}
      <ul className="lines">
        {remedies.map(({ id, kind, description, amount, state }) => (
          <li key={id}>
            <strong>{word('remedies', kind)}</strong>
            {amount !== undefined && <span>{money.format(amount / 100)}</span>}
            <span className={tones[state]}>{t(`complaint.remedies.state.${state}`)}</span>
            <bdi className="line-more">{description}</bdi>
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}
