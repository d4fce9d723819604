import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../http/ask.js';
import { refusalWords } from '../http/refusal-words.js';
import { Field } from '../pieces/field.js';
import type { Draft } from './policy-queries.js';
import { trialsQuery } from './policy-queries.js';
import { RunPanel } from './run-panel.js';

const choices = [1, 3, 6, 12] as const;

/** The complaints that run now, in the place of a number of months. */
const running = 0;

/** The draft tried on real complaints: nothing is changed by it. */
export function TrialPanel({ draft, mayOrder }: { draft: Draft; mayOrder: boolean }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const id = useId();
  // What a calendar changes lies ahead: it concerns those that run.
  const [months, setMonths] = useState<number>(draft.kind === 'calendar' ? running : 3);
  const trials = useQuery(trialsQuery(draft.id));
  const order = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      ask('POST /api/rule-drafts/{id}/trials', { path: { id: draft.id }, body: months === running ? {} : { months } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['rule-runs', 'of', draft.id] }),
  });
  const [latest] = trials.data ?? [];
  const isAlive = draft.state === 'open' || draft.state === 'proposed';
  return (
    <section className="panel policy-body" aria-label={t('policies.trial')}>
      <h2>{t('policies.trial')}</h2>
      <p className="plain quiet">{t('policies.trialHelp')}</p>
      {mayOrder && isAlive && (
        <form
          className="policy-order"
          onSubmit={(event) => {
            event.preventDefault();
            order.mutate();
          }}
        >
          <Field id={id} label={t('policies.months')}>
            <select id={id} className="input" value={months} onChange={({ target }) => setMonths(Number(target.value))}>
              <option value={running}>{t('policies.runningOnes')}</option>
              {choices.map((count) => (
                <option key={count} value={count}>
                  {t('policies.lastMonths', { count })}
                </option>
              ))}
            </select>
          </Field>
          <Button htmlType="submit" loading={order.isPending} disabled={draft.problems.length > 0}>
            {t('policies.try')}
          </Button>
        </form>
      )}
      {order.isError && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('policies.refused')}
          description={refusalWords(order.error, t)}
        />
      )}
      {latest?.draft && latest.draft.revision !== draft.written && isAlive && (
        <p className="plain tone-warning">{t('policies.olderTrial')}</p>
      )}
      {latest && <RunPanel key={latest.id} id={latest.id} mayCancel={mayOrder} />}
    </section>
  );
}
