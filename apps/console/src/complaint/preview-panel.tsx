import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useWorkflowWords } from '../locales/workflow-words.js';
import type { Complaint } from './complaint.js';
import { previewQuery } from './complaint.js';
import { SidePanel } from './side-panel.js';

/** Who will be told what, and when, if nobody does anything. */
export function PreviewPanel({ complaint }: { complaint: Complaint }): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const now = useNow();
  const { data = [] } = useQuery(previewQuery(complaint.ref));
  return (
    <SidePanel title={t('complaint.preview.title')} count={data.length} isFolded>
      {data.length === 0 && <p className="quiet plain">{t('complaint.preview.nothing')}</p>}
      <ol className="lines preview">
        {data.map(({ kind, at, recipients = [], clock, letter }, index) => (
          <li key={`${at} ${index}`}>
            <time dateTime={new Date(at).toISOString()}>
              {shortInstant(at, now, formattingLocale(), complaint.zone)}
            </time>
            <span className="line-more">
              {kind === 'letter'
                ? t('complaint.preview.letter', { letter: word('letters', letter ?? '') })
                : t('complaint.preview.alert', {
                    clock: clock === undefined ? '' : word('clocks', clock),
                    who: recipients
                      .map((one) =>
                        one === 'owner'
                          ? word('facts', 'ownerId')
                          : one.startsWith('group:')
                            ? one.slice(6)
                            : word('roles', one),
                      )
                      .join(t('complaint.preview.and')),
                  })}
            </span>
          </li>
        ))}
      </ol>
    </SidePanel>
  );
}
