import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePageTitle } from '../frame/use-page-title.js';
import { formattingLocale } from '../locales/language.js';
import { sessionQuery } from '../session/session.js';
import { useFreshLists } from '../work/work-queries.js';
import { AlertList } from './alert-list.js';
import { alertCountsQuery, approvalCountsQuery, type AlertsAsk } from './alert-queries.js';
import { ApprovalList } from './approval-list.js';
import { InstructionList } from './instruction-list.js';
import './words.js';
import './alerts.css';

const deciding: readonly string[] = ['lead', 'manager', 'director'];
const handling: readonly string[] = ['agent', ...deciding, 'administrator', 'auditor'];

/** Everything that waits for one's word: alerts, approvals, and instructions. What is looked at stands in the address. */
export function AlertsPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('alerts.page'));
  useFreshLists('alerts');
  const [search, setSearch] = useSearchParams();
  const roles = useQuery(sessionQuery).data?.member?.roles ?? [];
  const decides = roles.some((role) => deciding.includes(role));
  const handles = roles.some((role) => handling.includes(role));
  const alerts = useQuery(alertCountsQuery).data;
  const approvals = useQuery({ ...approvalCountsQuery, enabled: decides }).data;
  const teamId = search.get('team') ?? undefined;
  const asked: AlertsAsk = {
    state: search.get('state') === 'settled' ? 'settled' : 'open',
    ...(teamId !== undefined && { teamId }),
  };
  const items = [
    {
      key: 'alerts',
      label: <Counted text={t('alerts.tabs.alerts')} count={alerts?.open} />,
      children: (
        <AlertList
          asked={asked}
          look={({ state, teamId: team }) =>
            setSearch({ ...(state === 'settled' && { state }), ...(team !== undefined && { team }) })
          }
        />
      ),
    },
    ...(decides
      ? [
          {
            key: 'approvals',
            label: (
              <Counted
                text={t('alerts.tabs.approvals')}
                count={approvals && Object.values(approvals).reduce((sum, one) => sum + one, 0)}
              />
            ),
            children: <ApprovalList counts={approvals} />,
          },
        ]
      : []),
    ...(handles
      ? [
          {
            key: 'instructions',
            label: <Counted text={t('alerts.tabs.instructions')} count={alerts?.instructions} />,
            children: <InstructionList />,
          },
        ]
      : []),
  ];
  const tab = items.some(({ key }) => key === search.get('tab')) ? (search.get('tab') ?? 'alerts') : 'alerts';
  return (
    <div className="alerts">
      <h1>{t('alerts.page')}</h1>
      <p className="quiet">{t('alerts.introduction')}</p>
      <Tabs
        activeKey={tab}
        destroyOnHidden
        onChange={(next) => setSearch(next === 'alerts' ? {} : { tab: next })}
        items={items}
      />
    </div>
  );
}

function Counted({ text, count }: { text: string; count: number | undefined }): ReactNode {
  return (
    <>
      {text}{' '}
      <span className="alert-count">
        {count === undefined ? '–' : new Intl.NumberFormat(formattingLocale()).format(count)}
      </span>
    </>
  );
}
