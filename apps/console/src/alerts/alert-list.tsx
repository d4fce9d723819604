import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { spoken } from '../locales/workflow-words.js';
import { EmptyState } from '../pieces/empty-state.js';
import { FoldedList } from '../pieces/folded-list.js';
import { teamsQuery } from '../pieces/people.js';
import { sessionQuery } from '../session/session.js';
import { AlertCard } from './alert-card.js';
import { alertsQuery, type AlertsAsk } from './alert-queries.js';

const handling: readonly string[] = ['agent', 'lead', 'manager', 'director'];

/** Alerts to answer for, one's own or those of a team that one leads. */
export function AlertList({ asked, look }: { asked: AlertsAsk; look: (asked: AlertsAsk) => void }): ReactNode {
  return (
    <>
      <Narrowing asked={asked} look={look} />
      <Alerts asked={asked} />
    </>
  );
}

function Alerts({ asked }: { asked: AlertsAsk }): ReactNode {
  const { t } = useTranslation();
  const member = useQuery(sessionQuery).data?.member;
  const mayHandle = member?.roles.some((role) => handling.includes(role)) ?? false;
  const meant = useLocation().hash.slice(1);
  const { data, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    alertsQuery(asked),
  );
  const isThere = data !== undefined;
  useEffect(() => {
    if (isThere && meant !== '') document.getElementById(meant)?.scrollIntoView({ block: 'center' });
  }, [isThere, meant]);
  if (isError) return <FaultNotice title={t('alerts.lost')} error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active className="panel waiting" paragraph={{ rows: 8 }} />;
  const alerts = data.pages.flatMap(({ items }) => items);
  if (alerts.length === 0)
    return (
      <div className="panel">
        {asked.state === 'open' ? (
          <EmptyState title={t('alerts.none')} text={t('alerts.noneText')} />
        ) : (
          <EmptyState title={t('alerts.noneSettled')} />
        )}
      </div>
    );
  return (
    <FoldedList
      className="panel alert-list"
      items={alerts}
      // Where a mail led to one of them, that one is not to be looked for.
      most={{ narrow: meant === '' ? 8 : Infinity, wide: Infinity }}
      after={
        hasNextPage && (
          <Button className="list-more" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('alerts.more')}
          </Button>
        )
      }
    >
      {(alert) => (
        <AlertCard
          key={alert.id}
          alert={alert}
          isMine={alert.staffId === member?.id}
          isMeant={alert.id === meant}
          mayHandle={mayHandle}
        />
      )}
    </FoldedList>
  );
}

function Narrowing({ asked, look }: { asked: AlertsAsk; look: (asked: AlertsAsk) => void }): ReactNode {
  const { t } = useTranslation();
  const member = useQuery(sessionQuery).data?.member;
  const seesAll = member?.roles.some((role) => role === 'administrator' || role === 'auditor') ?? false;
  const teams = (useQuery(teamsQuery).data ?? []).filter(
    ({ leadId, managerId, directorId }) =>
      seesAll || [leadId, managerId, directorId].some((id) => id !== undefined && id === member?.id),
  );
  return (
    <div className="alert-narrowing">
      {teams.length > 0 && (
        <label>
          <span className="quiet">{t('alerts.whose')}</span>{' '}
          <select
            value={asked.teamId ?? ''}
            onChange={({ target }) =>
              look({ state: asked.state, ...(target.value !== '' && { teamId: target.value }) })
            }
          >
            <option value="">{t('alerts.mine')}</option>
            {teams.map(({ id, name }) => (
              <option key={id} value={id}>
                {t('alerts.team', { team: spoken(name) })}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span className="quiet">{t('alerts.state')}</span>{' '}
        <select
          value={asked.state}
          onChange={({ target }) => look({ ...asked, state: target.value === 'settled' ? 'settled' : 'open' })}
        >
          <option value="open">{t('alerts.open')}</option>
          <option value="settled">{t('alerts.settled')}</option>
        </select>
      </label>
    </div>
  );
}
