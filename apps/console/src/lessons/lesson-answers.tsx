import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../frame/fault-notice.js';
import { type AnswerOf, ask } from '../http/ask.js';
import { Problem } from '../http/request.js';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { spoken, useZone } from '../locales/workflow-words.js';
import { PersonName } from '../pieces/person-name.js';
import { sessionQuery } from '../session/session.js';
import { AnswerForm } from './answer-form.js';

type Answers = AnswerOf<'GET /api/lessons/{ref}/answers'>;
type Answer = Answers['items'][number];

const looks = { draft: 'tag tag-pending', published: 'tag tag-done', withdrawn: 'tag' } as const;
const publishing = ['lead', 'manager', 'director'];

/** What customers are told because of a lesson, before they complain. */
export function LessonAnswers({ lessonRef }: { lessonRef: string }): ReactNode {
  const { t } = useTranslation();
  const [isWriting, setWriting] = useState(false);
  const client = useQueryClient();
  const queryKey = ['lesson-answers', lessonRef];
  const { data, isError, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => ask('GET /api/lessons/{ref}/answers', { path: { ref: lessonRef }, signal }),
  });
  const changed = (answers: Answers): void => {
    setWriting(false);
    client.setQueryData(queryKey, answers);
  };
  if (isError) return <FaultNotice title={t('lessons.answer.lost')} error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active paragraph={{ rows: 2 }} />;
  return (
    <>
      {data.items.length === 0 && !isWriting && <p className="quiet plain">{t('lessons.answer.none')}</p>}
      <ol className="lesson-actions">
        {data.items.map((answer) => (
          <li key={answer.id}>
            <OneAnswer lessonRef={lessonRef} answer={answer} changed={changed} />
          </li>
        ))}
      </ol>
      {isWriting ? (
        <AnswerForm lessonRef={lessonRef} drafted={changed} close={() => setWriting(false)} />
      ) : (
        <div className="action-acts">
          <Button onClick={() => setWriting(true)}>{t('lessons.answer.write')}</Button>
        </div>
      )}
    </>
  );
}

function OneAnswer({
  lessonRef,
  answer,
  changed,
}: {
  lessonRef: string;
  answer: Answer;
  changed: (answers: Answers) => void;
}): ReactNode {
  const { t } = useTranslation();
  const [now, zone] = [useNow(), useZone()];
  const member = useQuery(sessionQuery).data?.member;
  const path = { ref: lessonRef, id: answer.id };
  const publish = useMutation({
    networkMode: 'always',
    mutationFn: () => ask('POST /api/lessons/{ref}/answers/{id}/publish', { path }),
    onSuccess: changed,
  });
  const withdraw = useMutation({
    networkMode: 'always',
    mutationFn: () => ask('POST /api/lessons/{ref}/answers/{id}/withdraw', { path, body: {} }),
    onSuccess: changed,
  });
  const failed = publish.error ?? withdraw.error;
  const last = answer.steps.at(-1);
  const mayPublish = member?.roles.some((role) => publishing.includes(role)) ?? false;
  const isOwn = answer.steps[0]?.by === member?.id;
  return (
    <>
      <p className="plain lesson-action">
        <bdi>{spoken(answer.question)}</bdi>{' '}
        <span className={looks[answer.state]}>{t(`lessons.answer.state.${answer.state}`)}</span>
      </p>
      <p className="plain lesson-words">
        <bdi>{spoken(answer.answer)}</bdi>
      </p>
      {last && (
        <p className="plain lesson-facts">
          <PersonName id={last.by} />
          <span>{shortInstant(last.at, now, formattingLocale(), zone)}</span>
        </p>
      )}
      {failed && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={
            failed instanceof Problem && failed.status === 409
              ? t('lessons.answer.second')
              : t('lessons.actions.failed')
          }
        />
      )}
      {mayPublish && answer.state !== 'withdrawn' && (
        <div className="action-acts">
          {answer.state === 'draft' && (
            <Button
              disabled={isOwn}
              title={isOwn ? t('lessons.answer.second') : t('lessons.answer.publishHelp')}
              loading={publish.isPending}
              onClick={() => publish.mutate()}
            >
              {t('lessons.answer.publish')}
            </Button>
          )}
          <Button loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {t('lessons.answer.withdraw')}
          </Button>
        </div>
      )}
    </>
  );
}
