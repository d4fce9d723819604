import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formattingLocale } from '../locales/language.js';
import { useWorkflowWords } from '../locales/workflow-words.js';
import { TeamName } from '../pieces/team-name.js';
import { type BoardTeam, listOf, rungs } from './board-queries.js';

/** Every team on every rung; each number opens the list that it counts. */
export function RungTable({ teams }: { teams: readonly BoardTeam[] }): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const busy = teams.filter(({ rungs: on, overdue, climbing }) =>
    [...Object.values(on), overdue, climbing].some((count) => count > 0),
  );
  const idle = teams.length - busy.length;
  return (
    <section>
      <h2>{t('board.table.title')}</h2>
      <div className="panel board-scroll" tabIndex={0} role="group" aria-label={t('board.table.title')}>
        <table className="board-table">
          <thead>
            <tr>
              <th scope="col">{t('board.team')}</th>
              {rungs.map((rung) => (
                <th key={rung} scope="col">
                  {word('states', rung)}
                </th>
              ))}
              <th scope="col">{t('board.overdue')}</th>
              <th scope="col">{t('board.climbsToday')}</th>
            </tr>
          </thead>
          <tbody>
            {busy.map((team) => (
              <tr key={team.teamId}>
                <th scope="row">
                  <TeamName id={team.teamId} />
                </th>
                {rungs.map((rung) => (
                  <Cell
                    key={rung}
                    count={team.rungs[rung]}
                    to={listOf(team.teamId, { rung })}
                    isHot={rung === 'director' || rung === 'manager'}
                  />
                ))}
                <Cell count={team.overdue} to={listOf(team.teamId, { group: 'overdue' })} isHot />
                <Cell count={team.climbing} to={listOf(team.teamId, { climbs: 'today' })} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {idle > 0 && <p className="quiet board-idle">{t('board.table.idle', { count: idle })}</p>}
    </section>
  );
}

function Cell({ count, to, isHot = false }: { count: number; to: string; isHot?: boolean }): ReactNode {
  return (
    <td>
      <Link to={to} className={count === 0 ? 'board-nothing' : isHot ? 'board-hot' : undefined}>
        {new Intl.NumberFormat(formattingLocale()).format(count)}
      </Link>
    </td>
  );
}
