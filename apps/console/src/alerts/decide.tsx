import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey, tellEvent } from '../complaint/tell-event.js';
import { Field } from '../pieces/field.js';
import type { Approval } from './alert-queries.js';
import { AnswerSheet } from './answer-sheet.js';
import { Asked } from './approval-asked.js';
import { decisionOn, longestReason, needsReason } from './decision.js';
import { ObstacleNotice } from './obstacle-notice.js';

/** Says yes or no to what waits, with a reason where one is owed. What was changed meanwhile is looked at again first. */
export function Decide({
  approval,
  decision,
  close,
}: {
  approval: Approval;
  decision: 'approve' | 'decline';
  close: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const field = useId();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  // One order as long as what it says is the same.
  const [key, setKey] = useState(newKey);
  const { kind, ref, version } = approval;
  const isReasoned = needsReason(kind, decision);
  const tell = useMutation({
    networkMode: 'always',
    mutationFn: () => tellEvent({ ref, version, key, ...decisionOn(approval, decision, reason.trim()) }),
    onSuccess: close,
    onSettled: () => client.invalidateQueries({ queryKey: ['alerts'] }),
  });
  const title = decision === 'approve' ? t(`alerts.approval.approve.${kind}`) : t('alerts.approval.decline');
  return (
    <AnswerSheet title={`${title} · ${ref}`} close={close}>
      <div className="answer-form">
        <Asked approval={approval} />
        <ObstacleNotice error={tell.error} />
        {isReasoned && (
          <Field
            id={field}
            label={t('alerts.approval.reason')}
            help={t(`alerts.approval.reasonHelp.${kind}`)}
            fault={isMissing && reason.trim() === '' ? t('alerts.handDown.missing') : undefined}
          >
            <textarea
              id={field}
              className="input"
              rows={3}
              maxLength={longestReason(kind, decision)}
              value={reason}
              onChange={({ target }) => {
                setReason(target.value);
                setKey(newKey());
              }}
            />
          </Field>
        )}
        <Button
          type="primary"
          size="large"
          className="answer-do"
          danger={decision === 'decline'}
          loading={tell.isPending}
          onClick={() => (isReasoned && reason.trim() === '' ? setMissing(true) : tell.mutate())}
        >
          {title}
        </Button>
      </div>
    </AnswerSheet>
  );
}
