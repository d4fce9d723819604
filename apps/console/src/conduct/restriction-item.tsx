import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActWithReason } from '../customers/act-with-reason.js';
import '../customers/words.js';
import { serverTime } from '../http/server-time.js';
import { refusalWords } from '../http/refusal-words.js';
import { wholeDay } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { spoken, useZone } from '../locales/workflow-words.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { PersonName } from '../pieces/person-name.js';
import { sessionQuery } from '../session/session.js';
import { approve, endWith, type Restriction, review, withdraw } from './conduct-queries.js';
import './words.js';

/** By so much a review puts the next one off, in milliseconds: 90 days, and never beyond the end. */
const nextReview = 90 * 86_400_000;

const tones = { asked: 'today', inForce: 'atRisk', lifted: 'done', ended: 'done', declined: 'done', withdrawn: 'done' };

/** One restriction: what, why, what shows it, and what may be done about it now. */
export function RestrictionItem({ one, renew }: { one: Restriction; renew: () => Promise<void> }): ReactNode {
  const { t } = useTranslation();
  const zone = useZone();
  const member = useQuery(sessionQuery).data?.member;
  const decides = member?.roles.some((role) => role === 'manager' || role === 'director') ?? false;
  const isMine = one.asked.by === member?.id;
  const day = (instant: number): string => wholeDay(instant, formattingLocale(), zone);
  const deciding = useMutation({ mutationFn: (act: () => Promise<unknown>) => act(), onSuccess: renew });
  const withReason = (name: string, act: (reason: string) => Promise<unknown>, isDangerous = false): ReactNode => (
    <ActWithReason
      name={name}
      isDangerous={isDangerous}
      act={async (reason) => {
        await act(reason);
        await renew();
      }}
    />
  );
  return (
    <article className="restriction">
      <p className="restriction-head">
        <span className={`tag tag-${tones[one.state]}`}>{t(`conduct.states.${one.state}`)}</span>
        <span className="quiet">
          {t('conduct.askedBy')} <PersonName id={one.asked.by} /> · {day(one.asked.at)}
          {one.decided && (
            <>
              {' · '}
              {t('conduct.decidedBy')} <PersonName id={one.decided.by} />
            </>
          )}
        </span>
      </p>
      <ul className="agreed-lines">
        {one.agreed.map((sentence) => (
          <li key={sentence.en}>{spoken(sentence)}</li>
        ))}
      </ul>
      <p className="plain">
        <span className="quiet">{t('conduct.because')}</span> <bdi>{one.reason}</bdi>
      </p>
      <p className="plain quiet">{t('conduct.dates', { review: day(one.reviewAt), until: day(one.until) })}</p>
      {one.evidence.length > 0 && (
        <details>
          <summary>{t('conduct.evidence', { count: one.evidence.length })}</summary>
          <ul className="agreed-lines">
            {one.evidence.map(({ ref, at, what }) => (
              <li key={`${ref} ${at}`}>
                <ComplaintLink complaintRef={ref} subject={what} /> <span className="quiet">{day(at)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {one.evidenceElsewhere > 0 && (
        <p className="plain quiet">{t('conduct.evidenceElsewhere', { count: one.evidenceElsewhere })}</p>
      )}
      {one.log
        .filter(({ reason }) => reason !== undefined)
        .map(({ act, at, by, reason }) => (
          <p key={`${act} ${at}`} className="plain quiet">
            {t(`conduct.acts.${act}`)} · <PersonName id={by} /> · {day(at)}: <bdi>{reason}</bdi>
          </p>
        ))}
      {deciding.isError && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('conduct.refused')}
          description={refusalWords(deciding.error, t)}
        />
      )}
      <span className="account-acts">
        <Button href={`/api/customers/${encodeURIComponent(one.customerId)}/restrictions/${one.id}/letter`}>
          {t('conduct.letter')}
        </Button>
        {one.state === 'asked' && isMine && (
          <Button loading={deciding.isPending} onClick={() => deciding.mutate(() => withdraw(one))}>
            {t('conduct.withdraw')}
          </Button>
        )}
        {one.state === 'asked' && decides && !isMine && (
          <>
            <Button type="primary" loading={deciding.isPending} onClick={() => deciding.mutate(() => approve(one))}>
              {t('conduct.approve')}
            </Button>
            {withReason(t('conduct.decline'), (reason) => endWith(one, 'decline', reason), true)}
          </>
        )}
        {one.isInForce && decides && (
          <>
            {withReason(t('conduct.keep'), (reason) =>
              review(one, Math.min(one.until, serverTime() + nextReview), reason),
            )}
            {withReason(t('conduct.lift'), (reason) => endWith(one, 'lift', reason))}
          </>
        )}
      </span>
      {one.state === 'asked' && isMine && <p className="plain quiet">{t('conduct.otherDecides')}</p>}
    </article>
  );
}
