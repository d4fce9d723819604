import { Alert as Notice } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Api } from '../http/ask.js';
import { refusalWords } from '../http/refusal-words.js';
import { spoken } from '../locales/workflow-words.js';

type Obstacles = Api['AllowedEvent']['obstacles'];

/** Why it cannot be done, in the words of the workflow: before it is tried, or after it was refused. */
export function ObstacleNotice({
  obstacles = [],
  error,
}: {
  obstacles?: Obstacles | undefined;
  error?: Error | null;
}): ReactNode {
  const { t } = useTranslation();
  const said = error ? refusalWords(error, t) : obstacles.map(({ words }) => spoken(words)).join(' · ');
  if (said === '') return null;
  return (
    <Notice type={error ? 'error' : 'warning'} showIcon role="alert" title={t('alerts.notNow')} description={said} />
  );
}
