import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../http/ask.js';
import { refusalWords } from '../http/refusal-words.js';
import { spoken } from '../locales/workflow-words.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { EmptyState } from '../pieces/empty-state.js';
import { Instant } from '../pieces/instant.js';
import { PagedList } from '../pieces/paged-list.js';
import { ReasonDialog } from '../pieces/reason-dialog.js';
import { TeamName } from '../pieces/team-name.js';
import { sessionQuery } from '../session/session.js';
import { operationsQuery, type ParkedEffect, parkedQuery } from './operations-queries.js';

/** What was given up after many tries: to be tried again, or given up for good by whoever answers for the complaint. */
export function ParkedList(): ReactNode {
  const { t } = useTranslation();
  const query = useInfiniteQuery(parkedQuery);
  return (
    <>
      <p className="quiet">{t('operations.effectsText')}</p>
      <PagedList
        query={query}
        lost={t('operations.effectsLost')}
        empty={<EmptyState title={t('operations.noEffects')} text={t('operations.noEffectsText')} />}
      >
        {(effects) => (
          <ul className="panel operation-list">
            {effects.map((effect) => (
              <ParkedLine key={effect.key} effect={effect} />
            ))}
          </ul>
        )}
      </PagedList>
    </>
  );
}

function ParkedLine({ effect }: { effect: ParkedEffect }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const roles = useQuery(sessionQuery).data?.member?.roles ?? [];
  const [isGivenUp, setGivenUp] = useState(false);
  const path = { key: effect.key };
  const renew = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: parkedQuery.queryKey });
    await client.invalidateQueries({ queryKey: operationsQuery.queryKey });
  };
  const retry = useMutation({
    networkMode: 'always',
    mutationFn: () => ask('POST /api/effects/{key}/retry', { path }),
    onSuccess: renew,
  });
  const answers = roles.some((role) => role === 'lead' || role === 'manager' || role === 'director');
  const { complaint, title, reason, tries, parkedAt } = effect;
  return (
    <li>
      <div className="operation-what">
        <strong>{spoken(title)}</strong>
        <ComplaintLink complaintRef={complaint.ref} subject={complaint.subject} />
        <span className="quiet">
          <TeamName id={complaint.teamId} />
        </span>
      </div>
      <div className="operation-how">
        <span className="operation-said">{reason}</span>
        <span className="quiet">
          {t('operations.putAside')} <Instant at={parkedAt} /> · {t('operations.tries', { count: tries })}
        </span>
        {retry.isError && (
          <span className="tone-bad" role="alert">
            {refusalWords(retry.error, t)}
          </span>
        )}
      </div>
      <div className="operation-acts">
        {(answers || roles.includes('administrator')) && (
          <Button loading={retry.isPending} onClick={() => retry.mutate()}>
            {t('operations.retry')}
          </Button>
        )}
        {answers && (
          <Button danger onClick={() => setGivenUp(true)}>
            {t('operations.giveUp')}
          </Button>
        )}
      </div>
      {isGivenUp && (
        <ReasonDialog
          title={t('operations.giveUp')}
          text={t('operations.giveUpText')}
          okText={t('operations.giveUp')}
          isDangerous
          act={async (why) => {
            await ask('POST /api/effects/{key}/dismiss', { path, body: { reason: why } });
            await renew();
          }}
          close={() => setGivenUp(false)}
        />
      )}
    </li>
  );
}
