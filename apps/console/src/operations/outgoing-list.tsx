import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../pieces/empty-state.js';
import { Choice } from '../pieces/field.js';
import { Instant } from '../pieces/instant.js';
import { PagedList } from '../pieces/paged-list.js';
import { type MailState, type OutgoingMail, outgoingQuery } from './operations-queries.js';

const states = ['waiting', 'failed', 'delivered'] as const;

/** Every mail of the house: those that wait, the oldest first; those that never went, with what the mail server said; those that went. */
export function OutgoingList(): ReactNode {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const state: MailState = states.find((one) => one === search.get('state')) ?? 'waiting';
  const query = useInfiniteQuery({ ...outgoingQuery(state), refetchInterval: state === 'waiting' ? 5000 : false });
  return (
    <>
      <Choice
        name="state"
        label={t('operations.which')}
        options={states.map((one) => ({ value: one, text: t(`operations.mailState.${one}`) }))}
        value={state}
        onChange={(one) => setSearch({ part: 'outgoing', ...(one !== 'waiting' && { state: one }) })}
      />
      <PagedList
        query={query}
        lost={t('operations.outgoingLost')}
        empty={<EmptyState title={t(`operations.noMail.${state}`)} text={t(`operations.noMailText.${state}`)} />}
      >
        {(mails) => (
          <ul className="panel operation-list">
            {mails.map((mail) => (
              <MailLine key={mail.key} mail={mail} />
            ))}
          </ul>
        )}
      </PagedList>
    </>
  );
}

function MailLine({ mail }: { mail: OutgoingMail }): ReactNode {
  const { t } = useTranslation();
  const { to, subject, text, purpose, writtenAt, tries, uncertain, answer, settledAt, dueAt } = mail;
  return (
    <li>
      <div className="operation-what">
        <details>
          <summary>
            <strong>{subject}</strong>
          </summary>
          <pre className="operation-text">{text}</pre>
        </details>
        <span className="quiet">
          <bdi>{to.name ?? ''}</bdi> <bdi>{to.address}</bdi>
        </span>
      </div>
      <div className="operation-how">
        <span className="tag">{t(`operations.purpose.${purpose.kind}`)}</span>
        <span>
          {t('operations.written')} <Instant at={writtenAt} />
        </span>
        {dueAt !== undefined && (
          <span>
            {t('operations.goes')} <Instant at={dueAt} />
          </span>
        )}
        {settledAt !== undefined && (
          <span>
            {t('operations.settled')} <Instant at={settledAt} />
          </span>
        )}
        {tries > 0 && <span className="quiet">{t('operations.tries', { count: tries })}</span>}
        {uncertain > 0 && <span className="quiet">{t('operations.uncertain', { count: uncertain })}</span>}
        {answer !== undefined && <span className="operation-said">{answer}</span>}
      </div>
    </li>
  );
}
