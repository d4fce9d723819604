import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../frame/fault-notice.js';
import { spoken, useWorkflowWords } from '../locales/workflow-words.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { EmptyState } from '../pieces/empty-state.js';
import { FoldedList } from '../pieces/folded-list.js';
import { InstantText } from '../pieces/instant-text.js';
import { PersonName } from '../pieces/person-name.js';
import { SeverityMark } from '../pieces/severity-mark.js';
import { climbingQuery } from './board-queries.js';

/** What climbs next by itself if nobody does anything: when, how high, by which clock, and who would be told. */
export function ClimbingList({ teamId }: { teamId: string | undefined }): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const { data, isError, error, refetch } = useQuery(climbingQuery(teamId));
  return (
    <section>
      <h2>{t('board.climbing.title')}</h2>
      {isError && !data ? (
        <FaultNotice title={t('board.lost')} error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Skeleton active className="panel waiting" paragraph={{ rows: 8 }} />
      ) : data.length === 0 ? (
        <div className="panel">
          <EmptyState title={t('board.climbing.none')} text={t('board.climbing.noneText')} />
        </div>
      ) : (
        <FoldedList className="panel board-list" items={data} most={{ narrow: 4, wide: 12 }}>
          {(one) => (
            <li key={one.ref}>
              <div className="board-line">
                <strong>
                  <InstantText at={one.climbsAt} />
                </strong>
                <span className="tag">{t('board.climbing.to', { rung: word('states', one.to) })}</span>
              </div>
              <div className="board-line">
                <ComplaintLink complaintRef={one.ref} subject={one.subject} />
                <SeverityMark severity={one.severity} />
              </div>
              <span className="board-why">{spoken(one.what)}</span>
              <ul className="board-facts">
                <li>
                  {t('board.owner')} <PersonName id={one.ownerId} />
                </li>
                {one.tells.length > 0 && (
                  <li>
                    {t('board.climbing.tells')}{' '}
                    {one.tells.map(({ staffId }, index) => (
                      <span key={staffId}>
                        {index > 0 && t('board.and')}
                        <PersonName id={staffId} />
                      </span>
                    ))}
                  </li>
                )}
              </ul>
            </li>
          )}
        </FoldedList>
      )}
    </section>
  );
}
