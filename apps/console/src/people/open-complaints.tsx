import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask } from '../http/ask.js';
import { formattingLocale } from '../locales/language.js';
import { teamsQuery } from '../pieces/people.js';
import { PersonName } from '../pieces/person-name.js';
import { TeamName } from '../pieces/team-name.js';
import type { Person } from './person.js';

/** What somebody who leaves still owns, and who passes it on: each team's lead, many at once. */
export function OpenComplaints({ person: { id } }: { person: Person }): ReactNode {
  const { t } = useTranslation();
  const teams = useQuery(teamsQuery).data ?? [];
  const { data } = useQuery({
    queryKey: ['staff', id, 'open-complaints'],
    queryFn: ({ signal }) => ask('GET /api/staff/{id}/open-complaints', { path: { id }, signal }),
  });
  if (!data || data.items.length === 0) return null;
  const leadOf = (teamId: string): string | undefined => teams.find((team) => team.id === teamId)?.leadId;
  return (
    <>
      <p>{t('people.stillOwns')}</p>
      <ul className="people-open">
        {data.items.map(({ teamId, count }) => (
          <li key={teamId}>
            <Link to={`/work?of=teams&ownerId=${encodeURIComponent(id)}&teamId=${encodeURIComponent(teamId)}`}>
              {t('people.openComplaints', { count, formatted: count.toLocaleString(formattingLocale()) })}
            </Link>{' '}
            · <TeamName id={teamId} />
            {leadOf(teamId) !== undefined && (
              <>
                {' '}
                · {t('people.lead')} <PersonName id={leadOf(teamId)} />
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
