import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../http/ask.js';
import { Field } from '../pieces/field.js';

/** Says that a measure is done, with what shows it. */
export function MeasureDone({ complaintRef, id }: { complaintRef: string; id: string }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const field = useId();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const evidence = text.trim();
  const send = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      ask('POST /api/quality-reviews/{ref}/measures/{id}/done', {
        path: { ref: complaintRef, id },
        body: { evidence },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['quality'] }),
  });
  if (!isOpen)
    return (
      <div className="action-acts">
        <Button onClick={() => setOpen(true)}>{t('quality.markDone')}</Button>
      </div>
    );
  return (
    <>
      <Field id={field} label={t('quality.evidence')}>
        <textarea
          id={field}
          className="input"
          rows={2}
          maxLength={2000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </Field>
      {send.isError && <Alert type="error" showIcon role="alert" title={t('quality.failed')} />}
      <div className="action-acts">
        <Button type="primary" disabled={evidence === ''} loading={send.isPending} onClick={() => send.mutate()}>
          {t('quality.say')}
        </Button>
        <Button onClick={() => setOpen(false)}>{t('quality.cancel')}</Button>
      </div>
    </>
  );
}
