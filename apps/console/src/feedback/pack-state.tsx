import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Api, ask } from '../http/ask.js';
import { Problem } from '../http/request.js';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { PersonName } from '../pieces/person-name.js';

/** Who was told of a pack and who has confirmed it; the button for whoever is to. */
export function PackState({ pack }: { pack: Api['FeedbackPack'] }): ReactNode {
  const { t } = useTranslation();
  const [now, zone, locale] = [useNow(), useZone(), formattingLocale()];
  const { told, next, confirmed, mayConfirm, id } = pack;
  const when = (at: number): string => shortInstant(at, now, locale, zone);
  return (
    <section className="panel lesson-section">
      <h2>
        <span className={confirmed ? 'tag tag-done' : 'tag'}>
          {confirmed ? t('feedback.confirmed') : t('feedback.open')}
        </span>
      </h2>
      {confirmed && (
        <p className="plain lesson-effect">
          {t('feedback.confirmedBy')} <PersonName id={confirmed.by} /> · {when(confirmed.at)}
        </p>
      )}
      {mayConfirm && <Confirm id={id} />}
      <h3>{t('feedback.told')}</h3>
      {told.length === 0 && next && <p className="quiet plain">{t('feedback.notTold', { instant: when(next.at) })}</p>}
      <ol className="lesson-steps">
        {told.map(({ staffId, as, at }) => (
          <li key={`${as} ${staffId}`}>
            <span className="lesson-step">{t(`feedback.as.${as}`)}</span> · <PersonName id={staffId} /> · {when(at)}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Confirm({ id }: { id: string }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const confirm = useMutation({
    networkMode: 'always',
    mutationFn: () => ask('POST /api/feedback-packs/{id}/confirm', { path: { id } }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['feedback'] }),
  });
  const isTaken = confirm.error instanceof Problem && confirm.error.status === 409;
  return (
    <>
      {confirm.isError && (
        <Alert type="error" showIcon role="alert" title={isTaken ? t('feedback.taken') : t('feedback.failed')} />
      )}
      <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate()}>
        {t('feedback.confirm')}
      </Button>
      <p className="quiet plain field-help">{t('feedback.confirmHelp')}</p>
    </>
  );
}
