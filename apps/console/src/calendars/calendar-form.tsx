import { Alert } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../http/server-time.js';
import { spoken } from '../locales/workflow-words.js';
import { Field, Tick } from '../pieces/field.js';
import { DraftFoot, useDraftValues } from '../policies/draft-values.js';
import { concerns } from '../policies/field-groups.js';
import type { Draft, RuleField } from '../policies/policy-queries.js';
import { calendarSaid, datesBetween } from './calendar-days.js';
import { DayEditor } from './day-editor.js';
import { YearChoice } from './year-choice.js';
import { YearView } from './year-view.js';
import './words.js';

/** A draft of a calendar: its week, and a year in months whose days are chosen and changed. */
export function CalendarForm({ draft }: { draft: Draft }): ReactNode {
  const { t } = useTranslation();
  const values = useDraftValues(draft);
  const { typed } = values;
  const { fields, differences, problems } = draft;
  const said = calendarSaid(fields, typed);
  const thisYear = new Date(useNow()).getUTCFullYear();
  const [year, setYear] = useState(thisYear);
  const [range, setRange] = useState({ from: '', to: '' });
  // A day that is picked fills the editor anew; a date that is typed leaves it as it is.
  const [picks, setPicks] = useState(0);
  const changed = new Set(
    [...differences.map(({ path }) => path), ...values.changes.map(({ path }) => path)]
      .filter((path) => path.startsWith('days.'))
      .map((path) => path.slice('days.'.length)),
  );
  const week = fields.filter(({ group }) => group.key === 'week');
  const names = new Map([...said.days.values()].map(({ en, zh }) => [en, { en, zh }]));
  return (
    <form
      className="panel policy-form"
      onSubmit={(event) => {
        event.preventDefault();
        values.save();
      }}
    >
      <div className="calendar-form">
        {problems.map((problem) => (
          <Alert
            key={`${problem.path ?? ''} ${problem.words.en}`}
            type="error"
            showIcon
            title={problemSaid(problem, fields)}
          />
        ))}
        <YearChoice
          year={year}
          choose={setYear}
          first={Math.min(thisYear, ...said.years)}
          last={Math.max(thisYear + 2, ...said.years)}
        />
        <Announced year={year} draft={draft} typed={typed} type={values.type} />
        <YearView
          year={year}
          said={said}
          changed={changed}
          picked={new Set(datesBetween(range.from, range.to))}
          pick={(date) => {
            setRange({ from: date, to: date });
            setPicks(picks + 1);
          }}
        />
        <DayEditor
          key={picks}
          range={range}
          setRange={setRange}
          day={said.days.get(range.from)}
          usualHours={said.week.get('monday') ?? ''}
          names={[...names.values()]}
          put={values.type}
        />
        <h2>{t('calendars.week')}</h2>
        <div className="calendar-week">
          {week.map((field) => (
            <WeekdayEditor
              key={field.path}
              field={field}
              value={typed[field.path] ?? field.value}
              fault={problems.find(({ path }) => concerns(path, field.path))}
              change={(value) => values.type({ [field.path]: value })}
            />
          ))}
        </div>
      </div>
      <DraftFoot values={values} />
    </form>
  );
}

/** Whether the authority has published the year, and where. */
function Announced({
  year,
  draft: { fields, problems },
  typed,
  type,
}: {
  year: number;
  draft: Draft;
  typed: Readonly<Record<string, string>>;
  type: (values: Readonly<Record<string, string>>) => void;
}): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const [known, source] = [`years.${year}.announced`, `years.${year}.source`];
  const valueOf = (path: string): string => typed[path] ?? fields.find((one) => one.path === path)?.value ?? '';
  const fault = problems.find(({ path }) => path === source);
  return (
    <>
      <Tick
        text={t('calendars.published', { year })}
        isOn={valueOf(known) === 'true'}
        onChange={(isOn) => type({ [known]: String(isOn) })}
      />
      {valueOf(known) === 'true' && (
        <Field
          id={id}
          label={t('calendars.source')}
          help={t('calendars.sourceHelp')}
          fault={fault && typed[source] === undefined ? spoken(fault.words) : undefined}
        >
          <input
            id={id}
            className="input"
            maxLength={400}
            value={valueOf(source)}
            onChange={({ target }) => type({ [source]: target.value })}
          />
        </Field>
      )}
    </>
  );
}

function WeekdayEditor({
  field,
  value,
  fault,
  change,
}: {
  field: RuleField;
  value: string;
  fault: Draft['problems'][number] | undefined;
  change: (value: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const isSaved = value === field.value;
  return (
    <Field
      id={id}
      label={spoken(field.label)}
      help={isSaved ? t('calendars.hoursHelp') : t('policies.notSavedYet')}
      fault={isSaved && fault ? spoken(fault.words) : undefined}
    >
      <input
        id={id}
        className="input"
        maxLength={120}
        placeholder={t('calendars.closed')}
        value={value}
        onChange={({ target }) => change(target.value)}
      />
    </Field>
  );
}

/** A problem with the day that it is of, which may be of a year that is not shown. */
function problemSaid({ path, words }: Draft['problems'][number], fields: readonly RuleField[]): string {
  const field = fields.find((one) => concerns(path, one.path));
  return field ? `${spoken(field.label)}: ${spoken(words)}` : spoken(words);
}
