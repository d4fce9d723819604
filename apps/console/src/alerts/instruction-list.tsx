import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../frame/fault-notice.js';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { DeadlineText } from '../pieces/deadline-text.js';
import { EmptyState } from '../pieces/empty-state.js';
import { PersonName } from '../pieces/person-name.js';
import { promiseTones } from '../pieces/promise-tones.js';
import { instructionsQuery, type Instruction } from './alert-queries.js';

/** Instructions from above: those that one has to carry out, and what became of those that one gave. */
export function InstructionList(): ReactNode {
  const { t } = useTranslation();
  const { data, isError, error, refetch } = useQuery(instructionsQuery);
  if (isError) return <FaultNotice title={t('alerts.lost')} error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active className="panel waiting" paragraph={{ rows: 8 }} />;
  const { toCarryOut, given } = data;
  if (toCarryOut.length + given.length === 0)
    return (
      <div className="panel">
        <EmptyState title={t('alerts.instructions.none')} text={t('alerts.instructions.noneText')} />
      </div>
    );
  return (
    <>
      {toCarryOut.length > 0 && (
        <section>
          <h2>{t('alerts.instructions.toCarryOut')}</h2>
          <Lines instructions={toCarryOut} />
        </section>
      )}
      {given.length > 0 && (
        <section>
          <h2>{t('alerts.instructions.given')}</h2>
          <Lines instructions={given} />
        </section>
      )}
    </>
  );
}

function Lines({ instructions }: { instructions: readonly Instruction[] }): ReactNode {
  const { t } = useTranslation();
  const [now, zone] = [useNow(), useZone()];
  const at = (instant: number): string => shortInstant(instant, now, formattingLocale(), zone);
  return (
    <ol className="panel alert-list">
      {instructions.map(({ ref, subject, promiseId, text, state, dueAt, doneAt, evidence, ownerId, ...one }) => (
        <li key={`${ref} ${promiseId}`} className="alert">
          <div className="alert-what">
            <strong>
              <bdi>{text}</bdi>
            </strong>
            <ComplaintLink complaintRef={ref} subject={subject} />
            <ul className="alert-facts">
              <li>
                {t('alerts.instructions.by')} <PersonName id={one.givenBy} /> · {at(one.givenAt)}
              </li>
              <li>
                {t('alerts.instructions.to')} <PersonName id={ownerId} />
              </li>
              {evidence !== undefined && (
                <li>
                  {t('alerts.instructions.evidence')} <bdi>{evidence}</bdi>
                </li>
              )}
            </ul>
          </div>
          <div className="instruction-state">
            <span className={promiseTones[state]}>{t(`alerts.instructions.state.${state}`)}</span>
            {state === 'open' ? (
              <DeadlineText deadline={dueAt} />
            ) : (
              <span className="quiet">{at(doneAt ?? dueAt)}</span>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
