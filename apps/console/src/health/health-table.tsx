import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAndTime, exactInstant, timeAgo } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import type { HealthRow } from './health-rows.js';
import { RowStateMark } from './row-state.js';

/**
 * On a narrow screen each row becomes a block whose cells carry their column's name. The roles are written out because
 * a table that is not displayed as one is no table to a screen reader.
 */
export function HealthTable({ rows, checkedAt }: { rows: readonly HealthRow[]; checkedAt: string }): ReactNode {
  const { t } = useTranslation();
  const zone = useZone();
  return (
    <table className="parts" role="table">
      <caption className="for-readers">{t('health.table')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t('health.column.part')}
          </th>
          <th role="columnheader" scope="col">
            {t('health.column.state')}
          </th>
          <th role="columnheader" scope="col">
            {t('health.column.since')}
          </th>
          <th role="columnheader" scope="col">
            {t('health.column.lastSeen')}
          </th>
          <th role="columnheader" scope="col">
            {t('health.column.details')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={row.key}>
            <th role="rowheader" scope="row">
              {t(`health.part.${row.part}`)}
              <span className="parts-does">{t(`health.does.${row.part}`)}</span>
            </th>
            <td role="cell" className="parts-state">
              <RowStateMark state={row.state} />
            </td>
            <td role="cell" data-column={t('health.column.since')}>
              {row.startedAt && (
                <Moment instant={row.startedAt} words={dayAndTime(row.startedAt, formattingLocale(), zone)} />
              )}
            </td>
            <td role="cell" data-column={t('health.column.lastSeen')}>
              {row.lastSeenAt && (
                <Moment instant={row.lastSeenAt} words={timeAgo(row.lastSeenAt, checkedAt, formattingLocale())} />
              )}
            </td>
            <td role="cell" data-column={t('health.column.details')}>
              <Details row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Moment({ instant, words }: { instant: string; words: string }): ReactNode {
  const zone = useZone();
  return (
    <time dateTime={instant} title={exactInstant(instant, formattingLocale(), zone)}>
      {words}
    </time>
  );
}

function Details({ row: { state, facts, problems } }: { row: HealthRow }): ReactNode {
  const { t } = useTranslation();
  const advised = state === 'silent' || state === 'missing' || state === 'down' || state === 'late';
  if (!advised && facts.length === 0 && problems.length === 0) return null;
  return (
    <div>
      {advised && <p className="plain">{t(`health.advice.${state}`)}</p>}
      {problems.map((problem) => (
        <p className="plain" key={problem}>
          {problem}
        </p>
      ))}
      {facts.length > 0 && <p className="plain quiet facts">{facts.join(' · ')}</p>}
    </div>
  );
}
