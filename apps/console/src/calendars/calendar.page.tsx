import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { useNow } from '../http/server-time.js';
import { spoken } from '../locales/workflow-words.js';
import { Field } from '../pieces/field.js';
import { BeginDraft } from '../policies/begin-draft.js';
import { Differences } from '../policies/differences.js';
import { MovePanel } from '../policies/move-panel.js';
import type { RuleField, Version } from '../policies/policy-queries.js';
import { policiesQuery } from '../policies/policy-queries.js';
import { Reading } from '../policies/reading.js';
import { RulePage } from '../policies/rule-page.js';
import { versionName, VersionList } from '../policies/version-list.js';
import { sessionQuery } from '../session/session.js';
import '../policies/words.js';
import '../policies/policies.css';
import { calendarSaid } from './calendar-days.js';
import type { Calendar } from './calendar-queries.js';
import { calendarQuery, calendarReadingQuery } from './calendar-queries.js';
import { KnownUntil, UsedBy } from './calendars.page.js';
import { YearChoice } from './year-choice.js';
import { YearView } from './year-view.js';
import './words.js';

/** One calendar: its year in months, what each version says and what is different between two, who counts in it. */
export function CalendarPage(): ReactNode {
  const { t } = useTranslation();
  const { name = '' } = useParams();
  const calendar = useQuery(calendarQuery(name));
  // Names of policies make what stands above it longer: it waits for them rather than jump.
  const isNaming = useQuery(policiesQuery).isPending;
  return (
    <RulePage kind="calendar" name={name} lost={t('calendars.lost')} rule={calendar}>
      {(read) =>
        isNaming ? (
          <Skeleton active className="panel waiting" paragraph={{ rows: 12 }} />
        ) : (
          <CalendarShown calendar={read} />
        )
      }
    </RulePage>
  );
}

function CalendarShown({ calendar }: { calendar: Calendar }): ReactNode {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const { name, title, zone, versions, policies, draftId, years } = calendar;
  const asked = search.get('version');
  const shown =
    versions.find(({ hash, version }) => asked === hash || asked === String(version)) ??
    versions.find((one) => one.isInForce) ??
    versions[0];
  const { data: session } = useQuery(sessionQuery);
  const isAdministrator = session?.member?.roles.includes('administrator') ?? false;
  return (
    <div className="policies">
      <p className="plain">
        <Link to="/calendars">{t('calendars.page')}</Link>
      </p>
      <div className="policy-head">
        <div>
          <h1>{spoken(title)}</h1>
          <p className="plain quiet">
            {name} · {t('calendars.zone', { zone })}
          </p>
          <p className="plain policy-facts">
            <KnownUntil years={years} />
            <UsedBy policies={policies} />
          </p>
        </div>
        {isAdministrator && <BeginDraft kind="calendar" name={name} draftId={draftId} />}
      </div>
      <div className="policy-columns">
        <section className="panel policy-body">
          {shown && (
            <VersionShown
              key={shown.hash}
              calendar={calendar}
              version={shown}
              against={search.get('against') ?? undefined}
              compare={(against) => setSearch({ version: shown.hash, ...(against !== '' && { against }) })}
            />
          )}
        </section>
        <aside className="policy-side">
          <VersionList versions={versions} shown={shown?.hash} choose={(one) => setSearch({ version: one.hash })} />
          {isAdministrator && shown && (
            <MovePanel key={shown.hash} kind="calendar" name={name} versions={versions} version={shown} />
          )}
        </aside>
      </div>
    </div>
  );
}

function VersionShown({
  calendar: { name, versions },
  version,
  against,
  compare,
}: {
  calendar: Calendar;
  version: Version;
  against: string | undefined;
  compare: (against: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const reading = useQuery(calendarReadingQuery(name, version.hash, against));
  const others = versions.filter(({ hash }) => hash !== version.hash);
  return (
    <>
      <div className="policy-compare">
        <h2>{versionName(version, t)}</h2>
        {others.length > 0 && (
          <Field id={id} label={t('calendars.against')}>
            <select id={id} className="input" value={against ?? ''} onChange={({ target }) => compare(target.value)}>
              <option value="">{t('calendars.whole')}</option>
              {others.map((one) => (
                <option key={one.hash} value={one.hash}>
                  {t('calendars.since', { name: versionName(one, t) })}
                </option>
              ))}
            </select>
          </Field>
        )}
      </div>
      {reading.isError ? (
        <FaultNotice title={t('calendars.lost')} error={reading.error} retry={() => void reading.refetch()} />
      ) : !reading.data ? (
        <Skeleton active paragraph={{ rows: 12 }} />
      ) : reading.data.differences ? (
        <Differences differences={reading.data.differences} />
      ) : (
        <YearRead fields={reading.data.fields} />
      )}
    </>
  );
}

/** A year in months, and in words: every day that does not follow the week, the notice, and the week itself. */
function YearRead({ fields }: { fields: readonly RuleField[] }): ReactNode {
  const { t } = useTranslation();
  const said = calendarSaid(fields);
  const thisYear = new Date(useNow()).getUTCFullYear();
  const [year, setYear] = useState(thisYear);
  const group = `years.${year}`;
  const inYear = fields.filter((field) => field.group.key === group);
  return (
    <>
      <YearChoice
        year={year}
        choose={setYear}
        first={Math.min(thisYear, ...said.years)}
        last={Math.max(thisYear + 1, ...said.years)}
      />
      {inYear.length === 0 && <p className="plain tone-warning">{t('calendars.notListed', { year })}</p>}
      <YearView year={year} said={said} />
      <Reading fields={[...fields.filter((field) => field.group.key === 'week'), ...inYear]} />
    </>
  );
}
