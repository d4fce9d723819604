import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../http/ask.js';
import { refusalWords } from '../http/refusal-words.js';
import type { Run, Version } from './policy-queries.js';
import { movesQuery, runQuery } from './policy-queries.js';
import { RunPanel } from './run-panel.js';
import { WithReason } from './with-reason.js';

/** Running complaints stay under what they began with. Here they are moved to a version, tried first, and back again. */
export function MovePanel({
  kind,
  name,
  versions,
  version,
}: {
  kind: Exclude<Run['kind'], 'workflow'>;
  name: string;
  versions: readonly Version[];
  version: Version;
}): ReactNode {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'trial' | 'move' | 'undo'>();
  const client = useQueryClient();
  const moves = useQuery(movesQuery(kind, name));
  const run = moves.data?.find((one) => one.version === version.version);
  const shown = useQuery({ ...runQuery(run?.id ?? ''), enabled: run !== undefined });
  const order = useMutation({
    networkMode: 'always',
    mutationFn: (reason: string) => {
      if (asked === 'undo' && run)
        return ask('POST /api/rule-runs/{id}/undo', { path: { id: run.id }, body: { reason } });
      const body = { kind, name, version: version.version, reason, isTrial: asked === 'trial' };
      return ask('POST /api/rule-runs/moves', { body });
    },
    onSuccess: () => {
      setAsked(undefined);
      return client.invalidateQueries({ queryKey: movesQuery(kind, name).queryKey });
    },
  });
  const elsewhere = versions.filter((one) => one.hash !== version.hash).reduce((sum, one) => sum + one.running, 0);
  if (version.version === 0 || (elsewhere === 0 && !run)) return null;
  const isDone = shown.data?.state === 'done' || shown.data?.state === 'cancelled';
  const task = run?.task;
  return (
    <section className="panel policy-body" aria-label={t('policies.move')}>
      <h2>{t('policies.move')}</h2>
      <p className="plain quiet">{t('policies.moveHelp', { count: elsewhere, version: version.version })}</p>
      {order.isError && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('policies.refused')}
          description={refusalWords(order.error, t)}
        />
      )}
      {asked ? (
        <WithReason
          key={asked}
          name={t(`policies.moves.${asked}`)}
          label={t('policies.reason')}
          isBusy={order.isPending}
          isDangerous={asked === 'move'}
          act={(reason) => order.mutate(reason)}
          cancel={() => setAsked(undefined)}
        />
      ) : (
        <span className="policy-acts">
          <Button onClick={() => setAsked('trial')}>{t('policies.moves.trial')}</Button>
          {task === 'moveTrial' && shown.data?.state === 'done' && (
            <Button danger onClick={() => setAsked('move')}>
              {t('policies.moves.move')}
            </Button>
          )}
          {task === 'move' && isDone && <Button onClick={() => setAsked('undo')}>{t('policies.moves.undo')}</Button>}
        </span>
      )}
      {run && (
        <>
          <h3>{t(`policies.task.${run.task}`)}</h3>
          <RunPanel key={run.id} id={run.id} mayCancel />
        </>
      )}
    </section>
  );
}
