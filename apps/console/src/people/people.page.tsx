import { useQuery } from '@tanstack/react-query';
import { Skeleton, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { staffQuery, teamsQuery } from '../pieces/people.js';
import { KeysList } from './keys-list.js';
import { PeopleList } from './people-list.js';
import { TeamsList } from './teams-list.js';
import './words.js';
import './people.css';

const tabs = ['people', 'teams', 'keys'] as const;

/** Who works here and in which team; for administrators. Which of both is shown stands in the address. */
export function PeoplePage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('people.page'));
  const [search, setSearch] = useSearchParams();
  const people = useQuery(staffQuery);
  const teams = useQuery(teamsQuery);
  const failed = people.isError ? people : teams.isError ? teams : undefined;
  return (
    <div className="people">
      <h1>{t('people.page')}</h1>
      <p className="quiet">{t('people.introduction')}</p>
      {failed ? (
        <FaultNotice title={t('people.lost')} error={failed.error} retry={() => void failed.refetch()} />
      ) : people.data && teams.data ? (
        <Tabs
          activeKey={tabs.find((one) => one === search.get('tab')) ?? 'people'}
          onChange={(tab) => setSearch(tab === 'people' ? {} : { tab })}
          items={[
            { key: 'people', label: t('people.people'), children: <PeopleList people={people.data} /> },
            {
              key: 'teams',
              label: t('people.teams'),
              children: <TeamsList teams={teams.data} people={people.data} />,
            },
            { key: 'keys', label: t('people.keys'), children: <KeysList /> },
          ]}
        />
      ) : (
        <Skeleton active className="panel waiting" paragraph={{ rows: 8 }} />
      )}
    </div>
  );
}
