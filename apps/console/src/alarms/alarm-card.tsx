import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Api, ask } from '../http/ask.js';
import { Problem } from '../http/request.js';
import { useNow } from '../http/server-time.js';
import { CauseName } from '../lessons/cause-name.js';
import { shortDay, shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { PersonName } from '../pieces/person-name.js';

/** One cause that came back too often, the complaints that it is about, and who answers for it. */
export function AlarmCard({
  alarm,
  mayAnswer,
  answered,
}: {
  alarm: Api['SystemicAlarm'];
  mayAnswer: boolean;
  answered: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const [now, zone, locale] = [useNow(), useZone(), formattingLocale()];
  const { cause, count, complaints, firstAt, lastAt, raisedAt, threshold, acknowledged } = alarm;
  return (
    <li className="panel action-card">
      <p className="plain lesson-head">
        <strong>
          <CauseName code={cause} />
        </strong>
        <span className={acknowledged ? 'tag tag-done' : 'tag tag-overdue'}>
          {acknowledged ? t('alarms.answered') : t('alarms.unanswered')}
        </span>
      </p>
      <p className="plain">
        {t('alarms.fact', { count, from: shortDay(firstAt, locale, zone), until: shortDay(lastAt, locale, zone) })}
      </p>
      <p className="plain lesson-facts">
        <span>{t('alarms.raised', { instant: shortInstant(raisedAt, now, locale, zone) })}</span>
        <span>{t('alarms.threshold', { ...threshold })}</span>
        <Link to={`/causes?cause=${encodeURIComponent(cause)}`}>{t('alarms.chart')}</Link>
        <Link to={`/lessons?cause=${encodeURIComponent(cause)}`}>{t('alarms.lessons')}</Link>
      </p>
      <details className="alarm-complaints" open={complaints.length <= 6}>
        <summary>{t('alarms.complaints', { count: complaints.length })}</summary>
        <ol>
          {complaints.map(({ ref, subject, createdAt }) => (
            <li key={ref}>
              <ComplaintLink complaintRef={ref} {...(subject !== undefined && { subject })} />
              <time className="quiet" dateTime={new Date(createdAt).toISOString()}>
                {shortDay(createdAt, locale, zone)}
              </time>
            </li>
          ))}
        </ol>
      </details>
      {acknowledged ? (
        <p className="plain lesson-effect">
          <PersonName id={acknowledged.by} /> · {shortInstant(acknowledged.at, now, locale, zone)}
          <br />
          <bdi>{acknowledged.note}</bdi>
        </p>
      ) : (
        mayAnswer && <Answer id={alarm.id} answered={answered} />
      )}
    </li>
  );
}

function Answer({ id, answered }: { id: string; answered: () => void }): ReactNode {
  const { t } = useTranslation();
  const field = useId();
  const [text, setText] = useState('');
  const note = text.trim();
  const send = useMutation({
    networkMode: 'always',
    mutationFn: () => ask('POST /api/alarms/{id}/acknowledge', { path: { id }, body: { note } }),
    onSuccess: answered,
  });
  const isTaken = send.error instanceof Problem && send.error.status === 409;
  return (
    <>
      <label htmlFor={field}>{t('alarms.what')}</label>
      <textarea
        id={field}
        className="input"
        rows={2}
        maxLength={2000}
        value={text}
        aria-describedby={`${field}-help`}
        onChange={({ target }) => setText(target.value)}
      />
      <p id={`${field}-help`} className="quiet plain field-help">
        {t('alarms.whatHelp')}
      </p>
      {send.isError && (
        <Alert type="error" showIcon role="alert" title={isTaken ? t('alarms.taken') : t('alarms.failed')} />
      )}
      <div className="action-acts">
        <Button type="primary" disabled={note === ''} loading={send.isPending} onClick={() => send.mutate()}>
          {t('alarms.answer')}
        </Button>
      </div>
    </>
  );
}
