import { Button, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** What became of an invitation: it is on its way, or here is the link that somebody has to hand over. */
export function InvitationLink({
  name,
  link,
  close,
}: {
  name: string;
  link?: string | undefined;
  close: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  return (
    <Modal
      open
      title={t('people.invite')}
      onCancel={close}
      footer={<Button onClick={close}>{t('people.close')}</Button>}
    >
      {link === undefined ? (
        <p role="status">{t('people.invited', { name })}</p>
      ) : (
        <>
          <p>{t('people.handOver', { name })}</p>
          <Input.TextArea readOnly autoSize value={link} aria-label={t('people.invite')} />
          <Button
            className="people-copy"
            onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}
          >
            {isCopied ? t('people.copied') : t('people.copy')}
          </Button>
        </>
      )}
    </Modal>
  );
}
