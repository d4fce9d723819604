import { Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../pieces/field.js';

/** Something that is done for a reason, which stays with it. */
export function WithReason({
  name,
  label,
  given = '',
  isBusy,
  isDangerous = false,
  act,
  cancel,
  children,
}: {
  name: string;
  label: string;
  /** A reason that was said before. */
  given?: string;
  isBusy: boolean;
  isDangerous?: boolean;
  act: (reason: string) => void;
  cancel: () => void;
  /** What else is asked. */
  children?: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const [reason, setReason] = useState(given);
  return (
    <form
      className="policy-with-reason"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') act(reason.trim());
      }}
    >
      <Field id={id} label={label}>
        <textarea
          id={id}
          className="input"
          rows={2}
          required
          autoFocus
          maxLength={1000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Field>
      {children}
      <span className="policy-acts">
        <Button type="primary" danger={isDangerous} htmlType="submit" loading={isBusy}>
          {name}
        </Button>
        <Button onClick={cancel}>{t('policies.cancel')}</Button>
      </span>
    </form>
  );
}
