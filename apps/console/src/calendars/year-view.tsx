import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formattingLocale } from '../locales/language.js';
import { spoken } from '../locales/workflow-words.js';
import type { CalendarSaid } from './calendar-days.js';
import { dayKinds, kindOf, monthsOf } from './calendar-days.js';
import './calendars.css';

/** A year as twelve months. What a day is stands beside its number as a word, so that no colour says it alone. */
export function YearView({
  year,
  said,
  changed = new Set(),
  picked,
  pick,
}: {
  year: number;
  said: CalendarSaid;
  /** Dates of which something else is said than before. */
  changed?: ReadonlySet<string>;
  /** Dates that are being changed. */
  picked?: ReadonlySet<string>;
  /** Days are buttons where it is given. */
  pick?: (date: string) => void;
}): ReactNode {
  const locale = formattingLocale();
  return (
    <>
      <Legend hasChanges={pick !== undefined} />
      <div className="year">
        {monthsOf(year).map(({ month, weeks }) => (
          <table key={month} className="month">
            <caption>{inMonths(locale).format(Date.UTC(year, month, 1))}</caption>
            <thead>
              <tr>
                {weekdayNames(locale).map(({ short, long }) => (
                  <th key={long} scope="col" abbr={long}>
                    {short}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeks.map((week) => (
                <tr key={week.find((date) => date !== undefined)}>
                  {week.map((date, place) =>
                    date === undefined ? (
                      <td key={place} />
                    ) : (
                      <Day
                        key={date}
                        date={date}
                        said={said}
                        isChanged={changed.has(date)}
                        isPicked={picked?.has(date) ?? false}
                        pick={pick}
                      />
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </>
  );
}

function Day({
  date,
  said,
  isChanged,
  isPicked,
  pick,
}: {
  date: string;
  said: CalendarSaid;
  isChanged: boolean;
  isPicked: boolean;
  pick: ((date: string) => void) | undefined;
}): ReactNode {
  const { t } = useTranslation();
  const kind = kindOf(date, said);
  const special = said.days.get(date);
  const mark = kind === 'open' || kind === 'closed' ? undefined : t(`calendars.mark.${kind}`);
  const what = special
    ? [t(`calendars.kind.${special.kind}`), spoken({ en: special.en, 'zh-CN': special.zh }), special.hours]
    : kind === 'closed'
      ? [t('calendars.closed')]
      : [];
  const words = [...what, ...(isChanged ? [t('calendars.changed')] : [])].filter((one) => one !== '').join(', ');
  const shown = (
    <>
      <span>{Number(date.slice(8))}</span>
      {mark !== undefined && <small>{mark}</small>}
    </>
  );
  return (
    <td className={`day day-${kind}${isChanged ? ' day-changed' : ''}`}>
      {pick ? (
        <button type="button" aria-pressed={isPicked} title={words} onClick={() => pick(date)}>
          {shown}
          <span className="for-readers">
            {' '}
            {[inDays(formattingLocale()).format(Date.parse(date)), words].filter((one) => one !== '').join(': ')}
          </span>
        </button>
      ) : (
        <div title={words}>
          {shown}
          {special && <span className="for-readers"> {words}</span>}
        </div>
      )}
    </td>
  );
}

function Legend({ hasChanges }: { hasChanges: boolean }): ReactNode {
  const { t } = useTranslation();
  return (
    <ul className="year-legend" aria-label={t('calendars.legend')}>
      {dayKinds.map((kind) => (
        <li key={kind}>
          <span className={`day-sample day-${kind}`}>{t(`calendars.mark.${kind}`)}</span> {t(`calendars.kind.${kind}`)}
        </li>
      ))}
      <li>
        <span className="day-sample day-closed">6</span> {t('calendars.closed')}
      </li>
      {hasChanges && (
        <li>
          <span className="day-sample day-changed">8</span> {t('calendars.changed')}
        </li>
      )}
    </ul>
  );
}

function inMonths(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
}

function inDays(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
}

/** From Monday on. */
function weekdayNames(locale: string): { readonly short: string; readonly long: string }[] {
  const [short, long] = (['narrow', 'long'] as const).map(
    (weekday) => new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }),
  );
  // 5 January 1970 was a Monday.
  return Array.from({ length: 7 }, (_, place) => Date.UTC(1970, 0, 5 + place)).map((at) => ({
    short: short?.format(at) ?? '',
    long: long?.format(at) ?? '',
  }));
}
