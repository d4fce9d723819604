import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formattingLocale } from '../locales/language.js';
import { houseQuery, spoken, useWorkflowWords } from '../locales/workflow-words.js';
import { teamsQuery } from '../pieces/people.js';
import '../work/words.js';
import type { FigureMail, FigureMailChange } from './figure-mails-queries.js';

/** A Sunday; the days after it have the names that are wanted. */
const sunday = Date.UTC(2026, 0, 4);

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

export const weekdayName = (weekday: number): string =>
  new Intl.DateTimeFormat(formattingLocale(), { weekday: 'long', timeZone: 'UTC' }).format(
    sunday + weekday * 86_400_000,
  );

type Schedule = Pick<FigureMailChange, 'every' | 'weekday' | 'monthDay' | 'at' | 'zone'>;

/** `Every Monday at 08:30 (Asia/Shanghai)`. */
export function useScheduleText(): (schedule: Schedule) => string {
  const { t } = useTranslation();
  return ({ every, weekday = 1, monthDay = 1, at, zone }) => {
    if (every === 'day') return t('figures.mail.eachDay', { at, zone });
    if (every === 'week') return t('figures.mail.eachWeek', { day: weekdayName(weekday), at, zone });
    return monthDay === 31
      ? t('figures.mail.eachMonthEnd', { at, zone })
      : t('figures.mail.eachMonth', { day: monthDay, at, zone });
  };
}

/** What it is narrowed to, in words. */
export function useFilterText(): (filter: FigureMail['filter']) => string {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const teams = useQuery(teamsQuery).data ?? [];
  const categories = useQuery(houseQuery).data?.categories ?? [];
  return ({ teamId, channel, category, product, severity }) => {
    const team = teams.find(({ id }) => id === teamId)?.name;
    const kind = categories.find(({ code }) => code === category)?.title;
    const parts = [
      team ? spoken(team) : teamId,
      channel && t(`work.channel.${channel}`),
      kind ? spoken(kind) : category,
      product,
      severity && word('severities', severity),
    ].filter((part) => part !== undefined);
    return parts.length === 0 ? t('figures.mail.allTeams') : parts.join(' · ');
  };
}
