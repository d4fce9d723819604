import { CheckCircleFilled, DisconnectOutlined, WarningFilled } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { clockTime, zoneName } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { sessionQuery } from '../session/session.js';
import { healthRows, type HealthRow, troubled } from './health-rows.js';
import { HealthTable } from './health-table.js';
import { lookEvery, systemHealthQuery } from './system-health.js';

export function SystemHealthPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('health.page'));
  const health = useQuery(systemHealthQuery);
  const { data: session } = useQuery(sessionQuery);
  const rows = health.data ? healthRows(health.data) : [];
  const lost = health.isError && health.data !== undefined;
  return (
    <>
      <h1>{t('health.page')}</h1>
      <p className="quiet">{t('health.introduction')}</p>
      {health.data ? (
        <section className={lost ? 'panel stale' : 'panel'}>
          {lost ? (
            <LostConnection since={health.dataUpdatedAt} />
          ) : (
            <Verdict rows={rows} checkedAt={health.data.checkedAt} />
          )}
          <HealthTable rows={rows} checkedAt={health.data.checkedAt} />
        </section>
      ) : health.isError ? (
        <FaultNotice title={t('health.unreadable')} error={health.error} retry={() => void health.refetch()} />
      ) : (
        <section className="panel waiting" aria-busy aria-label={t('health.loading')}>
          <Skeleton active title paragraph={{ rows: 8 }} />
        </section>
      )}
      {!health.isPending && session?.member?.roles.includes('administrator') && (
        <p className="quiet health-queues">
          <a href="/queues/">{t('health.queues')}</a>
        </p>
      )}
    </>
  );
}

/** The whole page in one line. */
function Verdict({ rows, checkedAt }: { rows: readonly HealthRow[]; checkedAt: string }): ReactNode {
  const { t } = useTranslation();
  const locale = formattingLocale();
  const zone = useZone();
  const parts = [...new Set(troubled(rows).map(({ part }) => t(`health.part.${part}`)))];
  const well = parts.length === 0;
  return (
    <Band
      tone={well ? 'well' : 'warning'}
      icon={well ? <CheckCircleFilled /> : <WarningFilled />}
      title={well ? t('health.allWell') : t('health.attention')}
      words={well ? undefined : t('health.attentionParts', { parts: new Intl.ListFormat(locale).format(parts) })}
      foot={t('health.checked', {
        time: clockTime(checkedAt, locale, zone),
        seconds: lookEvery,
        zone: zoneName(checkedAt, locale, zone),
      })}
    />
  );
}

/** What was true before the connection was lost is still shown, but no verdict is given on it. */
function LostConnection({ since }: { since: number }): ReactNode {
  const { t } = useTranslation();
  const zone = useZone();
  return (
    <Band
      tone="warning"
      icon={<DisconnectOutlined />}
      title={t('health.lost')}
      words={t('health.lostText', { time: clockTime(since, formattingLocale(), zone), seconds: lookEvery })}
    />
  );
}

interface BandParts {
  tone: 'well' | 'warning';
  icon: ReactNode;
  title: string;
  words?: string | undefined;
  /** Changes every few seconds, and so is not read out like the rest. */
  foot?: string;
}

function Band({ tone, icon, title, words, foot }: BandParts): ReactNode {
  return (
    <div className={`verdict verdict-${tone}`}>
      <span className={`verdict-icon tone-${tone}`} aria-hidden>
        {icon}
      </span>
      <div>
        <div role="status">
          <h2>{title}</h2>
          {words && <p className="plain">{words}</p>}
        </div>
        {foot && <p className="plain quiet">{foot}</p>}
      </div>
    </div>
  );
}
