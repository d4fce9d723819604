import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { useNow } from '../http/server-time.js';
import { spoken } from '../locales/workflow-words.js';
import { OpenDrafts } from '../policies/open-drafts.js';
import { policiesQuery } from '../policies/policy-queries.js';
import { useDraftsPending } from '../policies/rule-titles.js';
import '../policies/words.js';
import '../policies/policies.css';
import type { Calendar } from './calendar-queries.js';
import { calendarsQuery } from './calendar-queries.js';
import './words.js';

/** The calendars of the house: which version counts, who counts in it, and until when its days are known. */
export function CalendarsPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('calendars.page'));
  const calendars = useQuery(calendarsQuery);
  // Names of policies make lines longer, and drafts stand above: the list waits for both rather than jump.
  const isNaming = useQuery(policiesQuery).isPending;
  const isComing = useDraftsPending('calendar') || isNaming;
  return (
    <div className="policies">
      <h1>{t('calendars.page')}</h1>
      <p className="quiet">{t('calendars.introduction')}</p>
      {!isComing && <OpenDrafts kind="calendar" />}
      {calendars.data && !isComing ? (
        <ul className="panel policy-list">
          {calendars.data.map((calendar) => (
            <CalendarLine key={calendar.name} calendar={calendar} />
          ))}
        </ul>
      ) : calendars.isError ? (
        <FaultNotice title={t('calendars.lost')} error={calendars.error} retry={() => void calendars.refetch()} />
      ) : (
        <Skeleton active className="panel waiting" paragraph={{ rows: 8 }} />
      )}
    </div>
  );
}

function CalendarLine({ calendar }: { calendar: Calendar }): ReactNode {
  const { t } = useTranslation();
  const { name, title, versions, draftId, policies, years } = calendar;
  const inForce = versions.find((one) => one.isInForce);
  const running = versions.reduce((sum, one) => sum + one.running, 0);
  return (
    <li>
      <span className="policy-who">
        <Link to={`/calendars/${encodeURIComponent(name)}`}>{spoken(title)}</Link>
        <span className="quiet">{name}</span>
      </span>
      <span className="policy-facts">
        {inForce && (
          <span className="tag tag-done">
            {inForce.version === 0 ? t('calendars.fileCounts') : t('policies.inForce', { version: inForce.version })}
          </span>
        )}
        {draftId !== undefined && (
          <Link className="tag tag-pending" to={`/rule-drafts/${draftId}`}>
            {t('policies.beingDrafted')}
          </Link>
        )}
        <KnownUntil years={years} />
        <UsedBy policies={policies} />
      </span>
      <span className="policy-count">{t('policies.running', { count: running })}</span>
    </li>
  );
}

/** Policies that count in it, as people call them. */
export function UsedBy({ policies }: Pick<Calendar, 'policies'>): ReactNode {
  const { t } = useTranslation();
  const { data: known } = useQuery(policiesQuery);
  const names = policies.map((name) => {
    const title = known?.find((one) => one.name === name)?.title;
    return title ? spoken(title) : name;
  });
  return (
    <span className="quiet policy-used">
      {names.length === 0
        ? t('calendars.unused')
        : t('calendars.usedBy', { count: names.length, names: names.join(t('calendars.comma')) })}
    </span>
  );
}

/** How far its days are known. A year that has begun without them is a warning, since dates rest on it already. */
export function KnownUntil({ years }: Pick<Calendar, 'years'>): ReactNode {
  const { t } = useTranslation();
  const thisYear = new Date(useNow()).getUTCFullYear();
  const known = years.filter(({ announced }) => announced).map(({ year }) => year);
  const missing = [thisYear, thisYear + 1].find((year) => !known.includes(year));
  if (missing === undefined)
    return <span className="tag">{t('calendars.knownUntil', { year: Math.max(...known) })}</span>;
  return <span className="tag tag-today">{t('calendars.unknownYear', { year: missing })}</span>;
}
