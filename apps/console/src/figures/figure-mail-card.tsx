import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../http/refusal-words.js';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { sessionQuery } from '../session/session.js';
import { FigureMailForm } from './figure-mail-form.js';
import { useFilterText, useScheduleText } from './figure-mail-words.js';
import { changeOf, type FigureMail, type FigureMailChange, tryFigureMail } from './figure-mails-queries.js';

/** Figures that are sent to somebody: which, when, what became of the last, and what can be done. */
export function FigureMailCard({
  mail,
  isNamed,
  isSaving,
  change,
  stop,
}: {
  mail: FigureMail;
  /** A mail led here. */
  isNamed: boolean;
  isSaving: boolean;
  /** Calls `then` when it is saved. */
  change: (mail: FigureMail, change: FigureMailChange, then: () => void) => void;
  stop: (mail: FigureMail) => void;
}): ReactNode {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const scheduleText = useScheduleText();
  const filterText = useFilterText();
  const trial = useMutation({ networkMode: 'always', mutationFn: () => tryFigureMail(mail.id) });
  const pause = (isPaused: boolean): void => change(mail, { ...changeOf(mail), isPaused }, () => setOpen(false));
  return (
    <li className={isNamed ? 'panel figure-mail figure-mail-named' : 'panel figure-mail'} id={`mail-${mail.id}`}>
      <div className="figure-mail-head">
        <h2>
          <bdi>{mail.name}</bdi>
        </h2>
        {mail.isPaused && <span className="tag">{t('figures.mail.paused')}</span>}
      </div>
      {isOpen ? (
        <FigureMailForm
          begun={changeOf(mail)}
          readers={[]}
          isSaving={isSaving}
          save={(wanted) => change(mail, wanted, () => setOpen(false))}
          cancel={() => setOpen(false)}
        />
      ) : (
        <>
          <dl className="figure-mail-facts">
            <dt>{t('figures.mail.when')}</dt>
            <dd>{scheduleText(mail)}</dd>
            <dt>{t('figures.mail.of')}</dt>
            <dd>{filterText(mail.filter)}</dd>
            <dt>{t('figures.mail.reader')}</dt>
            <dd>
              <Reader mail={mail} />
            </dd>
            <dt>{t('figures.mail.last')}</dt>
            <dd>
              <Last mail={mail} />
            </dd>
          </dl>
          <div className="figure-mail-acts">
            <Button size="small" onClick={() => setOpen(true)}>
              {t('figures.mail.edit')}
            </Button>
            <Button size="small" loading={isSaving} onClick={() => pause(!mail.isPaused)}>
              {mail.isPaused ? t('figures.mail.resume') : t('figures.mail.pause')}
            </Button>
            <Button size="small" loading={trial.isPending} onClick={() => trial.mutate()}>
              {t('figures.mail.try')}
            </Button>
            <Button size="small" danger loading={isSaving} onClick={() => stop(mail)}>
              {t('figures.mail.stop')}
            </Button>
          </div>
          <div role="status">
            {trial.isSuccess && <p className="plain quiet">{t('figures.mail.tried', { address: trial.data })}</p>}
          </div>
          {trial.isError && <Alert type="error" showIcon role="alert" title={refusalWords(trial.error, t)} />}
        </>
      )}
    </li>
  );
}

function Reader({ mail: { reader, setBy } }: { mail: FigureMail }): ReactNode {
  const { t } = useTranslation();
  const me = useQuery(sessionQuery).data?.member?.id;
  const name = reader.id === me ? t('figures.mail.you') : reader.name;
  if (reader.id === setBy.id) return <bdi>{name}</bdi>;
  return (
    <>
      <bdi>{name}</bdi>{' '}
      <span className="quiet">
        {t('figures.mail.setBy', { name: setBy.id === me ? t('figures.mail.you') : setBy.name })}
      </span>
    </>
  );
}

function Last({ mail: { last, nextAt, zone } }: { mail: FigureMail }): ReactNode {
  const { t } = useTranslation();
  const now = useNow();
  const text = (at: number): string => shortInstant(at, now, formattingLocale(), zone);
  return (
    <>
      {last ? (
        <span className={last.state === 'sent' ? undefined : 'tone-bad'}>
          {t(`figures.mail.became.${last.state}`, { at: text(last.at) })}
        </span>
      ) : (
        <span className="quiet">{t('figures.mail.notYet')}</span>
      )}
      {nextAt !== undefined && <> · {t('figures.mail.next', { at: text(nextAt) })}</>}
    </>
  );
}
