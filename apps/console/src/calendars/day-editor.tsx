import { Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, Field } from '../pieces/field.js';
import type { DayKind, SpecialDay } from './calendar-days.js';
import { datesBetween, dayKinds, valueOfDay } from './calendar-days.js';

/** What one or several days are to be. It counts for nothing before the draft is saved, handed in and approved. */
export function DayEditor({
  range: { from, to },
  setRange,
  day,
  usualHours,
  names,
  put,
}: {
  range: { readonly from: string; readonly to: string };
  setRange: (range: { from: string; to: string }) => void;
  /** What the first of them is now. */
  day: SpecialDay | undefined;
  /** What an ordinary working day is open for. */
  usualHours: string;
  /** Names that days of this calendar have already, to be chosen again. */
  names: readonly { readonly en: string; readonly zh: string }[];
  put: (values: Readonly<Record<string, string>>) => void;
}): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const [kind, setKind] = useState<DayKind | 'ordinary'>(day?.kind ?? 'holiday');
  const [name, setName] = useState({ en: day?.en ?? '', zh: day?.zh ?? '' });
  const [hours, setHours] = useState(day?.hours === undefined || day.hours === '' ? usualHours : day.hours);
  const dates = datesBetween(from, to);
  const isNamed = kind === 'ordinary' || (name.en.trim() !== '' && name.zh.trim() !== '');
  const value = kind === 'ordinary' ? '' : valueOfDay({ kind, ...name, hours });
  /** A name that is known in one language is known in the other. */
  const named = (language: 'en' | 'zh', text: string): void => {
    const known = names.find((one) => one[language] === text);
    setName(known ?? { ...name, [language]: text });
  };
  const text = (language: 'en' | 'zh', label: string): ReactNode => (
    <Field id={`${id}-${language}`} label={label}>
      <input
        id={`${id}-${language}`}
        className="input"
        maxLength={80}
        list={`${id}-${language}-names`}
        value={name[language]}
        onChange={({ target }) => named(language, target.value)}
      />
      <datalist id={`${id}-${language}-names`}>
        {names.map((one) => (
          <option key={one[language]} value={one[language]} />
        ))}
      </datalist>
    </Field>
  );
  const date = (which: 'from' | 'to'): ReactNode => (
    <Field id={`${id}-${which}`} label={which === 'from' ? t('calendars.from') : t('calendars.to')}>
      <input
        id={`${id}-${which}`}
        className="input"
        type="date"
        value={which === 'from' ? from : to}
        onChange={({ target }) => setRange({ from, to, [which]: target.value })}
      />
    </Field>
  );
  return (
    <div className="day-editor" role="group" aria-label={t('calendars.days')}>
      <p className="plain quiet">{t('calendars.pick')}</p>
      <div className="day-editor-row">
        {date('from')}
        {date('to')}
      </div>
      <Choice
        name={`${id}-kind`}
        label={t('calendars.what')}
        options={(['ordinary', ...dayKinds] as const).map((one) => ({ value: one, text: t(`calendars.kind.${one}`) }))}
        value={kind}
        onChange={setKind}
      />
      {kind !== 'ordinary' && (
        <div className="day-editor-row">
          {text('en', t('calendars.nameEn'))}
          {text('zh', t('calendars.nameZh'))}
          {kind !== 'holiday' && (
            <Field id={`${id}-hours`} label={t('calendars.hours')} help={t('calendars.hoursHelp')}>
              <input
                id={`${id}-hours`}
                className="input"
                maxLength={120}
                value={hours}
                onChange={({ target }) => setHours(target.value)}
              />
            </Field>
          )}
        </div>
      )}
      {from !== '' && dates.length === 0 && <p className="plain tone-bad">{t('calendars.tooLong')}</p>}
      <span>
        <Button
          disabled={dates.length === 0 || !isNamed}
          onClick={() => put(Object.fromEntries(dates.map((one) => [`days.${one}`, value])))}
        >
          {t('calendars.put')}
        </Button>
      </span>
    </div>
  );
}
