import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../locales/workflow-words.js';
import { EmptyState } from '../pieces/empty-state.js';
import { PersonName } from '../pieces/person-name.js';
import type { Person, Team } from './person.js';
import { TeamDialog } from './team-dialog.js';

const chiefs = ['lead', 'manager', 'director'] as const;

/** The teams, who answers for each, and who is in it. */
export function TeamsList({ teams, people }: { teams: readonly Team[]; people: readonly Person[] }): ReactNode {
  const { t } = useTranslation();
  const [changed, setChanged] = useState<Team | 'new'>();
  return (
    <>
      <div className="people-head">
        <Button type="primary" onClick={() => setChanged('new')}>
          {t('people.newTeam')}
        </Button>
      </div>
      <ul className="panel people-list">
        {teams.length === 0 && (
          <li className="people-none">
            <EmptyState title={t('people.noTeams')} text={t('people.noTeamsText')} />
          </li>
        )}
        {teams.map((team) => (
          <li key={team.id}>
            <span className="people-who">
              <strong>{spoken(team.name)}</strong>
              <span className="quiet">{[team.id, team.brand].filter((one) => one !== undefined).join(' · ')}</span>
            </span>
            <span className="people-facts">
              {chiefs.map((chief) => {
                const id = team[`${chief}Id`];
                return id === undefined ? null : (
                  <span key={chief}>
                    <span className="quiet">{t(`people.${chief}`)}</span> <PersonName id={id} />
                  </span>
                );
              })}
              <span className="people-members">
                <span className="quiet">{t('people.members')}</span>
                {team.members.map((id) => (
                  <PersonName key={id} id={id} />
                ))}
                {team.members.length === 0 && <span>{t('people.nobody')}</span>}
              </span>
            </span>
            <span className="people-acts">
              <Button onClick={() => setChanged(team)} aria-label={t('people.changeOf', { name: spoken(team.name) })}>
                {t('people.change')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {changed !== undefined && (
        <TeamDialog
          {...(changed !== 'new' && { team: changed })}
          people={people.filter(({ leftAt }) => leftAt === undefined)}
          close={() => setChanged(undefined)}
        />
      )}
    </>
  );
}
