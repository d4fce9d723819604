import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { spoken } from '../locales/workflow-words.js';
import { PersonName } from '../pieces/person-name.js';
import { sessionQuery } from '../session/session.js';
import type { Complaint } from './complaint.js';
import { historyQuery } from './complaint.js';
import { SidePanel } from './side-panel.js';

const TimeTravel = lazy(() => import('./time-travel.js').then((one) => ({ default: one.TimeTravel })));

const StateChart = lazy(() => import('./state-chart.js').then((one) => ({ default: one.StateChart })));

/** Everything that has happened, the latest first; and the complaint as it was. */
export function HistoryPanel({ complaint }: { complaint: Complaint }): ReactNode {
  const { t } = useTranslation();
  const now = useNow();
  const [isCharted, setCharted] = useState(false);
  const [isTravelling, setTravelling] = useState(false);
  const { data = [] } = useQuery(historyQuery(complaint.ref));
  const roles = useQuery(sessionQuery).data?.member?.roles ?? [];
  const isAudited = roles.some((role) => role === 'auditor' || role === 'administrator');
  return (
    <SidePanel title={t('complaint.history.title')} count={data.length} isFolded>
      <div className="form-foot">
        <Button onClick={() => setTravelling(true)}>{t('complaint.history.asItWas')}</Button>
        <Button onClick={() => setCharted(true)}>{t('complaint.chart.title')}</Button>
        {isAudited && (
          <Link to={`/audit?part=reads&ref=${encodeURIComponent(complaint.ref)}`}>{t('complaint.history.seenBy')}</Link>
        )}
      </div>
      {isCharted && (
        <Suspense fallback={null}>
          <StateChart complaint={complaint} close={() => setCharted(false)} />
        </Suspense>
      )}
      {isTravelling && (
        <Suspense fallback={null}>
          <TimeTravel complaint={complaint} close={() => setTravelling(false)} />
        </Suspense>
      )}
      <ol className="lines history">
        {[...data].reverse().map(({ sequence, event, title }) => (
          <li key={sequence}>
            <span>{spoken(title)}</span>
            <span className="quiet">
              {event.by.kind === 'staff' ? <PersonName id={event.by.id} /> : t(`complaint.by.${event.by.kind}`)}
            </span>
            <time className="quiet" dateTime={new Date(event.at).toISOString()}>
              {shortInstant(event.at, now, formattingLocale(), complaint.zone)}
            </time>
          </li>
        ))}
      </ol>
    </SidePanel>
  );
}
