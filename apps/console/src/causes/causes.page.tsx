import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { serverTime } from '../http/server-time.js';
import { LessonTabs } from '../lessons/lesson-tabs.js';
import { spoken } from '../locales/workflow-words.js';
import { EmptyState } from '../pieces/empty-state.js';
import { teamsQuery } from '../pieces/people.js';
import { addressOf, type CausesAsk, causesQuery, readAddress, spans } from './cause-queries.js';
import { CauseTrend } from './cause-trend.js';
import { ParetoList } from './pareto-list.js';
import './words.js';
import './causes.css';

/** Why complaints happen: which causes are the few that matter, and whether one has really changed. */
export function CausesPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('causes.page'));
  const [search, setSearch] = useSearchParams();
  const asked = readAddress(search);
  const look = (next: CausesAsk): void => setSearch(addressOf(next), { replace: true });
  const { data, isError, error, refetch } = useQuery(causesQuery(asked, serverTime()));
  const chosen = asked.cause ?? data?.items[0]?.cause;
  return (
    <div className="lessons causes">
      <h1>{t('causes.page')}</h1>
      <p className="quiet plain">{t('causes.introduction')}</p>
      <LessonTabs />
      <Narrowing asked={asked} look={look} />
      {isError && !data && <FaultNotice title={t('causes.lost')} error={error} retry={() => void refetch()} />}
      {!data && !isError && <Skeleton active className="panel waiting" paragraph={{ rows: 8 }} />}
      {data?.total === 0 && (
        <div className="panel">
          <EmptyState title={t('causes.none')} text={t('causes.noneText')} />
        </div>
      )}
      {data && data.total > 0 && (
        <div className="causes-columns">
          <ParetoList causes={data} chosen={chosen} choose={(cause) => look({ ...asked, cause })} />
          {chosen !== undefined && <CauseTrend asked={asked} cause={chosen} />}
        </div>
      )}
    </div>
  );
}

function Narrowing({ asked, look }: { asked: CausesAsk; look: (asked: CausesAsk) => void }): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const teams = useQuery(teamsQuery).data ?? [];
  const { teamId: _, ...everywhere } = asked;
  return (
    <div className="lesson-filters">
      <span className="lesson-choice">
        <label htmlFor={`${id}-span`}>{t('causes.span')}</label>
        <select
          id={`${id}-span`}
          value={asked.span}
          onChange={({ target }) =>
            look({ ...asked, span: spans.find((one) => String(one) === target.value) ?? asked.span })
          }
        >
          {spans.map((one) => (
            <option key={one} value={one}>
              {t('causes.days', { count: one })}
            </option>
          ))}
        </select>
      </span>
      <span className="lesson-choice">
        <label htmlFor={`${id}-by`}>{t('causes.by')}</label>
        <select
          id={`${id}-by`}
          value={asked.by}
          onChange={({ target }) => look({ ...asked, by: target.value === 'month' ? 'month' : 'week' })}
        >
          <option value="week">{t('causes.week')}</option>
          <option value="month">{t('causes.month')}</option>
        </select>
      </span>
      <span className="lesson-choice">
        <label htmlFor={`${id}-team`}>{t('causes.team')}</label>
        <select
          id={`${id}-team`}
          value={asked.teamId ?? ''}
          onChange={({ target }) => look(target.value === '' ? everywhere : { ...everywhere, teamId: target.value })}
        >
          <option value="">{t('causes.allTeams')}</option>
          {teams.map((team) => (
            <option key={team.id} value={team.id}>
              {spoken(team.name)}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
