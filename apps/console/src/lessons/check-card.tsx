import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { newKey, tellEvent } from '../complaint/tell-event.js';
import { DeadlineText } from '../pieces/deadline-text.js';
import { Choice } from '../pieces/field.js';
import { RefusedNotice } from './action-card.js';
import { CauseName } from './cause-name.js';
import { LessonActions } from './lesson-actions.js';
import type { LessonLine } from './lesson-address.js';
import { lessonQuery } from './lesson-queries.js';

/** Changes that have had their time: did the cause come back? If they did not work, they are open again. */
export function CheckCard({ lesson, done }: { lesson: LessonLine; done: (what: string) => void }): ReactNode {
  const { t } = useTranslation();
  const { ref, mainCause, checkDueAt, actions } = lesson;
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="panel action-card">
      <p className="plain lesson-facts">
        <strong>{mainCause === undefined ? t('lessons.noCause') : <CauseName code={mainCause} />}</strong>
        {checkDueAt !== undefined && <DeadlineText deadline={checkDueAt} />}
        <Link to={`/lessons/${encodeURIComponent(ref)}`}>{ref}</Link>
      </p>
      <LessonActions actions={actions} />
      {isOpen ? (
        <CheckForm lesson={lesson} done={done} close={() => setOpen(false)} />
      ) : (
        <div className="action-acts">
          <Button onClick={() => setOpen(true)}>{t('lessons.check.begin')}</Button>
        </div>
      )}
    </li>
  );
}

function CheckForm({
  lesson: { ref },
  done,
  close,
}: {
  lesson: LessonLine;
  done: (what: string) => void;
  close: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const field = useId();
  const recurrence = useQuery(lessonQuery(ref)).data?.recurrence;
  const [worked, setWorked] = useState<'yes' | 'no' | ''>('');
  const [text, setText] = useState('');
  const [key] = useState(newKey);
  const finding = text.trim();
  const send = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      tellEvent({ ref, key, event: 'effectiveness.checked', fields: { worked: worked === 'yes', finding } }),
    onSuccess: () => done(worked === 'yes' ? t('lessons.check.worked', { ref }) : t('lessons.check.reopened', { ref })),
  });
  return (
    <>
      {recurrence && <p className="plain lesson-effect">{t('lessons.recurrence', { ...recurrence })}</p>}
      <Choice
        name={field}
        label={t('lessons.check.question')}
        value={worked}
        onChange={setWorked}
        options={[
          { value: 'yes', text: t('lessons.check.yes') },
          { value: 'no', text: t('lessons.check.no') },
        ]}
      />
      <label htmlFor={`${field}-finding`}>{t('lessons.check.finding')}</label>
      <textarea
        id={`${field}-finding`}
        className="input"
        rows={3}
        maxLength={10_000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {send.isError && <RefusedNotice error={send.error} />}
      <div className="action-acts">
        <Button
          type="primary"
          disabled={worked === '' || finding === ''}
          loading={send.isPending}
          onClick={() => send.mutate()}
        >
          {t('lessons.check.send')}
        </Button>
        <Button onClick={close}>{t('lessons.actions.cancel')}</Button>
      </div>
    </>
  );
}
