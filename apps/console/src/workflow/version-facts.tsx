import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { wholeDay } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { spoken } from '../locales/workflow-words.js';
import type { WorkflowReading, WorkflowVersion } from './workflow-queries.js';

/** What a version is, and whether anything is wrong with it. */
export function VersionFacts({ reading }: { reading: WorkflowReading }): ReactNode {
  const { t } = useTranslation();
  const { version, hash, counts, problems, isCurrent, running } = reading;
  return (
    <section className="panel policy-body" aria-label={t('workflow.version', { version })}>
      <div className="policy-facts">
        <h2>{t('workflow.version', { version })}</h2>
        {isCurrent && <span className="tag tag-done">{t('workflow.current')}</span>}
        <span className="quiet">{t('workflow.running', { count: running })}</span>
      </div>
      <p className="plain">
        <PublishedOn version={reading} /> · {t('workflow.counts', counts)}
      </p>
      <p className="plain quiet workflow-hash">
        {t('workflow.hash')} <code>{hash}</code>
      </p>
      {problems.length === 0 ? (
        <Alert type="success" showIcon title={t('workflow.sound')} description={t('workflow.soundText')} />
      ) : (
        <Alert
          type="error"
          showIcon
          title={t('workflow.problems', { count: problems.length })}
          description={
            <ul>
              {problems.map(({ rule, where, words }, index) => (
                <li key={`${rule} ${index}`}>
                  {where !== '' && <code>{where}</code>} {spoken(words)}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </section>
  );
}

/** The day, which is the same wherever the reader is. */
export function PublishedOn({ version: { publishedAt } }: { version: WorkflowVersion }): ReactNode {
  const { t } = useTranslation();
  if (publishedAt === undefined) return null;
  const day = wholeDay(Date.parse(publishedAt), formattingLocale(), 'UTC');
  return <span>{t('workflow.publishedOn', { day })}</span>;
}
