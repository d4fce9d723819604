import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../frame/fault-notice.js';
import { ask } from '../http/ask.js';
import { isOver, runQuery } from './policy-queries.js';
import type { Run } from './policy-queries.js';
import { RunRows } from './run-rows.js';

/** A run: how far it has come, what it found in figures, and in which complaints. */
export function RunPanel({ id, mayCancel }: { id: string; mayCancel: boolean }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const run = useQuery(runQuery(id));
  const cancel = useMutation({
    mutationFn: () => ask('POST /api/rule-runs/{id}/cancel', { path: { id } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['rule-runs', id] }),
  });
  if (run.isError)
    return <FaultNotice title={t('policies.runLost')} error={run.error} retry={() => void run.refetch()} />;
  if (!run.data) return null;
  const { state, done, of, task } = run.data;
  const share = state === 'done' ? 100 : Math.min(99, Math.round((done / Math.max(1, of)) * 100));
  return (
    <div className="policy-run" aria-live="polite">
      <p className="plain">
        <strong>{t(`policies.runState.${state}`)}</strong>{' '}
        <span className="quiet">{t('policies.lookedAt', { count: done })}</span>
      </p>
      {!isOver(run.data) && (
        <>
          <progress max={100} value={share} aria-label={t('policies.progress')} />
          {mayCancel && (
            <Button onClick={() => cancel.mutate()} loading={cancel.isPending}>
              {t('policies.stop')}
            </Button>
          )}
        </>
      )}
      <Totals run={run.data} />
      {isOver(run.data) && run.data.totals.changed + run.data.totals.failed > 0 && (
        <>
          <RunRows id={id} />
          <p className="plain">
            <a href={`/api/rule-runs/${encodeURIComponent(id)}/complaints.csv`} download>
              {t('policies.download')}
            </a>
          </p>
        </>
      )}
      {state === 'done' && task === 'trial' && run.data.totals.changed === 0 && (
        <p className="plain quiet">{t('policies.nothingChanges')}</p>
      )}
    </div>
  );
}

const known = ['owner', 'lead', 'manager', 'director', 'departmentHead'] as const;

function Totals({ run: { totals, task, kind } }: { run: Run }): ReactNode {
  const { t } = useTranslation();
  const { complaints, changed, earlier, later, failed, alertsTo } = totals;
  const nameOf = (recipient: string): string => {
    const one = known.find((name) => name === recipient);
    return one ? t(`policies.recipient.${one}`) : recipient.replace(/^group:/, '');
  };
  const order = (recipient: string): number => [...known, recipient].indexOf(recipient);
  return (
    <>
      <dl className="policy-totals">
        <div>
          <dt>{kind === 'workflow' ? t('policies.total.older') : t('policies.total.complaints')}</dt>
          <dd>{complaints}</dd>
        </div>
        <div>
          <dt>
            {kind !== 'workflow'
              ? t('policies.total.changed')
              : task === 'moveTrial'
                ? t('policies.total.wouldMove')
                : t('policies.total.moved')}
          </dt>
          <dd>{changed}</dd>
        </div>
        <div>
          <dt>{t('policies.total.earlier')}</dt>
          <dd>{earlier}</dd>
        </div>
        <div>
          <dt>{t('policies.total.later')}</dt>
          <dd>{later}</dd>
        </div>
        {failed > 0 && (
          <div className="tone-bad">
            <dt>{t('policies.total.failed')}</dt>
            <dd>{failed}</dd>
          </div>
        )}
      </dl>
      {task === 'trial' && (
        <table className="policy-alerts">
          <thead>
            <tr>
              <th scope="col">
                <span className="for-readers">{t('policies.what')}</span>
              </th>
              <th scope="col">{t('policies.before')}</th>
              <th scope="col">{t('policies.after')}</th>
            </tr>
          </thead>
          <tbody>
            <Compared name={t('policies.total.breaches')} before={totals.breachesBefore} now={totals.breachesNow} />
            <Compared name={t('policies.total.alerts')} before={totals.alertsBefore} now={totals.alertsNow} />
            {Object.entries(alertsTo)
              .sort(([one], [other]) => order(one) - order(other))
              .map(([recipient, { before, now }]) => (
                <Compared
                  key={recipient}
                  name={t('policies.toWhom', { name: nameOf(recipient) })}
                  before={before}
                  now={now}
                />
              ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Compared({ name, before, now }: { name: string; before: number; now: number }): ReactNode {
  const more = now - before;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{before}</td>
      <td>
        {now} {more !== 0 && <span className="quiet">({more > 0 ? `+${more}` : `−${-more}`})</span>}
      </td>
    </tr>
  );
}
