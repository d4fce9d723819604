import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '../http/ask.js';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { DeadlineText } from '../pieces/deadline-text.js';
import { EmptyState } from '../pieces/empty-state.js';
import { PagedList } from '../pieces/paged-list.js';
import { PersonName } from '../pieces/person-name.js';
import { sessionQuery } from '../session/session.js';
import { wasTriedAtThisHour } from './attempts.js';
import { CountedHeading } from './counted-heading.js';
import { dueQuery } from './follow-up-queries.js';

type Due = AnswerOf<'GET /api/follow-up/due'>['items'];

/** Whom to ask whether it is really settled, and when nobody was reached. */
export function DueFollowUps(): ReactNode {
  const { t } = useTranslation();
  const query = useInfiniteQuery(dueQuery);
  return (
    <section aria-labelledby="due-follow-ups">
      <CountedHeading id="due-follow-ups" total={query.data?.pages[0]?.total}>
        {t('follow-up.due')}
      </CountedHeading>
      <PagedList
        query={query}
        lost={t('follow-up.lost')}
        empty={<EmptyState title={t('follow-up.noDue')} text={t('follow-up.noDueText')} />}
      >
        {(due) => (
          <ol className="panel follow-up-lines">
            {due.map((one) => (
              <DueLine key={one.ref} one={one} />
            ))}
          </ol>
        )}
      </PagedList>
    </section>
  );
}

function DueLine({ one }: { one: Due[number] }): ReactNode {
  const { t } = useTranslation();
  const me = useQuery(sessionQuery).data?.member?.id;
  const [now, zone] = [useNow(), useZone()];
  const { attempts, attemptsWanted: wanted } = one;
  const times = attempts.map((at) => shortInstant(at, now, formattingLocale(), zone));
  return (
    <li>
      {one.dueAt === undefined ? <span /> : <DeadlineText deadline={one.dueAt} />}
      <span className="follow-up-about">
        <ComplaintLink complaintRef={one.ref} subject={one.subject} />
        <span className="follow-up-said">
          {one.customerName !== undefined && <bdi className="follow-up-name">{one.customerName}</bdi>}
          {attempts.length === 0 ? (
            <span>{t('follow-up.noAttempt')}</span>
          ) : (
            <span title={t('follow-up.tried', { times: times.join(t('follow-up.separator')) })}>
              {t('follow-up.attempts', { count: attempts.length, wanted })}
            </span>
          )}
          {wasTriedAtThisHour(attempts, now, zone) && (
            <span className="tag tag-atRisk">{t('follow-up.otherHour')}</span>
          )}
          {me !== undefined && one.notBy.includes(me) && <span className="tag">{t('follow-up.notYou')}</span>}
        </span>
      </span>
      <span className="quiet">
        {t('follow-up.caller')} <PersonName id={one.by} />
      </span>
    </li>
  );
}
