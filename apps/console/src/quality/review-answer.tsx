import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../http/ask.js';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { Field } from '../pieces/field.js';
import { PersonName } from '../pieces/person-name.js';
import type { Review } from './quality-address.js';

/** What whoever handled the complaint says to what was found; nothing while they have said nothing. */
export function ReviewAnswer({ review }: { review: Review }): ReactNode {
  const { t } = useTranslation();
  const [now, zone] = [useNow(), useZone()];
  const { answer, mayAnswer, ref } = review;
  if (!answer && !mayAnswer) return null;
  return (
    <section className="panel lesson-section">
      <h2>{t('quality.answer')}</h2>
      {answer ? (
        <div className="quality-said">
          <p className="lesson-words">
            <bdi>{answer.text}</bdi>
          </p>
          <p className="plain quiet field-help">
            <PersonName id={answer.by} /> · {shortInstant(answer.at, now, formattingLocale(), zone)}
          </p>
        </div>
      ) : (
        <AnswerForm complaintRef={ref} />
      )}
    </section>
  );
}

function AnswerForm({ complaintRef: ref }: { complaintRef: string }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const field = useId();
  const [written, write] = useState('');
  const text = written.trim();
  const send = useMutation({
    networkMode: 'always',
    mutationFn: () => ask('POST /api/quality-reviews/{ref}/answer', { path: { ref }, body: { text } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['quality'] }),
  });
  return (
    <>
      <Field id={field} label={t('quality.answerWrite')} help={t('quality.answerHelp')}>
        <textarea
          id={field}
          className="input"
          rows={3}
          maxLength={4000}
          value={written}
          onChange={({ target }) => write(target.value)}
        />
      </Field>
      {send.isError && <Alert type="error" showIcon role="alert" title={t('quality.failed')} />}
      <div className="action-acts">
        <Button type="primary" disabled={text === ''} loading={send.isPending} onClick={() => send.mutate()}>
          {t('quality.answerSend')}
        </Button>
      </div>
    </>
  );
}
