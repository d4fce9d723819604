import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { spoken } from '../locales/workflow-words.js';
import { teamsQuery } from '../pieces/people.js';
import { useFreshLists } from '../work/work-queries.js';
import { boardQuery } from './board-queries.js';
import { BoardStrip } from './board-strip.js';
import { BurningList } from './burning-list.js';
import { ClimbingList } from './climbing-list.js';
import { HeartbeatLine } from './heartbeat-line.js';
import { RungTable } from './rung-table.js';
import './words.js';
import './board.css';

/** What is burning, why, and what burns next: where the day begins of whoever answers for teams. */
export function BoardPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('board.page'));
  useFreshLists('board');
  const [search, setSearch] = useSearchParams();
  const teamId = search.get('team') ?? undefined;
  const board = useQuery(boardQuery(teamId));
  return (
    <div className="board">
      <header className="board-head">
        <div>
          <h1>{t('board.page')}</h1>
          <p className="quiet plain">{t('board.introduction')}</p>
        </div>
        <TeamChoice teamId={teamId} choose={(team) => setSearch(team === undefined ? {} : { team })} />
      </header>
      <HeartbeatLine />
      {board.isError && !board.data ? (
        <FaultNotice title={t('board.lost')} error={board.error} retry={() => void board.refetch()} />
      ) : !board.data ? (
        <Skeleton active className="panel waiting" paragraph={{ rows: 10 }} />
      ) : (
        <>
          <BoardStrip teams={board.data.teams} teamId={teamId} />
          <div className="board-columns">
            <BurningList teamId={teamId} />
            <ClimbingList teamId={teamId} />
          </div>
          <RungTable teams={board.data.teams} />
        </>
      )}
    </div>
  );
}

function TeamChoice({
  teamId,
  choose,
}: {
  teamId: string | undefined;
  choose: (teamId: string | undefined) => void;
}): ReactNode {
  const { t } = useTranslation();
  const field = useId();
  const mine = useQuery(boardQuery(undefined)).data?.teams ?? [];
  const names = new Map((useQuery(teamsQuery).data ?? []).map(({ id, name }) => [id, spoken(name)]));
  if (mine.length < 2) return null;
  return (
    <span className="board-team">
      <label htmlFor={field} className="quiet">
        {t('board.team')}
      </label>
      <select id={field} value={teamId ?? ''} onChange={({ target }) => choose(target.value || undefined)}>
        <option value="">{t('board.allTeams')}</option>
        {mine.map(({ teamId: id }) => (
          <option key={id} value={id}>
            {names.get(id) ?? id}
          </option>
        ))}
      </select>
    </span>
  );
}
