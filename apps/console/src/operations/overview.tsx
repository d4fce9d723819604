import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formattingLocale } from '../locales/language.js';
import { Instant } from '../pieces/instant.js';
import { sessionQuery } from '../session/session.js';
import { Age } from './age.js';
import { Card, Fact } from './card.js';
import type { Operations } from './operations-queries.js';
import { QueueTable } from './queue-table.js';
import { SearchCard } from './search-card.js';

/** Milliseconds from which on each is late, as those who watch count it. */
const late = { sweep: 15_000, timer: 60_000, effect: 5 * 60_000, mail: 10 * 60_000 };

/** Everything that happens later, at one glance: how much waits, since when, and what somebody has to look at. */
export function Overview({ operations, isLost }: { operations: Operations; isLost: boolean }): ReactNode {
  const { t } = useTranslation();
  const roles = useQuery(sessionQuery).data?.member?.roles ?? [];
  const { mail, readings, sweptAt, search, queues } = operations;
  const { created, appended, duplicate, automatic, bounce, quarantined, waiting } = mail.received;
  const count = (value: number): string => value.toLocaleString(formattingLocale());
  return (
    <>
      {isLost && <Alert type="warning" showIcon role="alert" title={t('operations.stale')} />}
      <div className="operation-cards">
        <Card
          title={t('operations.mailIn')}
          state={readings.mailInLag > late.mail ? 'late' : mail.unplaced > 0 ? 'look' : 'well'}
        >
          <Fact name={t('operations.unplaced')} isMarked={mail.unplaced > 0}>
            <Link to="/unplaced">{count(mail.unplaced)}</Link>
          </Fact>
          <Fact name={t('operations.toBeRead')}>
            {count(waiting)} <Age milliseconds={readings.mailInLag} />
          </Fact>
          <Fact name={t('operations.became')}>
            {t('operations.becameText', {
              created: count(created),
              appended: count(appended),
              other: count(duplicate + automatic + bounce),
            })}
          </Fact>
          {quarantined > 0 && <Fact name={t('operations.quarantined')}>{count(quarantined)}</Fact>}
        </Card>
        <Card
          title={t('operations.mailOut')}
          state={readings.mailOutLag > late.mail ? 'late' : mail.failed > 0 ? 'look' : 'well'}
        >
          <Fact name={t('operations.toBeSent')}>
            <Link to="?part=outgoing">{count(mail.waiting)}</Link> <Age milliseconds={readings.mailOutLag} />
          </Fact>
          <Fact name={t('operations.neverWent')} isMarked={mail.failed > 0}>
            <Link to="?part=outgoing&state=failed">{count(mail.failed)}</Link>
          </Fact>
        </Card>
        <Card
          title={t('operations.effectsCard')}
          state={readings.effectAge > late.effect ? 'late' : readings.parked > 0 ? 'look' : 'well'}
        >
          <Fact name={t('operations.effectsWaiting')}>
            {count(readings.waiting)} <Age milliseconds={readings.effectAge} />
          </Fact>
          <Fact name={t('operations.parked')} isMarked={readings.parked > 0}>
            <Link to="?part=effects">{count(readings.parked)}</Link>
          </Fact>
        </Card>
        <Card
          title={t('operations.timers')}
          state={
            readings.timerLag > late.timer || readings.sweepAge === undefined || readings.sweepAge > late.sweep
              ? 'late'
              : 'well'
          }
        >
          <Fact name={t('operations.sweep')}>
            {sweptAt === undefined ? t('operations.never') : <Instant at={sweptAt} isAwayShown={false} />}
          </Fact>
          <Fact name={t('operations.lateTimers')}>
            {readings.timerLag === 0 ? t('operations.none') : <Age milliseconds={readings.timerLag} />}
          </Fact>
          <Fact name={t('operations.overdue')}>
            <Link to="/work?of=teams&group=overdue">{count(readings.overdue)}</Link>
          </Fact>
        </Card>
        <SearchCard search={search} mayAct={roles.includes('administrator')} />
      </div>
      <QueueTable queues={queues} mayLookInside={roles.includes('administrator')} />
    </>
  );
}
