import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnswerOf, ask } from '../http/ask.js';
import { Problem } from '../http/request.js';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { spoken, useZone } from '../locales/workflow-words.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { DeadlineText } from '../pieces/deadline-text.js';
import { SeverityMark } from '../pieces/severity-mark.js';
import { TeamName } from '../pieces/team-name.js';
import { draftOf, keepDraft } from './drafts.js';

type Request = AnswerOf<'GET /api/requests'>['items'][number];

/** One question, and the place to answer it. What was typed survives a reload. */
export function RequestCard({
  request,
  done,
}: {
  request: Request;
  done: (what: 'done' | 'returned') => void;
}): ReactNode {
  const { t } = useTranslation();
  const { ref, requestId, dueAt, handBackUntil } = request;
  const [field, now, zone] = [useId(), useNow(), useZone()];
  const [text, setText] = useState(() => draftOf(ref, requestId));
  const [isReturning, setReturning] = useState(false);
  // One answer as long as it says the same.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const said = text.trim();
  const type = (value: string): void => {
    setText(value);
    setKey(crypto.randomUUID());
    keepDraft(ref, requestId, value);
  };
  const send = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      ask('POST /api/complaints/{ref}/events', {
        path: { ref },
        key,
        body: isReturning
          ? { type: 'request.handedBack', requestId, reason: said }
          : { type: 'request.answered', requestId, answer: said },
      }),
    onSuccess: () => {
      keepDraft(ref, requestId, '');
      done(isReturning ? 'returned' : 'done');
    },
  });
  const at = (instant: number): string => shortInstant(instant, now, formattingLocale(), zone);
  const mayReturn = handBackUntil !== undefined && handBackUntil > now;
  const reasons = send.error instanceof Problem ? send.error.content.reasons : undefined;
  return (
    <li className="panel request">
      <header>
        {dueAt !== undefined && <DeadlineText deadline={dueAt} />}
        <ComplaintLink complaintRef={ref} subject={request.subject} />
        <SeverityMark severity={request.severity} />
      </header>
      <p className="request-question">
        <bdi>{request.question}</bdi>
      </p>
      <p className="quiet plain request-facts">
        <TeamName id={request.department} />
        {request.askedAt !== undefined && <span>{t('departments.asked', { time: at(request.askedAt) })}</span>}
        {request.awaited && <span className="tag tag-pending">{t('departments.awaited')}</span>}
      </p>
      <label htmlFor={field}>{isReturning ? t('departments.reason') : t('departments.answer')}</label>
      <textarea
        id={field}
        rows={3}
        maxLength={10_000}
        value={text}
        aria-describedby={`${field}-help`}
        onChange={({ target }) => type(target.value)}
      />
      <p id={`${field}-help`} className="quiet plain">
        {isReturning ? t('departments.reasonHelp') : t('departments.answerHelp')}
      </p>
      {send.isError && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={reasons?.map(({ words }) => spoken(words)).join(' · ') ?? t('departments.failed')}
        />
      )}
      <div className="request-acts">
        <Button type="primary" disabled={said === ''} loading={send.isPending} onClick={() => send.mutate()}>
          {isReturning ? t('departments.sendBack') : t('departments.send')}
        </Button>
        {mayReturn && (
          <Button onClick={() => setReturning(!isReturning)}>
            {isReturning ? t('departments.cancel') : t('departments.handBack')}
          </Button>
        )}
        <span className="quiet">
          {mayReturn
            ? t('departments.until', { time: at(handBackUntil) })
            : handBackUntil !== undefined && t('departments.overForHandBack')}
        </span>
      </div>
    </li>
  );
}
