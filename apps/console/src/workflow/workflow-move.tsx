import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../http/ask.js';
import { refusalWords } from '../http/refusal-words.js';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { PersonName } from '../pieces/person-name.js';
import type { Run } from '../policies/policy-queries.js';
import { isOver, runQuery } from '../policies/policy-queries.js';
import { RunPanel } from '../policies/run-panel.js';
import { WithReason } from '../policies/with-reason.js';
import '../policies/words.js';
import { sessionQuery } from '../session/session.js';
import type { WorkflowVersion } from './workflow-queries.js';
import { workflowMovesQuery, workflowQuery } from './workflow-queries.js';

type Act = 'trial' | 'move' | 'undo';

/** Running complaints of earlier versions: tried, moved by a second person, each with what became of it, and back again. */
export function WorkflowMove({ versions }: { versions: readonly WorkflowVersion[] }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asked, setAsked] = useState<Act>();
  const version = versions.find((one) => one.isCurrent)?.version ?? 1;
  const moves = useQuery(workflowMovesQuery(version));
  const [latest] = moves.data ?? [];
  const shown = useQuery({ ...runQuery(latest?.id ?? ''), enabled: latest !== undefined });
  const run = shown.data ?? latest;
  const endedRun = run && isOver(run) ? run.id : undefined;
  useEffect(() => {
    // Who runs under which version is otherwise now.
    if (endedRun !== undefined) void client.invalidateQueries({ queryKey: workflowQuery.queryKey });
  }, [endedRun, client]);
  const order = useMutation({
    networkMode: 'always',
    mutationFn: ({ act, reason }: { act: Act; reason: string }) => {
      if (act === 'undo')
        return ask('POST /api/rule-runs/{id}/undo', { path: { id: run?.id ?? '' }, body: { reason } });
      return ask(act === 'trial' ? 'POST /api/workflow/trials' : 'POST /api/workflow/moves', { body: { reason } });
    },
    onSuccess: () => {
      setAsked(undefined);
      return client.invalidateQueries({ queryKey: workflowMovesQuery(version).queryKey });
    },
  });
  const elsewhere = versions.filter((one) => !one.isCurrent).reduce((sum, one) => sum + one.running, 0);
  return (
    <section className="panel policy-body" aria-label={t('workflow.move')}>
      <h2>{t('workflow.move')}</h2>
      <p className="plain quiet">
        {elsewhere === 0 ? t('workflow.moveNone', { version }) : t('workflow.moveHelp', { count: elsewhere, version })}
      </p>
      {order.isError && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('workflow.refused')}
          description={refusalWords(order.error, t)}
        />
      )}
      {asked ? (
        <WithReason
          key={asked}
          name={t(`workflow.moves.${asked}`)}
          label={t('workflow.reason')}
          isBusy={order.isPending}
          isDangerous={asked === 'move'}
          act={(reason) => order.mutate({ act: asked, reason })}
          cancel={() => setAsked(undefined)}
        />
      ) : (
        <Acts run={run} elsewhere={elsewhere} choose={setAsked} />
      )}
      {run && <Shown run={run} />}
    </section>
  );
}

/** What this person can do now, and what somebody else has to. */
function Acts({
  run,
  elsewhere,
  choose,
}: {
  run: Run | undefined;
  elsewhere: number;
  choose: (act: Act) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { data: session } = useQuery(sessionQuery);
  const me = session?.member;
  const isAdministrator = me?.roles.includes('administrator') ?? false;
  const maySecond = isAdministrator || (me?.roles.includes('director') ?? false);
  const isTried = run?.task === 'moveTrial' && run.state === 'done' && run.totals.changed > 0;
  const isOwn = run?.orderedBy === me?.id;
  if (!maySecond) return null;
  return (
    <>
      {isTried && <p className="plain">{isOwn ? t('workflow.second') : t('workflow.secondHelp')}</p>}
      <span className="policy-acts">
        {isAdministrator && elsewhere > 0 && (
          <Button onClick={() => choose('trial')}>{t('workflow.moves.trial')}</Button>
        )}
        {isTried && !isOwn && (
          <Button danger onClick={() => choose('move')}>
            {t('workflow.moves.move')}
          </Button>
        )}
        {isAdministrator && run?.task === 'move' && isOver(run) && (
          <Button onClick={() => choose('undo')}>{t('workflow.moves.undo')}</Button>
        )}
      </span>
    </>
  );
}

function Shown({ run: { id, task, orderedAt, orderedBy, reason } }: { run: Run }): ReactNode {
  const { t } = useTranslation();
  const [now, zone] = [useNow(), useZone()];
  const { data: session } = useQuery(sessionQuery);
  const mayCancel = session?.member?.roles.some((role) => role === 'administrator' || role === 'director') ?? false;
  return (
    <>
      <h3>{t(`policies.task.${task}`)}</h3>
      <p className="plain quiet">
        {t('workflow.orderedAt', { instant: shortInstant(orderedAt, now, formattingLocale(), zone) })}{' '}
        <PersonName id={orderedBy} />
        {reason !== undefined && <> · {reason}</>}
      </p>
      <RunPanel key={id} id={id} mayCancel={mayCancel} />
    </>
  );
}
