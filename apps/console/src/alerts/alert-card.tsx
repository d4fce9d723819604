import { CheckOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert as Notice, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { spoken, useZone } from '../locales/workflow-words.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { InstantText } from '../pieces/instant-text.js';
import { PersonName } from '../pieces/person-name.js';
import { SeverityMark } from '../pieces/severity-mark.js';
import { acknowledge, type Alert } from './alert-queries.js';
import { HandDown } from './hand-down.js';
import { TakeOver } from './take-over.js';

const relations = ['owner', 'lead', 'manager', 'director', 'departmentHead'] as const;

/** One alert: what happened, to which complaint, by when somebody has to answer, and the way to do so. */
export function AlertCard({
  alert,
  isMine,
  isMeant,
  mayHandle,
}: {
  alert: Alert;
  /** Whether it is the reader's to answer. */
  isMine: boolean;
  /** The address named it: a mail led here. */
  isMeant: boolean;
  /** The reader handles complaints, and can do more about it than see to it. */
  mayHandle: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const answer = useMutation({
    mutationFn: () => acknowledge(alert.id),
    onSuccess: () => client.invalidateQueries({ queryKey: ['alerts'] }),
  });
  const { complaint } = alert;
  return (
    <li id={alert.id} className={isMeant ? 'alert alert-meant' : 'alert'} aria-current={isMeant || undefined}>
      <div className="alert-what">
        <SeverityMark severity={alert.severity} />
        <strong>{spoken(alert.what)}</strong>
        {complaint?.ref === undefined ? (
          <NoComplaint alert={alert} />
        ) : (
          <ComplaintLink
            complaintRef={complaint.ref}
            {...(complaint.title !== undefined && { subject: complaint.title })}
          />
        )}
        <AlertFacts alert={alert} isMine={isMine} />
        {answer.isError && <Notice type="error" showIcon role="alert" title={t('alerts.failed')} />}
      </div>
      {alert.state === 'open' && isMine && (
        <div className="alert-answers">
          <Button
            type={isMeant ? 'primary' : 'default'}
            icon={<CheckOutlined />}
            loading={answer.isPending}
            onClick={() => answer.mutate()}
          >
            {t('alerts.acknowledge')}
          </Button>
          {mayHandle && complaint?.ref !== undefined && <FurtherAnswers alert={alert} complaintRef={complaint.ref} />}
        </div>
      )}
    </li>
  );
}

/** What it is about where that is no complaint, or none that may be named. */
function NoComplaint({ alert: { ruleDraftId, isVeiled } }: { alert: Alert }): ReactNode {
  const { t } = useTranslation();
  if (ruleDraftId !== undefined)
    return <Link to={`/rule-drafts/${encodeURIComponent(ruleDraftId)}`}>{t('alerts.openDraft')}</Link>;
  return <span className="quiet">{isVeiled ? t('alerts.veiled') : t('alerts.system')}</span>;
}

/** What can be done about it besides: becoming the owner, or saying what is to be done. */
function FurtherAnswers({ alert, complaintRef }: { alert: Alert; complaintRef: string }): ReactNode {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'takeOver' | 'handDown'>();
  const close = (): void => setAsked(undefined);
  return (
    <>
      <Button onClick={() => setAsked('takeOver')}>{t('alerts.takeOver.open')}</Button>
      <Button onClick={() => setAsked('handDown')}>{t('alerts.handDown.open')}</Button>
      {asked === 'takeOver' && <TakeOver alert={alert} complaintRef={complaintRef} close={close} />}
      {asked === 'handDown' && <HandDown alert={alert} complaintRef={complaintRef} close={close} />}
    </>
  );
}

function AlertFacts({ alert, isMine }: { alert: Alert; isMine: boolean }): ReactNode {
  const { t } = useTranslation();
  const [now, zone] = [useNow(), useZone()];
  const at = (instant: number): string => shortInstant(instant, now, formattingLocale(), zone);
  const relation = relations.find((one) => one === alert.relation);
  const group = alert.relation.startsWith('group:') ? 'group' : 'other';
  return (
    <ul className="alert-facts">
      <li>
        {t('alerts.raised', { instant: at(alert.raisedAt) })} · {!isMine && <PersonName id={alert.staffId} />}{' '}
        {t(`alerts.as.${relation ?? group}`)}
      </li>
      {alert.passedOver !== undefined && <li>{t('alerts.passedOver', { name: alert.passedOver })}</li>}
      {alert.lateBy !== undefined && <li>{t('alerts.late')}</li>}
      {alert.state === 'open' && alert.climbedAt === undefined && alert.answerBy !== undefined && (
        <li className="alert-climbs">
          {t('alerts.answerBy')} <InstantText at={alert.answerBy} />
        </li>
      )}
      {alert.climbedAt !== undefined && <li>{t('alerts.climbed', { instant: at(alert.climbedAt) })}</li>}
      {alert.acknowledgedAt !== undefined && (
        <li>
          {t('alerts.acknowledged', { instant: at(alert.acknowledgedAt) })}
          {!isMine && (
            <>
              {' '}
              {t('alerts.acknowledgedBy')} <PersonName id={alert.acknowledgedBy} />
            </>
          )}
          {alert.answer && <> · {t(`alerts.answered.${alert.answer}`)}</>}
        </li>
      )}
      {alert.state === 'over' && <li>{t('alerts.over')}</li>}
    </ul>
  );
}
