import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../frame/fault-notice.js';
import { dayAndTime } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { FoldedList } from '../pieces/folded-list.js';
import type { OwnSession } from './account.js';
import { endSession, sessionsQuery } from './account.js';
import { browserName } from './browser-name.js';

/** Where one is signed in; each can be ended from here, a browser that was lost first of all. */
export function SessionsSection(): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const sessions = useQuery(sessionsQuery);
  const end = useMutation({
    mutationFn: endSession,
    networkMode: 'always',
    onSettled: () => client.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  return (
    <section className="panel account-section">
      <h2>{t('sessions.title')}</h2>
      <p className="quiet">{t('sessions.text')}</p>
      {sessions.data ? (
        <FoldedList
          className="account-sessions"
          items={sessions.data.toSorted((one, other) => Number(other.isThis) - Number(one.isThis))}
          most={{ narrow: 3, wide: 5 }}
        >
          {(session) => (
            <li key={session.id}>
              <SessionFacts session={session} />
              {session.isThis ? (
                <span className="tag tag-done">{t('sessions.this')}</span>
              ) : (
                <Button size="small" disabled={end.isPending} onClick={() => end.mutate(session.id)}>
                  {t('sessions.end')}
                </Button>
              )}
            </li>
          )}
        </FoldedList>
      ) : sessions.isError ? (
        <FaultNotice title={t('sessions.unreadable')} error={sessions.error} retry={() => void sessions.refetch()} />
      ) : (
        <Skeleton active title={false} paragraph={{ rows: 2 }} />
      )}
    </section>
  );
}

function SessionFacts({ session: { browser, address, createdAt, lastSeenAt } }: { session: OwnSession }): ReactNode {
  const { t } = useTranslation();
  const locale = formattingLocale();
  const zone = useZone();
  const instant = (at: number): string => dayAndTime(new Date(at).toISOString(), locale, zone);
  return (
    <span className="account-session">
      <span className="account-browser" title={browser}>
        {browser === undefined ? t('sessions.unknown') : browserName(browser)}
      </span>
      <span className="quiet account-session-facts">
        <span>{address ?? '–'}</span>
        <span>{t('sessions.since', { since: instant(createdAt) })}</span>
        <span>{t('sessions.seen', { seen: instant(lastSeenAt) })}</span>
      </span>
    </span>
  );
}
