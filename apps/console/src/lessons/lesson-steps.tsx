import { PaperClipOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useWorkflowWords, useZone } from '../locales/workflow-words.js';
import { PersonName } from '../pieces/person-name.js';
import type { Lesson } from './lesson-queries.js';

/** What was done about a lesson, as it happened, with what shows it. */
export function LessonSteps({
  lessonRef,
  steps,
  actions,
}: {
  lessonRef: string;
  steps: Lesson['steps'];
  actions: Lesson['actions'];
}): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const [now, zone] = [useNow(), useZone()];
  const changed = (id: string | undefined): string | undefined => actions.find((one) => one.id === id)?.action;
  return (
    <ol className="lesson-steps">
      {steps.map(({ type, at, by, actionId, text, worked, files }) => (
        <li key={`${type} ${at} ${actionId ?? ''}`}>
          <p className="plain lesson-facts">
            <strong className="lesson-step">{word('events', type)}</strong>
            <PersonName id={by} />
            <time dateTime={new Date(at).toISOString()}>{shortInstant(at, now, formattingLocale(), zone)}</time>
            {worked !== undefined && (
              <span className={worked ? 'tag tag-done' : 'tag tag-atRisk'}>
                {worked ? t('lessons.worked') : t('lessons.didNotWork')}
              </span>
            )}
          </p>
          {actionId !== undefined && (
            <p className="plain quiet">
              <bdi>{changed(actionId)}</bdi>
            </p>
          )}
          {type !== 'lesson.recorded' && (
            <p className="plain lesson-words">
              <bdi>{text}</bdi>
            </p>
          )}
          {files.length > 0 && (
            <ul className="lesson-files">
              {files.map(({ fileId, name }) => (
                <li key={fileId}>
                  <a href={`/api/lessons/${encodeURIComponent(lessonRef)}/files/${fileId}`} download>
                    <PaperClipOutlined aria-hidden /> <bdi>{name}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
