import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { spoken, useWorkflowWords } from '../locales/workflow-words.js';
import { FilterChoice } from '../pieces/filter-choice.js';
import { staffQuery, teamsQuery } from '../pieces/people.js';
import {
  channels,
  filtersIn,
  languages,
  rungs,
  severities,
  stages,
  turns,
  type Look,
  type WorkAsk,
} from './work-address.js';

const handling: readonly string[] = ['agent', 'lead', 'manager', 'director'];
const handles = (role: string): boolean => handling.includes(role);

/** What narrows the list. Each choice is a plain list of the browser's own: quick by keyboard and on a phone. */
export function FilterBar({ asked, look }: { asked: WorkAsk; look: Look }): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const teams = useQuery(teamsQuery).data ?? [];
  const people = useQuery(staffQuery).data ?? [];
  const departments = [...new Set(people.flatMap((one) => one.departments ?? []))].sort();
  /** A department has its name where a team goes under its id. */
  const nameOf = (id: string): string => {
    const team = teams.find((one) => one.id === id);
    return team ? spoken(team.name) : id;
  };
  const set = (name: keyof WorkAsk) => (value: string | undefined) => look({ ...asked, [name]: value });
  const inUse = filtersIn(asked);
  return (
    <div className="work-filters" role="group" aria-label={t('work.filter.label')}>
      <Choice
        id="work-filter"
        label={t('work.filter.stage')}
        value={asked.stage}
        choose={set('stage')}
        options={stages.map((one) => [one, word('stages', one)])}
      />
      <Choice
        label={t('work.filter.severity')}
        value={asked.severity}
        choose={set('severity')}
        options={severities.map((one) => [one, word('severities', one)])}
      />
      <Choice
        label={t('work.filter.channel')}
        value={asked.channel}
        choose={set('channel')}
        options={channels.map((one) => [one, t(`work.channel.${one}`)])}
      />
      <Choice
        label={t('work.filter.waitsFor')}
        value={asked.waitsFor}
        choose={set('waitsFor')}
        options={turns.map((one) => [one, t(`work.turn.${one}`)])}
      />
      <Choice
        label={t('work.filter.rung')}
        value={asked.rung}
        choose={set('rung')}
        options={rungs.map((one) => [one, word('states', one)])}
      />
      <Choice
        label={t('work.filter.climbs')}
        value={asked.climbs}
        choose={set('climbs')}
        options={[['today', t('work.filter.today')]]}
      />
      <Choice
        label={t('work.filter.team')}
        value={asked.teamId}
        choose={set('teamId')}
        options={teams.map(({ id, name }) => [id, spoken(name)])}
      />
      {asked.of === 'teams' && (
        <Choice
          label={t('work.filter.owner')}
          value={asked.ownerId}
          choose={set('ownerId')}
          options={people.filter(({ roles }) => roles.some(handles)).map(({ id, name }) => [id, name])}
        />
      )}
      <Choice
        label={t('work.filter.department')}
        value={asked.department}
        choose={set('department')}
        options={departments.map((one) => [one, nameOf(one)])}
      />
      <Choice
        label={t('work.filter.locale')}
        value={asked.locale}
        choose={set('locale')}
        options={languages.map((one) => [one, t(`work.language.${one}`)])}
      />
      {inUse > 0 && (
        <Button
          size="small"
          type="link"
          onClick={() => look({ of: asked.of, group: asked.group })}
          title={t('work.filter.count', { count: inUse })}
        >
          {t('work.filter.clear')}
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
      any={t('work.filter.any')}
      className={props.value === undefined ? 'work-choice' : 'work-choice work-choice-used'}
    />
  );
}
