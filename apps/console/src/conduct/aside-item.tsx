import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActWithReason } from '../customers/act-with-reason.js';
import '../customers/words.js';
import { refusalWords } from '../http/refusal-words.js';
import { useNow } from '../http/server-time.js';
import { shortDay, shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { type AsideMail, keepOut, letIn, openAnew } from './conduct-queries.js';

/** Milliseconds: a week before its day somebody should look at it. */
const soon = 7 * 86_400_000;

/** A mail that waits for somebody to read it: it goes to its complaint, becomes one of its own, or stays out for a reason. */
export function AsideItem({ mail, renew }: { mail: AsideMail; renew: () => Promise<void> }): ReactNode {
  const { t } = useTranslation();
  const [now, zone] = [useNow(), useZone()];
  const { id, receivedAt, readBy = receivedAt, complaintId, message } = mail;
  const deciding = useMutation({ mutationFn: (act: () => Promise<unknown>) => act(), onSuccess: renew });
  const tone = readBy < now ? 'tag-overdue' : readBy - now < soon ? 'tag-atRisk' : 'tag-waiting';
  const day = shortDay(readBy, formattingLocale(), zone);
  const isChinese = /[\u4e00-\u9fff]/.test(message.text);
  return (
    <article className="aside-mail">
      <p className="restriction-head">
        <span className={`tag ${tone}`}>
          {readBy < now ? t('conduct.readByMissed', { day }) : t('conduct.readBy', { day })}
        </span>
        <span className="quiet">
          <bdi>{message.from.name ?? message.from.address}</bdi> ·{' '}
          {shortInstant(receivedAt, now, formattingLocale(), zone)}
        </span>
      </p>
      <h2>
        <bdi>{message.subject}</bdi>
      </h2>
      <p className="aside-text">
        <bdi>{message.replyText.trim() === '' ? message.text : message.replyText}</bdi>
      </p>
      {message.attachments.length > 0 && (
        <p className="plain quiet">{t('conduct.files', { count: message.attachments.length })}</p>
      )}
      {deciding.isError && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('conduct.refused')}
          description={refusalWords(deciding.error, t)}
        />
      )}
      <span className="account-acts">
        {complaintId !== undefined && (
          <Button
            type="primary"
            loading={deciding.isPending}
            onClick={() => deciding.mutate(() => letIn(id, complaintId))}
          >
            {t('conduct.letIn')}
          </Button>
        )}
        <Button
          loading={deciding.isPending}
          onClick={() => deciding.mutate(() => openAnew(id, isChinese ? 'zh-CN' : 'en'))}
        >
          {t('conduct.openAnew')}
        </Button>
        <ActWithReason
          name={t('conduct.keepOut')}
          act={async (reason) => {
            await keepOut(id, reason);
            await renew();
          }}
        />
        <Button
          type="link"
          href={`/api/suspended-mails/${encodeURIComponent(id)}/page`}
          target="_blank"
          rel="noreferrer"
        >
          {t('conduct.asSent')}
        </Button>
      </span>
    </article>
  );
}
