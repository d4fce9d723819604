import { Button, Checkbox } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { PersonName } from '../pieces/person-name.js';
import { TeamName } from '../pieces/team-name.js';
import { AbsenceDialog } from './absence-dialog.js';
import { PersonActs } from './person-acts.js';
import { PersonDialog } from './person-dialog.js';
import type { Person } from './person.js';
import { TermsDialog } from './terms-dialog.js';
import { hoursText } from './working-hours.js';

/** Everybody, in the order of their names; whoever has left only when asked for. */
export function PeopleList({ people }: { people: readonly Person[] }): ReactNode {
  const { t } = useTranslation();
  const [showsLeft, setShowsLeft] = useState(false);
  const [changed, setChanged] = useState<Person | 'new'>();
  const [absent, setAbsent] = useState<Person>();
  const [agreed, setAgreed] = useState<Person>();
  const shown = people
    .filter(({ leftAt }) => showsLeft || leftAt === undefined)
    .toSorted((one, other) => one.name.localeCompare(other.name, formattingLocale()));
  return (
    <>
      <div className="people-head">
        <Button type="primary" onClick={() => setChanged('new')}>
          {t('people.invite')}
        </Button>
        <Checkbox checked={showsLeft} onChange={({ target }) => setShowsLeft(target.checked)}>
          {t('people.showLeft')}
        </Checkbox>
      </div>
      <ul className="panel people-list">
        {shown.map((person) => (
          <li key={person.id}>
            <span className="people-who">
              <strong>{person.name}</strong>
              <span className="quiet">{person.email}</span>
            </span>
            <PersonFacts person={person} />
            {person.leftAt === undefined && (
              <span className="people-acts">
                <Button onClick={() => setChanged(person)} aria-label={t('people.changeOf', { name: person.name })}>
                  {t('people.change')}
                </Button>
                <PersonActs person={person} setAbsence={() => setAbsent(person)} setTerms={() => setAgreed(person)} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {changed !== undefined && (
        <PersonDialog {...(changed !== 'new' && { person: changed })} close={() => setChanged(undefined)} />
      )}
      {agreed && <TermsDialog person={agreed} close={() => setAgreed(undefined)} />}
      {absent && <AbsenceDialog person={absent} people={people} close={() => setAbsent(undefined)} />}
    </>
  );
}

function PersonFacts({ person }: { person: Person }): ReactNode {
  const { t } = useTranslation();
  const [now, zone] = [useNow(), useZone()];
  const at = (instant: number): string => shortInstant(instant, now, formattingLocale(), zone);
  const { roles, departments = [], absentUntil, deputyId, leftAt, approvalLimit, workingHours } = person;
  return (
    <span className="people-facts">
      {roles.map((role) => (
        <span key={role} className="tag">
          {t(`role.${role}`)}
        </span>
      ))}
      {departments.map((one) => (
        <span key={one} className="quiet">
          <TeamName id={one} />
        </span>
      ))}
      {approvalLimit !== undefined && (
        <span className="quiet">
          {t('people.grants', { amount: (approvalLimit / 100).toLocaleString(formattingLocale()) })}
        </span>
      )}
      {workingHours && <span className="quiet">{hoursText(workingHours, formattingLocale())}</span>}
      {absentUntil !== undefined && absentUntil > now && (
        <span className="tag tag-pending">
          {t('people.away', { instant: at(absentUntil) })}
          {deputyId !== undefined && (
            <>
              {' · '}
              {t('people.deputy')} <PersonName id={deputyId} />
            </>
          )}
        </span>
      )}
      {leftAt !== undefined && <span className="quiet">{t('people.left', { instant: at(leftAt) })}</span>}
    </span>
  );
}
