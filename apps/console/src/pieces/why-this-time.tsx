import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../frame/fault-notice.js';
import { ask } from '../http/ask.js';
import { useNow } from '../http/server-time.js';
import { shortEnd, shortInstant, weekdayOf } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { spoken, useWorkflowWords } from '../locales/workflow-words.js';
import { useQuantityText } from './quantity.js';

/** Why a clock is due when it is: from when, how much, what was counted, what was left out, and by whose rules. */
export function WhyThisTime({ complaintRef, clockId }: { complaintRef: string; clockId: string }): ReactNode {
  const { t } = useTranslation();
  const quantity = useQuantityText();
  const word = useWorkflowWords();
  const now = useNow();
  const asked = useQuery({
    queryKey: ['complaint', complaintRef, 'explain', clockId],
    queryFn: ({ signal }) =>
      ask('GET /api/complaints/{ref}/deadlines/{clockId}/explain', { path: { ref: complaintRef, clockId }, signal }),
  });
  if (asked.isError)
    return <FaultNotice title={t('deadline.unexplained')} error={asked.error} retry={() => void asked.refetch()} />;
  if (!asked.data) return <Skeleton active title={false} paragraph={{ rows: 5 }} className="why" />;
  const { explanation, policy } = asked.data;
  const at = (instant: number): string => shortInstant(instant, now, formattingLocale(), explanation.calendar.zone);
  const end = (from: number, to: number): string =>
    shortEnd(from, to, now, formattingLocale(), explanation.calendar.zone);
  return (
    <div className="why">
      <dl className="facts-list">
        <dt>{t('deadline.start')}</dt>
        <dd>{at(explanation.start)}</dd>
        <dt>{t('deadline.budget')}</dt>
        <dd>{quantity(explanation.budget)}</dd>
        {explanation.extensions.map((one) => (
          <Extension key={one.at} reason={word('reasons', one.reason)} amount={quantity(one.adds)} />
        ))}
        <dt>{t('deadline.due')}</dt>
        <dd>
          <strong>{explanation.deadline.at === undefined ? t('deadline.paused') : at(explanation.deadline.at)}</strong>
        </dd>
        <dt>{t('deadline.calendar')}</dt>
        <dd>
          {spoken(explanation.calendar.title)} · {explanation.calendar.zone}
        </dd>
        <dt>{t('deadline.policy')}</dt>
        <dd>{t('deadline.policyOf', { policy: word('policies', policy.name), version: policy.version })}</dd>
      </dl>
      <ol className="why-days">
        {explanation.counted.map(({ from, to, counts, special }) => (
          <li key={from}>
            <span>{t('deadline.span', { from: at(from), to: end(from, to) })}</span>
            <span>
              {quantity(counts)}
              {special && ` · ${spoken(special.name)}`}
            </span>
          </li>
        ))}
        {explanation.skipped.map(({ date, words }) => (
          <li key={date} className="quiet">
            <span>{weekdayOf(date, formattingLocale())}</span>
            <span>{t('deadline.notCounted', { why: spoken(words) })}</span>
          </li>
        ))}
        {explanation.pauses.map(({ from, to }) => (
          <li key={`pause ${from}`} className="quiet">
            <span>{t('deadline.span', { from: at(from), to: to === undefined ? '…' : end(from, to) })}</span>
            <span>{t('deadline.pause')}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Extension({ reason, amount }: { reason: string; amount: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <dt>{t('deadline.extension')}</dt>
      <dd>{t('deadline.extended', { amount, reason })}</dd>
    </>
  );
}
