import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../frame/fault-notice.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { DeadlineText } from '../pieces/deadline-text.js';
import { EmptyState } from '../pieces/empty-state.js';
import { PersonName } from '../pieces/person-name.js';
import { MeasureDone } from './measure-done.js';
import { measuresQuery } from './quality-queries.js';

/** What one has still to change because of reviews. */
export function OwnMeasures(): ReactNode {
  const { t } = useTranslation();
  const { data, isError, error, refetch } = useQuery(measuresQuery);
  if (isError && !data) return <FaultNotice title={t('quality.lost')} error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active className="panel waiting" paragraph={{ rows: 6 }} />;
  if (data.items.length === 0)
    return (
      <div className="panel">
        <EmptyState title={t('quality.none.measures')} text={t('quality.noneText.measures')} />
      </div>
    );
  return (
    <ol className="action-list" aria-label={t('quality.of.measures')}>
      {data.items.map(({ id, ref, subject, text, dueAt, by }) => (
        <li key={id} className="panel action-card">
          <p className="plain lesson-action">
            <bdi>{text}</bdi>
          </p>
          <p className="plain lesson-facts">
            {/* It is due when its day is over; the day after, at midnight, reads like another day. */}
            <DeadlineText deadline={dueAt - 1} />
            <span>
              {t('quality.measureBy')} <PersonName id={by} />
            </span>
            <ComplaintLink complaintRef={ref} {...(subject !== undefined && { subject })} />
          </p>
          <MeasureDone complaintRef={ref} id={id} />
        </li>
      ))}
    </ol>
  );
}
