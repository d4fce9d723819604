import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { spoken, useWorkflowWords, useZone } from '../locales/workflow-words.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import type { RunRow } from './policy-queries.js';
import { rowsQuery } from './policy-queries.js';

/** Limits of one complaint that are named one by one. */
const mostNamed = 4;

/** The complaints for which something would be otherwise. */
export function RunRows({ id }: { id: string }): ReactNode {
  const { t } = useTranslation();
  const rows = useInfiniteQuery(rowsQuery(id));
  return (
    <>
      <ul className="policy-rows">
        {rows.data?.pages
          .flatMap(({ items }) => items)
          .map((row) => (
            <Row key={row.complaintId} row={row} />
          ))}
      </ul>
      {rows.hasNextPage && (
        <Button onClick={() => void rows.fetchNextPage()} loading={rows.isFetchingNextPage}>
          {t('policies.more')}
        </Button>
      )}
    </>
  );
}

function Row({ row }: { row: RunRow }): ReactNode {
  const { t } = useTranslation();
  const now = useNow();
  const zone = useZone();
  const word = useWorkflowWords();
  const at = (instant: number | undefined): string =>
    instant === undefined ? t('policies.none') : shortInstant(instant, now, formattingLocale(), zone);
  const { ref, moved, breachesOnlyNow, breachesNoMore, alertsBefore, alertsNow, from, failure } = row;
  return (
    <li>
      <ComplaintLink complaintRef={ref} />
      <ul>
        {from !== undefined && <li className="quiet">{t('policies.fromVersion', { version: from })}</li>}
        {failure && <li className="tone-bad">{spoken(failure)}</li>}
        {moved.slice(0, mostNamed).map(({ clock, limit, round, subject, before, after }) => (
          <li key={`${clock} ${limit} ${round} ${subject ?? ''}`}>
            {word('clocks', clock)} <del>{at(before)}</del> → <ins>{at(after)}</ins>
          </li>
        ))}
        {moved.length > mostNamed && (
          <li className="quiet">{t('policies.moreLimits', { count: moved.length - mostNamed })}</li>
        )}
        {breachesOnlyNow.map(({ clock, limit, round }) => (
          <li key={`+${clock} ${limit} ${round}`} className="tone-bad">
            {t('policies.wouldMiss', { clock: word('clocks', clock) })}
          </li>
        ))}
        {breachesNoMore.map(({ clock, limit, round }) => (
          <li key={`-${clock} ${limit} ${round}`} className="tone-well">
            {t('policies.wouldMeet', { clock: word('clocks', clock) })}
          </li>
        ))}
        {alertsBefore !== alertsNow && (
          <li className="quiet">{t('policies.alertsMove', { before: alertsBefore, now: alertsNow })}</li>
        )}
      </ul>
    </li>
  );
}
