import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { DeadlineText } from '../pieces/deadline-text.js';
import { PersonName } from '../pieces/person-name.js';
import { promiseTones } from '../pieces/promise-tones.js';
import type { Complaint } from './complaint.js';
import { knownOf } from './complaint.js';
import { SidePanel } from './side-panel.js';

/** The ledger of promises: who promised what until when, and whether it was kept. */
export function PromisesPanel({ complaint }: { complaint: Complaint }): ReactNode {
  const { t } = useTranslation();
  const now = useNow();
  const { promises } = knownOf(complaint);
  if (promises.length === 0) return null;
  return (
    <SidePanel title={t('complaint.promises.title')} count={promises.length}>
      <ul className="lines">
        {promises.map(({ id, text, dueAt, madeBy, state }) => {
          const isInstruction = complaint.instructions.some(({ promiseId }) => promiseId === id);
          const clock = complaint.clocks.find((one) => one.subject === id && one.state === 'running');
          return (
            <li key={id}>
              <bdi>{text}</bdi>
              <span className={promiseTones[state]}>{t(`complaint.promises.state.${state}`)}</span>
              {isInstruction && <span className="tag">{t('complaint.promises.instruction')}</span>}
              <span className="quiet line-more">
                <PersonName id={madeBy} />
              </span>
              {state === 'open' ? (
                <DeadlineText
                  deadline={dueAt}
                  {...(clock && { why: { complaintRef: complaint.ref, clockId: clock.id } })}
                />
              ) : (
                <time className="quiet" dateTime={new Date(dueAt).toISOString()}>
                  {shortInstant(dueAt, now, formattingLocale(), complaint.zone)}
                </time>
              )}
            </li>
          );
        })}
      </ul>
    </SidePanel>
  );
}
