import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formattingLocale } from '../locales/language.js';
import { spoken } from '../locales/workflow-words.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import type { Verification } from './audit-queries.js';

type Finding = NonNullable<Verification['result']>['findings'][number];

/** What is not as it was recorded, and where. */
export function Findings({ findings, found }: { findings: readonly Finding[]; found: number }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <ul className="audit-findings">
        {findings.map((finding) => (
          <li key={JSON.stringify(finding)}>
            <Place finding={finding} /> {spoken(finding.words)}
          </li>
        ))}
      </ul>
      {found > findings.length && (
        <p className="plain quiet">
          {t('audit.moreFindings', {
            count: found - findings.length,
            formatted: (found - findings.length).toLocaleString(formattingLocale()),
          })}
        </p>
      )}
    </>
  );
}

function Place({ finding: { ref, complaintId, seal } }: { finding: Finding }): ReactNode {
  const { t } = useTranslation();
  if (ref !== undefined) return <ComplaintLink complaintRef={ref} />;
  if (complaintId !== undefined) return <code>{complaintId}</code>;
  return <strong>{t('audit.sealNumber', { number: seal })}</strong>;
}
