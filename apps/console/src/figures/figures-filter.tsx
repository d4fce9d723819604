import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ComponentProps, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../locales/language.js';
import { houseQuery, spoken, useWorkflowWords } from '../locales/workflow-words.js';
import { FilterChoice } from '../pieces/filter-choice.js';
import { teamsQuery } from '../pieces/people.js';
import { sessionQuery } from '../session/session.js';
import { filterNames, type FiguresAsk, periods } from './figures-address.js';
import type { FiguresAnswer } from './figures-queries.js';

type Look = (asked: { readonly [Name in keyof FiguresAsk]?: FiguresAsk[Name] | undefined }) => void;

/** Of when, and of which complaints. @param answer whose groups say which channels and products there are */
export function FiguresFilter({
  asked,
  look,
  answer,
}: {
  asked: FiguresAsk;
  look: Look;
  answer: FiguresAnswer | undefined;
}): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const house = useQuery(houseQuery).data;
  const teams = useOwnTeams();
  const products = useOffered(answer, 'product');
  const set = (name: keyof FiguresAsk) => (value: string | undefined) => look({ ...asked, [name]: value });
  return (
    <div className="figure-filters" role="group" aria-label={t('figures.filter.label')}>
      <PeriodChoice asked={asked} look={look} />
      <Choice
        label={t('figures.filter.team')}
        value={asked.teamId}
        choose={set('teamId')}
        options={teams.map(({ id, name }) => [id, spoken(name)])}
      />
      <Choice
        label={t('figures.filter.channel')}
        value={asked.channel}
        choose={set('channel')}
        options={useOffered(answer, 'channel')}
      />
      <Choice
        label={t('figures.filter.category')}
        value={asked.category}
        choose={set('category')}
        options={(house?.categories ?? []).map(({ code, title }) => [
          code,
          `${'　'.repeat(code.split('.').length - 1)}${spoken(title)}`,
        ])}
      />
      <Choice label={t('figures.filter.product')} value={asked.product} choose={set('product')} options={products} />
      <Choice
        label={t('figures.filter.severity')}
        value={asked.severity}
        choose={set('severity')}
        options={(['critical', 'high', 'normal', 'low'] as const).map((one) => [one, word('severities', one)])}
      />
      {filterNames.some((name) => asked[name] !== undefined) && (
        <Button
          type="link"
          size="small"
          onClick={() =>
            look(Object.fromEntries(['period', 'from', 'to'].map((name) => [name, asked[name as 'from']])))
          }
        >
          {t('figures.filter.clear')}
        </Button>
      )}
    </div>
  );
}

function PeriodChoice({ asked, look }: { asked: FiguresAsk; look: Look }): ReactNode {
  const { t } = useTranslation();
  const { from, to, period } = asked;
  const [dates, setDates] = useState<{ from: string; to: string }>();
  const shown = dates ?? (from !== undefined && to !== undefined ? { from, to } : undefined);
  const isWrong = shown !== undefined && shown.from !== '' && shown.to !== '' && shown.to < shown.from;
  const [id, first, last] = [useId(), useId(), useId()];
  const change = (next: { from: string; to: string }): void => {
    setDates(next);
    if (next.from === '' || next.to === '' || next.to < next.from) return;
    setDates(undefined);
    look({ ...asked, period: undefined, from: next.from, to: next.to });
  };
  return (
    <>
      <span className="figure-choice">
        <label htmlFor={id}>{t('figures.filter.period')}</label>
        <select
          id={id}
          value={shown ? 'dates' : period}
          onChange={({ target }) => {
            if (target.value === 'dates') return setDates({ from: '', to: '' });
            setDates(undefined);
            look({ ...asked, from: undefined, to: undefined, period: target.value as (typeof periods)[number] });
          }}
        >
          {periods.map((one) => (
            <option key={one} value={one}>
              {t(`figures.period.${one}`)}
            </option>
          ))}
          <option value="dates">{t('figures.period.dates')}</option>
        </select>
      </span>
      {shown && (
        <span className="figure-choice figure-dates">
          <label htmlFor={first}>{t('figures.filter.from')}</label>
          <input
            id={first}
            type="date"
            value={shown.from}
            onChange={({ target }) => change({ ...shown, from: target.value })}
          />
          <label htmlFor={last}>{t('figures.filter.to')}</label>
          <input
            id={last}
            type="date"
            value={shown.to}
            aria-invalid={isWrong}
            onChange={({ target }) => change({ ...shown, to: target.value })}
          />
          {isWrong && (
            <span role="alert" className="tone-bad">
              {t('figures.wrongPeriod')}
            </span>
          )}
        </span>
      )}
    </>
  );
}

function Choice(props: Omit<ComponentProps<typeof FilterChoice>, 'any' | 'className'>): ReactNode {
  const { t } = useTranslation();
  return <FilterChoice {...props} any={t('figures.filter.any')} className="figure-choice" />;
}

/** Teams that the reader answers for; all of them for who looks at the whole house. */
export function useOwnTeams() {
  const member = useQuery(sessionQuery).data?.member;
  const seesAll = member?.roles.includes('auditor') ?? false;
  return (useQuery(teamsQuery).data ?? []).filter(
    ({ leadId, managerId, directorId, members }) =>
      seesAll || [leadId, managerId, directorId, ...members].some((id) => id !== undefined && id === member?.id),
  );
}

/** What there is to choose of a dimension, as it is among what was counted. */
function useOffered(answer: FiguresAnswer | undefined, by: 'channel' | 'product'): (readonly [string, string])[] {
  const offered = new Map<string, string>();
  for (const { breakdowns } of answer?.figures ?? []) {
    for (const { key, title } of breakdowns.find((one) => one.by === by)?.groups ?? [])
      if (key !== '-') offered.set(key, spoken(title));
  }
  return [...offered].toSorted(([, one], [, other]) => one.localeCompare(other, currentLanguage()));
}
