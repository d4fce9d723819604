import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../http/ask.js';
import { refusalWords } from '../http/refusal-words.js';
import { instantOf } from '../locales/house-time.js';
import { useZone } from '../locales/workflow-words.js';
import { Field } from '../pieces/field.js';
import { sessionQuery } from '../session/session.js';
import type { Draft } from './policy-queries.js';
import { draftQuery } from './policy-queries.js';
import { WithReason } from './with-reason.js';

/** What is said otherwise of rules that are not tried on complaints. */
interface Hints {
  /** What to do with one that can be handed in. */
  readonly open?: string;
  /** What to do with one that waits for the second person. */
  readonly proposed?: string;
  /** Since when it is to count. */
  readonly from?: string;
}

type Act = 'propose' | 'approve' | 'give-back' | 'drop';

/** What can be done with a draft now, and why the rest cannot. */
export function DraftActs({ draft, hints = {} }: { draft: Draft; hints?: Hints }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const zone = useZone();
  const fromId = useId();
  const [asked, setAsked] = useState<Exclude<Act, 'approve'>>();
  const [from, setFrom] = useState('');
  const { data: session } = useQuery(sessionQuery);
  const { id, revision, state, authors, problems, differences, reason: given } = draft;
  const doing = useMutation({
    networkMode: 'always',
    mutationFn: async ({ act, reason = '' }: { act: Act; reason?: string }): Promise<Draft> => {
      const path = { id };
      if (act === 'approve') return ask('POST /api/rule-drafts/{id}/approve', { path, body: { revision } });
      if (act !== 'propose') return ask(`POST /api/rule-drafts/{id}/${act}`, { path, body: { revision, reason } });
      const instant = from === '' ? undefined : instantOf(from, zone);
      const body = { revision, reason, ...(instant !== undefined && { from: instant }) };
      return ask('POST /api/rule-drafts/{id}/propose', { path, body });
    },
    onSuccess: (changed) => {
      setAsked(undefined);
      client.setQueryData(draftQuery(id).queryKey, changed);
      for (const list of ['policies', 'calendars', 'taxonomies', 'letter-templates'])
        void client.invalidateQueries({ queryKey: [list] });
      void client.invalidateQueries({ queryKey: ['rule-drafts'], exact: true });
    },
  });
  const me = session?.member;
  if (!me || (state !== 'open' && state !== 'proposed')) return null;
  const isAdministrator = me.roles.includes('administrator');
  const mayApprove = isAdministrator || me.roles.includes('director');
  const isAuthor = authors.includes(me.id);
  const isReady = problems.length === 0 && differences.length > 0;
  return (
    <section className="panel policy-body policy-decide" aria-label={t('policies.next')}>
      <h2>{t('policies.next')}</h2>
      {state === 'open' ? (
        <p className="plain">{isReady ? (hints.open ?? t('policies.nextOpen')) : t('policies.nextEmpty')}</p>
      ) : (
        <p className="plain">{isAuthor ? t('policies.nextSecond') : (hints.proposed ?? t('policies.nextProposed'))}</p>
      )}
      {doing.isError && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('policies.refused')}
          description={refusalWords(doing.error, t)}
        />
      )}
      {asked ? (
        <WithReason
          key={asked}
          name={t(`policies.act.${asked}`)}
          label={t('policies.reason')}
          given={asked === 'propose' ? given : ''}
          isBusy={doing.isPending}
          isDangerous={asked === 'drop'}
          act={(reason) => doing.mutate({ act: asked, reason })}
          cancel={() => setAsked(undefined)}
        >
          {asked === 'propose' && (
            <Field id={fromId} label={hints.from ?? t('policies.from')} help={t('policies.fromHelp')}>
              <input
                id={fromId}
                className="input"
                type="datetime-local"
                value={from}
                onChange={({ target }) => setFrom(target.value)}
              />
            </Field>
          )}
        </WithReason>
      ) : (
        <span className="policy-acts">
          {state === 'open' && isAdministrator && (
            <Button type="primary" disabled={!isReady} onClick={() => setAsked('propose')}>
              {t('policies.act.propose')}
            </Button>
          )}
          {state === 'proposed' && mayApprove && !isAuthor && (
            <Button type="primary" loading={doing.isPending} onClick={() => doing.mutate({ act: 'approve' })}>
              {t('policies.act.approve')}
            </Button>
          )}
          {state === 'proposed' && mayApprove && (
            <Button onClick={() => setAsked('give-back')}>{t('policies.act.give-back')}</Button>
          )}
          {isAdministrator && (
            <Button danger onClick={() => setAsked('drop')}>
              {t('policies.act.drop')}
            </Button>
          )}
        </span>
      )}
    </section>
  );
}
