import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '../http/ask.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { DeadlineText } from '../pieces/deadline-text.js';
import { EmptyState } from '../pieces/empty-state.js';
import { PersonName } from '../pieces/person-name.js';

/** Who was told that we would call. */
export function CallBacks({ callBacks }: { callBacks: AnswerOf<'GET /api/follow-up'>['callBacks'] }): ReactNode {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="call-backs">
      <h2 id="call-backs">{t('follow-up.callBacks')}</h2>
      <ol className="panel follow-up-lines">
        {callBacks.length === 0 && (
          <li>
            <EmptyState title={t('follow-up.noCallBacks')} />
          </li>
        )}
        {callBacks.map((one) => (
          <li key={`${one.ref} ${one.promiseId}`}>
            <DeadlineText deadline={one.dueAt} />
            <span className="follow-up-about">
              <ComplaintLink complaintRef={one.ref} subject={one.subject} />
              <span className="follow-up-said">
                {one.customerName !== undefined && <bdi className="follow-up-name">{one.customerName}</bdi>}
                <bdi>{one.text}</bdi>
              </span>
            </span>
            <span className="quiet">
              {t('follow-up.promisedBy')} <PersonName id={one.madeBy} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
