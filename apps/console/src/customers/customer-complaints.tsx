import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { DeadlineText } from '../pieces/deadline-text.js';
import { promiseTones } from '../pieces/promise-tones.js';
import { StageTag } from '../pieces/stage-tag.js';
import type { CustomerRecord } from './customer.js';

/** All complaints of the customer that one may see, the latest first. */
export function CustomerComplaints({
  complaints,
  isCut,
}: {
  complaints: CustomerRecord['complaints'];
  isCut: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const [now, zone] = [useNow(), useZone()];
  return (
    <section className="panel customer-section">
      <h2>{t('customers.complaints')}</h2>
      {complaints.length === 0 && <p className="quiet plain">{t('customers.noComplaints')}</p>}
      <ul className="customer-list customer-complaints">
        {complaints.map(({ ref, subject, stage, outcome, createdAt, nextDueAt }) => (
          <li key={ref}>
            <ComplaintLink complaintRef={ref} subject={subject} />
            <span className="phone-facts">
              <StageTag stage={stage} />
              {outcome !== undefined && <span>{t(`outcome.${outcome}`)}</span>}
              <time className="quiet" dateTime={new Date(createdAt).toISOString()}>
                {shortInstant(createdAt, now, formattingLocale(), zone)}
              </time>
              {stage !== 'closed' && nextDueAt !== undefined && <DeadlineText deadline={nextDueAt} />}
            </span>
          </li>
        ))}
      </ul>
      {isCut && <p className="quiet plain">{t('customers.isCut')}</p>}
    </section>
  );
}

/** What the customer was promised, and what became of it. */
export function CustomerPromises({ promises }: { promises: CustomerRecord['promises'] }): ReactNode {
  const { t } = useTranslation();
  const made = promises.filter(({ kind }) => kind !== 'nextTry');
  return (
    <section className="panel customer-section">
      <h2>{t('customers.promises')}</h2>
      {made.length === 0 && <p className="quiet plain">{t('customers.noPromises')}</p>}
      <ul className="customer-list">
        {made.map(({ ref, id, text, dueAt, state }) => (
          <li key={`${ref} ${id}`}>
            <span>
              <ComplaintLink complaintRef={ref} /> <bdi>{text}</bdi>
            </span>
            <span className="phone-facts">
              <span className={promiseTones[state]}>{t(`customers.promiseStates.${state}`)}</span>
              {state === 'open' && <DeadlineText deadline={dueAt} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
