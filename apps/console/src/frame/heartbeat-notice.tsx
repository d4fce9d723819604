import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { spoken } from '../locales/workflow-words.js';
import { heartbeatQuery } from './heartbeat.js';

/** Says on every page that deadlines do not ring; nothing while all is well. */
export function HeartbeatNotice(): ReactNode {
  const { t } = useTranslation();
  const alarms = useQuery(heartbeatQuery).data?.alarms ?? [];
  if (alarms.length === 0) return null;
  return (
    <Alert
      banner
      type="error"
      role="alert"
      title={alarms.map(({ words }) => spoken(words)).join(' · ')}
      action={<Link to="/health">{t('navigation.health')}</Link>}
    />
  );
}
