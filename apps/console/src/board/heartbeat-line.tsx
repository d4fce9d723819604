import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { heartbeatQuery } from '../frame/heartbeat.js';
import { timeAway } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { spoken } from '../locales/workflow-words.js';

/** Whether deadlines ring: always said here, since a board that is calm because nobody counts is the worst of all. */
export function HeartbeatLine(): ReactNode {
  const { t } = useTranslation();
  const { data } = useQuery(heartbeatQuery);
  if (!data) return <p className="quiet plain board-heartbeat">{t('board.heartbeat.unknown')}</p>;
  const { now, sweptAt, oldestTimerAt, alarms } = data;
  const away = (instant: number): string => timeAway(instant, now, formattingLocale());
  const isWell = alarms.length === 0;
  return (
    <p className={isWell ? 'plain board-heartbeat' : 'plain board-heartbeat board-bad'}>
      <strong className={isWell ? 'board-well' : undefined}>
        {isWell ? t('board.heartbeat.well') : alarms.map(({ words }) => spoken(words)).join(' · ')}
      </strong>{' '}
      <span className="quiet">
        {sweptAt === undefined ? t('board.heartbeat.never') : t('board.heartbeat.swept', { away: away(sweptAt) })}
        {' · '}
        {oldestTimerAt === undefined
          ? t('board.heartbeat.allFired')
          : t('board.heartbeat.oldest', { away: away(oldestTimerAt) })}
      </span>
    </p>
  );
}
