import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../frame/fault-notice.js';
import { SidePanel } from '../complaint/side-panel.js';
import { ask } from '../http/ask.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { StageTag } from '../pieces/stage-tag.js';
import { LessonVerdict } from './lesson-verdict.js';
import './words.js';
import './search.css';

/** Complaints like this one, with what came of them and what they taught (F7). */
export function SimilarPanel({ complaintRef }: { complaintRef: string }): ReactNode {
  const { t } = useTranslation();
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['similar', complaintRef],
    queryFn: ({ signal }) => ask('GET /api/complaints/{ref}/similar', { path: { ref: complaintRef }, signal }),
    staleTime: 60_000,
  });
  return (
    <SidePanel title={t('search.similar')} {...(data && { count: data.items.length })}>
      <div className="similar">
        {isError && <FaultNotice title={t('search.similarLost')} error={error} retry={() => void refetch()} />}
        {!data && !isError && <Skeleton active paragraph={{ rows: 3 }} />}
        {data?.items.length === 0 && <p className="quiet plain">{t('search.similarNone')}</p>}
        <ol>
          {data?.items.map(({ ref, subject, stage, because, outcome, lesson, changes }) => (
            <li key={ref}>
              <ComplaintLink complaintRef={ref} subject={subject} />
              <p className="similar-facts plain">
                {outcome === undefined ? (
                  <StageTag stage={stage} />
                ) : (
                  <span className="tag tag-done">{t(`outcome.${outcome}`)}</span>
                )}
                {because.map((one) => (
                  <span key={one} className="quiet">
                    {t(`search.because.${one}`)}
                  </span>
                ))}
              </p>
              {lesson && <p className="similar-lesson">{lesson.text}</p>}
              {changes.length > 0 && (
                <ul>
                  {changes.map(({ action }) => (
                    <li key={action} className="plain">
                      {action}
                    </li>
                  ))}
                </ul>
              )}
              {lesson && <LessonVerdict complaintRef={complaintRef} lessonRef={ref} lesson={lesson} />}
            </li>
          ))}
        </ol>
      </div>
    </SidePanel>
  );
}
