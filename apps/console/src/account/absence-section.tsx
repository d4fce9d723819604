import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../pieces/field.js';
import { staffQuery, teamsQuery } from '../pieces/people.js';
import { sessionQuery } from '../session/session.js';
import { AbsenceForm } from './absence-form.js';
import type { Notices } from './notices.js';

/** When one is away and who stands in; whoever leads a team says it for those in it as well. */
export function AbsenceSection({ notices }: { notices: Notices }): ReactNode {
  const { t } = useTranslation();
  const field = useId();
  const me = useQuery(sessionQuery).data?.member?.id ?? '';
  const teams = useQuery(teamsQuery).data ?? [];
  const staff = useQuery(staffQuery).data ?? [];
  const [chosen, setChosen] = useState('');
  const answered = new Set(
    teams.flatMap(({ leadId, managerId, directorId, members }) => {
      const line = [directorId, managerId, leadId];
      const place = line.indexOf(me);
      return place < 0 ? [] : [...members, ...line.slice(place + 1)];
    }),
  );
  const people = staff.filter(({ id }) => answered.has(id) && id !== me);
  const person = people.find(({ id }) => id === chosen);
  const absence = person
    ? person.absentUntil === undefined
      ? undefined
      : {
          until: person.absentUntil,
          ...(person.absentFrom !== undefined && { from: person.absentFrom }),
          ...(person.deputyId !== undefined && { deputyId: person.deputyId }),
        }
    : notices.absence;
  return (
    <section className="panel account-section">
      <h2>{t('account.absence.title')}</h2>
      <ul className="quiet account-explained">
        <li>{t('account.absence.alerts')}</li>
        <li>{t('account.absence.open')}</li>
        <li>{t('account.absence.complaints')}</li>
        <li>{t('account.absence.digest')}</li>
      </ul>
      <div className="account-notices">
        {people.length > 0 && (
          <Field id={field} label={t('account.absence.whose')} help={t('account.absence.whoseHelp')}>
            <select id={field} className="input" value={chosen} onChange={({ target }) => setChosen(target.value)}>
              <option value="">{t('account.absence.mine')}</option>
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
        )}
        <AbsenceForm
          key={`${chosen} ${absence?.until ?? ''}`}
          absence={absence}
          staffId={person?.id ?? me}
          isOwn={person === undefined}
        />
      </div>
    </section>
  );
}
