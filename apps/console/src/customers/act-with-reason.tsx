import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../http/refusal-words.js';
import { Field } from '../pieces/field.js';
import './act-with-reason.css';

/** Something that is done for a reason, which is logged with it: the button asks for it first. */
export function ActWithReason({
  name,
  act,
  isDangerous = false,
}: {
  name: string;
  act: (reason: string) => Promise<unknown>;
  isDangerous?: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const [isAsked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const doing = useMutation({
    mutationFn: act,
    onSuccess: () => {
      setAsked(false);
      setReason('');
    },
  });
  if (!isAsked)
    return (
      <Button danger={isDangerous} onClick={() => setAsked(true)}>
        {name}
      </Button>
    );
  return (
    <form
      className="act-with-reason"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') doing.mutate(reason.trim());
      }}
    >
      <strong>{name}</strong>
      <Field id={id} label={t('customers.reason')}>
        <input
          id={id}
          className="input"
          autoFocus
          required
          maxLength={1000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Field>
      {doing.isError && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('customers.refused')}
          description={refusalWords(doing.error, t)}
        />
      )}
      <span className="account-acts">
        <Button type="primary" danger={isDangerous} htmlType="submit" loading={doing.isPending}>
          {t('customers.go')}
        </Button>
        <Button onClick={() => setAsked(false)}>{t('customers.cancel')}</Button>
      </span>
    </form>
  );
}
