import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComposerFiles, type SentFile } from '../complaint/composer-files.js';
import { newKey, tellEvent } from '../complaint/tell-event.js';
import '../complaint/words.js';
import type { Api } from '../http/ask.js';
import { Problem } from '../http/request.js';
import { spoken } from '../locales/workflow-words.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { CauseName } from './cause-name.js';
import { ActionFacts } from './lesson-actions.js';
import type { LessonLine } from './lesson-address.js';

/** Something to be changed, and the place to say that it is done: with what shows it. */
export function ActionCard({
  lesson,
  action,
  done,
}: {
  lesson: LessonLine;
  action: Api['LessonAction'];
  done: (what: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { ref, mainCause, subject } = lesson;
  const field = useId();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly SentFile[]>([]);
  const [isFileUnderway, setFileUnderway] = useState(false);
  const [key] = useState(newKey);
  const evidence = text.trim();
  const send = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      tellEvent({
        ref,
        key,
        event: 'correctiveAction.done',
        fields: {
          actionId: action.id,
          evidence,
          ...(files.length > 0 && { files: files.map(({ fileId, name }) => ({ fileId, name })) }),
        },
      }),
    onSuccess: () => done(t('lessons.actions.done', { ref })),
  });
  return (
    <li className="panel action-card">
      <ActionFacts action={action} />
      <p className="plain lesson-facts">
        <ComplaintLink complaintRef={ref} {...(subject !== undefined && { subject })} />
        {mainCause !== undefined && <CauseName code={mainCause} />}
      </p>
      {isOpen ? (
        <>
          <label htmlFor={field}>{t('lessons.actions.evidence')}</label>
          <textarea
            id={field}
            className="input"
            rows={3}
            maxLength={10_000}
            value={text}
            aria-describedby={`${field}-help`}
            onChange={({ target }) => setText(target.value)}
          />
          <p id={`${field}-help`} className="quiet plain field-help">
            {t('lessons.actions.evidenceHelp')}
          </p>
          <ComposerFiles files={files} setFiles={setFiles} underway={setFileUnderway} />
          {send.isError && <RefusedNotice error={send.error} />}
          <div className="action-acts">
            <Button
              type="primary"
              disabled={evidence === '' || isFileUnderway}
              loading={send.isPending}
              onClick={() => send.mutate()}
            >
              {t('lessons.actions.say')}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('lessons.actions.cancel')}</Button>
          </div>
        </>
      ) : (
        <div className="action-acts">
          <Button onClick={() => setOpen(true)}>{t('lessons.actions.begin')}</Button>
        </div>
      )}
    </li>
  );
}

/** Why it was not taken, in the words of the workflow. */
export function RefusedNotice({ error }: { error: Error }): ReactNode {
  const { t } = useTranslation();
  const reasons = error instanceof Problem ? error.content.reasons : undefined;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={reasons?.map(({ words }) => spoken(words)).join(' · ') ?? t('lessons.actions.failed')}
    />
  );
}
