import { useMutation } from '@tanstack/react-query';
import { Alert, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../http/refusal-words.js';
import { Field } from './field.js';

/** Something that is done for a reason, which is kept with it. */
export function ReasonDialog({
  title,
  text,
  okText,
  isDangerous = false,
  act,
  close,
}: {
  title: string;
  /** What comes of it. */
  text: string;
  okText: string;
  isDangerous?: boolean;
  act: (reason: string) => Promise<unknown>;
  close: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const [reason, setReason] = useState('');
  const doing = useMutation({ networkMode: 'always', mutationFn: act, onSuccess: close });
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText={t('list.cancel')}
      okButtonProps={{ danger: isDangerous, loading: doing.isPending, disabled: reason.trim() === '' }}
      onOk={() => doing.mutate(reason.trim())}
      onCancel={close}
    >
      <p>{text}</p>
      <Field id={id} label={t('list.reason')}>
        <textarea
          id={id}
          className="input"
          autoFocus
          rows={3}
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
          title={t('list.refused')}
          description={refusalWords(doing.error, t)}
        />
      )}
    </Modal>
  );
}
