import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { ask } from '../http/ask.js';
import { refusalWords } from '../http/refusal-words.js';
import { draftListOf } from './draft-list-of.js';
import type { Draft } from './policy-queries.js';
import { WithReason } from './with-reason.js';

/** Leads to the draft of a rule, or begins one. */
export function BeginDraft({
  kind,
  name,
  draftId,
}: {
  kind: Draft['kind'];
  name: string;
  draftId: string | undefined;
}): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const begin = useMutation({
    mutationFn: (reason: string) => ask('POST /api/rule-drafts', { body: { kind, name, reason } }),
    onSuccess: async ({ id }) => {
      void client.invalidateQueries({ queryKey: [kind === 'letter' ? 'letter-templates' : draftListOf[kind]] });
      void client.invalidateQueries({ queryKey: ['rule-drafts'] });
      await navigate(`/rule-drafts/${id}`);
    },
  });
  if (draftId !== undefined)
    return (
      <Link className="policy-open-draft" to={`/rule-drafts/${draftId}`}>
        {t('policies.openDraft')}
      </Link>
    );
  if (!isAsked)
    return (
      <Button type="primary" onClick={() => setAsked(true)}>
        {t('policies.begin')}
      </Button>
    );
  return (
    <div className="policy-begin">
      <WithReason
        name={t('policies.begin')}
        label={t('policies.whyChange')}
        isBusy={begin.isPending}
        act={(reason) => begin.mutate(reason)}
        cancel={() => setAsked(false)}
      />
      {begin.isError && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('policies.refused')}
          description={refusalWords(begin.error, t)}
        />
      )}
    </div>
  );
}
