import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Api } from '../http/ask.js';
import { wholeDay } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { DeadlineText } from '../pieces/deadline-text.js';
import { PersonName } from '../pieces/person-name.js';

type Action = Api['LessonAction'];

const looks: Readonly<Record<Action['state'], string>> = {
  open: 'tag tag-today',
  done: 'tag tag-pending',
  effective: 'tag tag-done',
  dropped: 'tag',
};

/** What is changed because of a lesson: by whom, until when, how it is measured, and how far it is. */
export function LessonActions({ actions }: { actions: readonly Action[] }): ReactNode {
  return (
    <ol className="lesson-actions">
      {actions.map((action) => (
        <li key={action.id}>
          <ActionFacts action={action} />
        </li>
      ))}
    </ol>
  );
}

export function ActionFacts({ action: one }: { action: Action }): ReactNode {
  const { t } = useTranslation();
  const { action, ownerId, measuredBy, dueAt, dueOn, state, evidence, failedChecks } = one;
  return (
    <>
      <p className="plain lesson-action">
        <bdi>{action}</bdi> <span className={looks[state]}>{t(`lessons.actionState.${state}`)}</span>
      </p>
      <p className="plain lesson-facts">
        <PersonName id={ownerId} />
        {dueAt !== undefined ? (
          // It is due when its day is over; the day after, at midnight, reads like another day.
          <DeadlineText deadline={dueAt - 1} />
        ) : (
          dueOn !== undefined && (
            <span>
              {t('lessons.dueOn', { date: wholeDay(Date.parse(`${dueOn}T12:00:00Z`), formattingLocale(), 'UTC') })}
            </span>
          )
        )}
        <span>
          {t('lessons.measuredBy')} <bdi>{measuredBy}</bdi>
        </span>
        {failedChecks > 0 && <span className="tone-warning">{t('lessons.failedChecks', { count: failedChecks })}</span>}
      </p>
      {evidence !== undefined && (
        <p className="plain lesson-evidence">
          <span className="quiet">{t('lessons.evidence')}</span> <bdi>{evidence}</bdi>
        </p>
      )}
    </>
  );
}
