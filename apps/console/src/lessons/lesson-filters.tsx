import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { titleOf } from '../complaint/taxonomy-tree.js';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { houseQuery, spoken, useZone } from '../locales/workflow-words.js';
import { FilterChoice } from '../pieces/filter-choice.js';
import { staffQuery, teamsQuery } from '../pieces/people.js';
import { type LessonAsk, lessonStates } from './lesson-address.js';

/** What narrows the library. Each choice is a plain list of the browser's own: quick by keyboard and on a phone. */
export function LessonFilters({ asked, look }: { asked: LessonAsk; look: (asked: LessonAsk) => void }): ReactNode {
  const { t } = useTranslation();
  const [now, zone] = [useNow(), useZone()];
  const causes = useQuery(houseQuery).data?.causes ?? [];
  const teams = useQuery(teamsQuery).data ?? [];
  const people = useQuery(staffQuery).data ?? [];
  const departments = [...new Set(people.flatMap((one) => one.departments ?? []))].sort();
  const nameOf = (department: string): string => {
    const team = teams.find(({ id }) => id === department);
    return team ? spoken(team.name) : department;
  };
  const set = (name: keyof LessonAsk) => (value: string | undefined) => {
    const { [name]: _, ...others } = asked;
    look({ ...others, ...(value !== undefined && { [name]: value }) });
  };
  const { from, until } = asked;
  const at = (instant: number): string => shortInstant(instant, now, formattingLocale(), zone);
  return (
    <div className="lesson-filters" role="group" aria-label={t('lessons.filter.label')}>
      <Choice
        label={t('lessons.filter.cause')}
        value={asked.cause}
        choose={set('cause')}
        options={causes.map(({ code }) => [code, titleOf(causes, code)])}
      />
      <Choice
        label={t('lessons.filter.state')}
        value={asked.state}
        choose={set('state')}
        options={lessonStates.map((one) => [one, t(`lessons.state.${one}`)])}
      />
      <Choice
        label={t('lessons.filter.department')}
        value={asked.department}
        choose={set('department')}
        options={departments.map((one) => [one, nameOf(one)])}
      />
      <Choice
        label={t('lessons.filter.team')}
        value={asked.teamId}
        choose={set('teamId')}
        options={teams.map(({ id, name }) => [id, spoken(name)])}
      />
      {(from !== undefined || until !== undefined) && (
        <span className="tag">
          {t('lessons.filter.between', {
            from: from === undefined ? '…' : at(from),
            until: until === undefined ? '…' : at(until),
          })}
        </span>
      )}
      {asked.product !== undefined && (
        <span className="tag">{t('lessons.filter.product', { product: asked.product })}</span>
      )}
      {Object.keys(asked).length > 0 && (
        <Button size="small" type="link" onClick={() => look({})}>
          {t('lessons.filter.clear')}
        </Button>
      )}
    </div>
  );
}

function Choice(props: Omit<ComponentProps<typeof FilterChoice>, 'any' | 'className'>): ReactNode {
  const { t } = useTranslation();
  return (
    <FilterChoice
      {...props}
      any={t('lessons.filter.any')}
      className={props.value === undefined ? 'lesson-choice' : 'lesson-choice lesson-choice-used'}
    />
  );
}
