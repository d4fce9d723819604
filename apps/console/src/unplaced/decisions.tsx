import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { complaintQuery } from '../complaint/complaint.js';
import { ask } from '../http/ask.js';
import { refusalWords } from '../http/refusal-words.js';
import { Choice, Field } from '../pieces/field.js';
import { ReasonDialog } from '../pieces/reason-dialog.js';
import type { UnplacedMail } from './unplaced-queries.js';

/** What can be made of a mail: a part of a complaint, a complaint of its own, or nothing, for a reason. */
export function Decisions({ mail }: { mail: UnplacedMail }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asked, setAsked] = useState<'file' | 'open' | 'dismiss'>();
  const path = { id: mail.id };
  const close = (): void => setAsked(undefined);
  const renew = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: ['suspended-mails'] });
  };
  const suggested = mail.complaintId ?? mail.message.suggestedComplaintId ?? '';
  return (
    <div className="unplaced-acts">
      <Button type={suggested === '' ? 'default' : 'primary'} onClick={() => setAsked('file')}>
        {t('unplaced.file')}
      </Button>
      <Button type={suggested === '' ? 'primary' : 'default'} onClick={() => setAsked('open')}>
        {t('unplaced.openIt')}
      </Button>
      <Button danger onClick={() => setAsked('dismiss')}>
        {t('unplaced.dismiss')}
      </Button>
      {asked === 'file' && (
        <FileDialog
          suggested={suggested}
          act={async (ref) => {
            await ask('POST /api/suspended-mails/{id}/file', { path, body: { ref } });
            await renew();
          }}
          close={close}
        />
      )}
      {asked === 'open' && (
        <OpenDialog
          act={async (locale) => {
            await ask('POST /api/suspended-mails/{id}/open', { path, body: { locale } });
            await renew();
          }}
          text={`${mail.message.subject} ${mail.message.text}`}
          close={close}
        />
      )}
      {asked === 'dismiss' && (
        <ReasonDialog
          title={t('unplaced.dismiss')}
          text={t('unplaced.dismissText')}
          okText={t('unplaced.dismiss')}
          isDangerous
          act={async (reason) => {
            await ask('POST /api/suspended-mails/{id}/dismiss', { path, body: { reason } });
            await renew();
          }}
          close={close}
        />
      )}
    </div>
  );
}

function FileDialog({
  suggested,
  act,
  close,
}: {
  suggested: string;
  act: (ref: string) => Promise<void>;
  close: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState<string>();
  // What is suggested is told by its id, which nobody can read.
  const guess = useQuery({ ...complaintQuery(suggested), enabled: suggested !== '' }).data?.ref;
  const ref = typed ?? guess ?? '';
  const filing = useMutation({ networkMode: 'always', mutationFn: act, onSuccess: close });
  return (
    <Modal
      open
      title={t('unplaced.file')}
      okText={t('unplaced.fileOk')}
      cancelText={t('list.cancel')}
      okButtonProps={{ loading: filing.isPending, disabled: ref.trim() === '' }}
      onOk={() => filing.mutate(ref.trim())}
      onCancel={close}
    >
      <p>{t('unplaced.fileText')}</p>
      <Field id={id} label={t('unplaced.ref')} {...(guess !== undefined && { help: t('unplaced.suggested') })}>
        <input
          id={id}
          className="input"
          autoFocus
          maxLength={64}
          placeholder="C-2026-000123-7"
          value={ref}
          onChange={({ target }) => setTyped(target.value)}
        />
      </Field>
      {filing.isError && <Refused error={filing.error} />}
    </Modal>
  );
}

function OpenDialog({
  text,
  act,
  close,
}: {
  text: string;
  act: (locale: 'en' | 'zh-CN') => Promise<void>;
  close: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const [locale, setLocale] = useState<'en' | 'zh-CN'>(/[\u4e00-\u9fff]/.test(text) ? 'zh-CN' : 'en');
  const opening = useMutation({ networkMode: 'always', mutationFn: act, onSuccess: close });
  return (
    <Modal
      open
      title={t('unplaced.openIt')}
      okText={t('unplaced.openOk')}
      cancelText={t('list.cancel')}
      okButtonProps={{ loading: opening.isPending }}
      onOk={() => opening.mutate(locale)}
      onCancel={close}
    >
      <p>{t('unplaced.openText')}</p>
      <Choice
        name="locale"
        label={t('unplaced.language')}
        options={[
          { value: 'zh-CN', text: '中文' },
          { value: 'en', text: 'English' },
        ]}
        value={locale}
        onChange={setLocale}
      />
      {opening.isError && <Refused error={opening.error} />}
    </Modal>
  );
}

function Refused({ error }: { error: unknown }): ReactNode {
  const { t } = useTranslation();
  return <Alert type="error" showIcon role="alert" title={t('list.refused')} description={refusalWords(error, t)} />;
}
