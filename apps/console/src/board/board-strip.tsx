import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formattingLocale } from '../locales/language.js';
import { useWorkflowWords } from '../locales/workflow-words.js';
import { type BoardTeam, listOf } from './board-queries.js';

/** The few numbers that say in ten seconds how it stands; each opens its list. */
export function BoardStrip({ teams, teamId }: { teams: readonly BoardTeam[]; teamId: string | undefined }): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const sum = (of: (team: BoardTeam) => number): number => teams.reduce((total, team) => total + of(team), 0);
  return (
    <ul className="panel board-strip" aria-label={t('board.strip')}>
      <Figure
        tone="overdue"
        count={sum(({ overdue }) => overdue)}
        text={t('board.overdue')}
        to={listOf(teamId, { group: 'overdue' })}
      />
      {(['director', 'manager', 'lead'] as const).map((rung) => (
        <Figure
          key={rung}
          tone={rung === 'lead' ? 'atRisk' : 'overdue'}
          count={sum(({ rungs }) => rungs[rung])}
          text={t('board.atRung', { rung: word('states', rung) })}
          to={listOf(teamId, { rung })}
        />
      ))}
      <Figure
        tone="today"
        count={sum(({ climbing }) => climbing)}
        text={t('board.climbsToday')}
        to={listOf(teamId, { climbs: 'today' })}
      />
    </ul>
  );
}

function Figure({ tone, count, text, to }: { tone: string; count: number; text: string; to: string }): ReactNode {
  return (
    <li>
      <Link to={to} className={count === 0 ? 'board-figure' : `board-figure board-${tone}`}>
        <strong>{new Intl.NumberFormat(formattingLocale()).format(count)}</strong>
        <span>{text}</span>
      </Link>
    </li>
  );
}
