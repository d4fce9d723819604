import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkflowWords } from '../locales/workflow-words.js';

/** How severe, in a word and by bars: colour is never alone. */
export function SeverityMark({ severity }: { severity: string }): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const bars = ['low', 'normal', 'high', 'critical'].indexOf(severity) + 1;
  return (
    <span className={`severity severity-${severity}`} title={t('severity.label')}>
      <span className="severity-bars" aria-hidden>
        {[1, 2, 3, 4].map((bar) => (
          <i key={bar} className={bar <= bars ? 'on' : ''} />
        ))}
      </span>
      <span className="severity-word">{word('severities', severity)}</span>
    </span>
  );
}
