import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { houseQuery, spoken, useWorkflowWords, useZone } from '../locales/workflow-words.js';
import { Choice, Field, FieldGroup } from '../pieces/field.js';
import { FilterChoice } from '../pieces/filter-choice.js';
import { sessionQuery } from '../session/session.js';
import '../work/words.js';
import { weekdayName, weekdays } from './figure-mail-words.js';
import type { FigureMailChange } from './figure-mails-queries.js';
import { useOwnTeams } from './figures-filter.js';

const rhythms = ['day', 'week', 'month'] as const;
const channels = ['email', 'webForm', 'phone', 'letter', 'visit', 'webhook'] as const;
const severities = ['critical', 'high', 'normal', 'low'] as const;
const monthDays = Array.from({ length: 31 }, (_, index) => index + 1);

/** Which figures are sent to whom, and when. @param readers others for whom one may have them sent; none for a change */
export function FigureMailForm({
  begun,
  readers,
  isSaving,
  save,
  cancel,
}: {
  begun: FigureMailChange;
  readers: readonly { id: string; name: string }[];
  isSaving: boolean;
  save: (change: FigureMailChange) => void;
  cancel: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const [wanted, setWanted] = useState(begun);
  const set = (change: { readonly [Name in keyof FigureMailChange]?: FigureMailChange[Name] | undefined }): void =>
    setWanted((before) => withoutNothing({ ...before, ...change }));
  const me = useQuery(sessionQuery).data?.member?.id ?? '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save(wanted);
  };
  return (
    <form className="figure-mail-form" onSubmit={submit}>
      <div className="field-row">
        <Field id={`${id}-name`} label={t('figures.mail.name')} help={t('figures.mail.nameHelp')}>
          <input
            id={`${id}-name`}
            className="input"
            required
            maxLength={80}
            value={wanted.name}
            onChange={({ target }) => set({ name: target.value })}
          />
        </Field>
        {readers.length > 0 && (
          <Field id={`${id}-reader`} label={t('figures.mail.reader')} help={t('figures.mail.readerHelp')}>
            <select
              id={`${id}-reader`}
              className="input"
              value={wanted.readerId ?? me}
              onChange={({ target }) => set({ readerId: target.value })}
            >
              <option value={me}>{t('figures.mail.toMe')}</option>
              {readers.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          </Field>
        )}
      </div>
      <Choice
        name={`${id}-every`}
        label={t('figures.mail.every')}
        options={rhythms.map((one) => ({ value: one, text: t(`figures.mail.rhythm.${one}`) }))}
        value={wanted.every}
        onChange={(every) => set({ every })}
      />
      <p className="plain quiet field-help">{t(`figures.mail.tells.${wanted.every}`)}</p>
      <When id={id} wanted={wanted} set={set} />
      <FieldGroup label={t('figures.mail.of')}>
        <Narrowed id={id} wanted={wanted} set={set} />
      </FieldGroup>
      <div className="figure-mail-acts">
        <Button type="primary" htmlType="submit" loading={isSaving} disabled={wanted.name.trim() === ''}>
          {t('figures.mail.save')}
        </Button>
        <Button onClick={cancel}>{t('figures.mail.cancel')}</Button>
      </div>
    </form>
  );
}

interface Part {
  id: string;
  wanted: FigureMailChange;
  set: (change: { readonly [Name in keyof FigureMailChange]?: FigureMailChange[Name] | undefined }) => void;
}

function When({ id, wanted: { every, weekday = 1, monthDay = 1, at, zone }, set }: Part): ReactNode {
  const { t } = useTranslation();
  const house = useZone();
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = [
    ...new Set([zone, own, ...(house === undefined ? [] : [house]), ...Intl.supportedValuesOf('timeZone')]),
  ];
  return (
    <div className="field-row">
      {every === 'week' && (
        <Field id={`${id}-weekday`} label={t('figures.mail.weekday')}>
          <select
            id={`${id}-weekday`}
            className="input"
            value={weekday}
            onChange={({ target }) => set({ weekday: Number(target.value) })}
          >
            {weekdays.map((one) => (
              <option key={one} value={one}>
                {weekdayName(one)}
              </option>
            ))}
          </select>
        </Field>
      )}
      {every === 'month' && (
        <Field id={`${id}-day`} label={t('figures.mail.monthDay')} help={t('figures.mail.monthDayHelp')}>
          <select
            id={`${id}-day`}
            className="input"
            value={monthDay}
            onChange={({ target }) => set({ monthDay: Number(target.value) })}
          >
            {monthDays.map((one) => (
              <option key={one} value={one}>
                {one === 31 ? t('figures.mail.lastDay') : one}
              </option>
            ))}
          </select>
        </Field>
      )}
      <Field id={`${id}-at`} label={t('figures.mail.at')}>
        <input
          id={`${id}-at`}
          className="input"
          type="time"
          required
          value={at}
          onChange={({ target }) => set({ at: target.value })}
        />
      </Field>
      <Field id={`${id}-zone`} label={t('figures.mail.zone')}>
        <select id={`${id}-zone`} className="input" value={zone} onChange={({ target }) => set({ zone: target.value })}>
          {zones.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </Field>
    </div>
  );
}

function Narrowed({ id, wanted, set }: Part): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const teams = useOwnTeams();
  const categories = useQuery(houseQuery).data?.categories ?? [];
  const choice = { any: t('figures.filter.any'), className: 'field' } as const;
  return (
    <div className="field-row figure-mail-filters">
      <FilterChoice
        {...choice}
        label={t('figures.filter.team')}
        value={wanted.teamId}
        choose={(teamId) => set({ teamId })}
        options={teams.map((team) => [team.id, spoken(team.name)])}
      />
      <FilterChoice
        {...choice}
        label={t('figures.filter.channel')}
        value={wanted.channel}
        choose={(channel) => set({ channel: channel as FigureMailChange['channel'] })}
        options={channels.map((one) => [one, t(`work.channel.${one}`)])}
      />
      <FilterChoice
        {...choice}
        label={t('figures.filter.category')}
        value={wanted.category}
        choose={(category) => set({ category })}
        options={categories.map(({ code, title }) => [
          code,
          `${'　'.repeat(code.split('.').length - 1)}${spoken(title)}`,
        ])}
      />
      <FilterChoice
        {...choice}
        label={t('figures.filter.severity')}
        value={wanted.severity}
        choose={(severity) => set({ severity: severity as FigureMailChange['severity'] })}
        options={severities.map((one) => [one, word('severities', one)])}
      />
      <Field id={`${id}-product`} label={t('figures.filter.product')}>
        <input
          id={`${id}-product`}
          className="input"
          maxLength={500}
          placeholder={t('figures.filter.any')}
          value={wanted.product ?? ''}
          onChange={({ target }) => set({ product: target.value || undefined })}
        />
      </Field>
    </div>
  );
}

function withoutNothing(change: {
  readonly [Name in keyof FigureMailChange]?: FigureMailChange[Name] | undefined;
}): FigureMailChange {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as FigureMailChange;
}
