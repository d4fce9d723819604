import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../frame/fault-notice.js';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { spoken, useWorkflowWords, useZone } from '../locales/workflow-words.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { DeadlineText } from '../pieces/deadline-text.js';
import { EmptyState } from '../pieces/empty-state.js';
import { FoldedList } from '../pieces/folded-list.js';
import { PersonName } from '../pieces/person-name.js';
import { SeverityMark } from '../pieces/severity-mark.js';
import { TeamName } from '../pieces/team-name.js';
import { type Burning, burningQuery } from './board-queries.js';

/** Complaints that somebody above the agents answers for: which clocks passed, by which policy, and who knows. */
export function BurningList({ teamId }: { teamId: string | undefined }): ReactNode {
  const { t } = useTranslation();
  const { data, isError, error, refetch } = useQuery(burningQuery(teamId));
  return (
    <section>
      <h2>{t('board.burning.title')}</h2>
      {isError && !data ? (
        <FaultNotice title={t('board.lost')} error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Skeleton active className="panel waiting" paragraph={{ rows: 8 }} />
      ) : data.length === 0 ? (
        <div className="panel">
          <EmptyState title={t('board.burning.none')} text={t('board.burning.noneText')} />
        </div>
      ) : (
        <FoldedList className="panel board-list" items={data} most={{ narrow: 5, wide: 12 }}>
          {(one) => <Line key={one.ref} one={one} />}
        </FoldedList>
      )}
    </section>
  );
}

function Line({ one }: { one: Burning }): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const [first, ...others] = one.overdue;
  const high = one.rung === 'lead' ? 'tag tag-atRisk' : 'tag tag-overdue';
  return (
    <li>
      <div className="board-line">
        <span className={high}>{word('states', one.rung)}</span>
        <ComplaintLink complaintRef={one.ref} subject={one.subject} />
        <SeverityMark severity={one.severity} />
      </div>
      {first?.deadline === undefined ? (
        <span className="quiet">{t('board.burning.byHand')}</span>
      ) : (
        <span className="board-why">
          {spoken(first.title)}
          {first.limit === 'statutory' && <> · {t('board.burning.statutory')}</>}{' '}
          <DeadlineText deadline={first.deadline} why={{ complaintRef: one.ref, clockId: first.id }} />
          {others.length > 0 && <span className="quiet"> {t('board.burning.others', { count: others.length })}</span>}
        </span>
      )}
      <ul className="board-facts">
        <li>
          {t('board.owner')} <PersonName id={one.ownerId} />
        </li>
        <li>
          <TeamName id={one.teamId} />
        </li>
        <li>
          {spoken(one.policy.title)} {t('board.version', { version: one.policy.version })}
        </li>
      </ul>
      <Told told={one.told} />
    </li>
  );
}

/** Whether somebody answers for it; who was told when stands behind that. */
function Told({ told }: { told: Burning['told'] }): ReactNode {
  const { t } = useTranslation();
  if (told.length === 0) return <p className="plain board-told board-bad">{t('board.burning.toldNobody')}</p>;
  if (told.length === 1) return <ToldList told={told} />;
  const isAnswered = told.some(({ acknowledgedAt }) => acknowledgedAt !== undefined);
  const isOver = told.every(({ overAt }) => overAt !== undefined);
  return (
    <details className="board-told">
      <summary>
        {t('board.burning.toldMany', { count: told.length })}{' '}
        {isAnswered ? (
          <span className="board-well">{t('board.burning.someAnswered')}</span>
        ) : isOver ? (
          <span className="quiet">{t('board.burning.over')}</span>
        ) : (
          <span className="board-bad">{t('board.burning.noneAnswered')}</span>
        )}
      </summary>
      <ToldList told={told} />
    </details>
  );
}

function ToldList({ told }: { told: Burning['told'] }): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const [now, zone] = [useNow(), useZone()];
  const at = (instant: number): string => shortInstant(instant, now, formattingLocale(), zone);
  return (
    <ul className="board-told-list">
      {told.map((alert) => (
        <li key={alert.id}>
          <PersonName id={alert.staffId} />{' '}
          <span className="quiet">
            {alert.relation in relations ? word('roles', relations[alert.relation as keyof typeof relations]) : ''}{' '}
            {spoken(alert.what)} · {t('board.burning.told', { instant: at(alert.raisedAt) })}
          </span>{' '}
          {alert.acknowledgedAt !== undefined ? (
            <span className="board-well">
              {alert.answer
                ? t(`board.burning.${alert.answer}`, { instant: at(alert.acknowledgedAt) })
                : t('board.burning.acknowledged', { instant: at(alert.acknowledgedAt) })}
            </span>
          ) : alert.overAt !== undefined ? (
            <span className="quiet">{t('board.burning.over')}</span>
          ) : (
            <span className="board-bad">
              {alert.climbedAt === undefined ? t('board.burning.unanswered') : t('board.burning.passedOver')}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** As what somebody was told, where that is a role of theirs. */
const relations = { lead: 'lead', manager: 'manager', director: 'director' } as const;
