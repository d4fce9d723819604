import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { Problem } from '../http/request.js';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { EmptyState } from '../pieces/empty-state.js';
import { PersonName } from '../pieces/person-name.js';
import { SeverityMark } from '../pieces/severity-mark.js';
import { TeamName } from '../pieces/team-name.js';
import { CauseName } from './cause-name.js';
import { LessonAnswers } from './lesson-answers.js';
import { LessonActions } from './lesson-actions.js';
import { type Lesson, lessonQuery } from './lesson-queries.js';
import { LessonStateTag, UsesText } from './lesson-state.js';
import { LessonSteps } from './lesson-steps.js';
import './words.js';
import './lessons.css';

/** What a complaint taught, what was done because of it, and whether it helped. */
export function LessonPage(): ReactNode {
  const { t } = useTranslation();
  const { ref = '' } = useParams();
  usePageTitle(t('lessons.one'));
  const { data, isError, error, refetch } = useQuery(lessonQuery(ref));
  if (error instanceof Problem && error.status === 404)
    return (
      <div className="panel">
        <EmptyState title={t('lessons.missing')} text={t('lessons.missingText')}>
          <Link to="/lessons">{t('lessons.back')}</Link>
        </EmptyState>
      </div>
    );
  if (isError) return <FaultNotice title={t('lessons.lost')} error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active className="panel waiting" paragraph={{ rows: 8 }} />;
  return <LessonView lesson={data} />;
}

function LessonView({ lesson }: { lesson: Lesson }): ReactNode {
  const { t } = useTranslation();
  const { mainCause, otherCauses, state, whatHappened, actions, steps, recurrence, said } = lesson;
  return (
    <div className="lessons">
      <p className="plain">
        <Link to="/lessons">{t('lessons.back')}</Link>
      </p>
      <header className="lesson-head lesson-title">
        <h1>{mainCause === undefined ? t('lessons.noCause') : <CauseName code={mainCause} />}</h1>
        <LessonStateTag state={state} />
      </header>
      {otherCauses.length > 0 && (
        <p className="quiet plain">
          {t('lessons.otherCauses')}{' '}
          {otherCauses.map((code) => (
            <span key={code} className="tag">
              <CauseName code={code} />
            </span>
          ))}
        </p>
      )}
      <div className="lesson-columns">
        <div className="lesson-main">
          <section className="panel lesson-section">
            <h2>{t('lessons.whatHappened')}</h2>
            <p className="lesson-words">
              <bdi>{whatHappened}</bdi>
            </p>
          </section>
          <section className="panel lesson-section">
            <h2>{t('lessons.changes')}</h2>
            {actions.length === 0 ? (
              <p className="quiet plain">{t('lessons.noChanges')}</p>
            ) : (
              <LessonActions actions={actions} />
            )}
            {recurrence && (
              <p
                className={
                  recurrence.after >= recurrence.before ? 'lesson-effect tone-warning' : 'lesson-effect tone-well'
                }
              >
                {t('lessons.recurrence', { ...recurrence })}
              </p>
            )}
          </section>
          <section className="panel lesson-section">
            <h2>{t('lessons.answer.title')}</h2>
            <LessonAnswers lessonRef={lesson.ref} />
          </section>
          <section className="panel lesson-section">
            <h2>{t('lessons.steps')}</h2>
            <LessonSteps lessonRef={lesson.ref} steps={steps} actions={actions} />
          </section>
        </div>
        <aside className="lesson-aside">
          <section className="panel lesson-section">
            <h2>{t('lessons.from')}</h2>
            <ComplaintLink complaintRef={lesson.ref} subject={lesson.subject ?? t('lessons.erased')} />
            <LessonFacts lesson={lesson} />
          </section>
          <section className="panel lesson-section">
            <h2>{t('lessons.help')}</h2>
            {said.length === 0 ? (
              <p className="quiet plain">{t('lessons.notShown')}</p>
            ) : (
              <>
                <p className="plain">
                  <UsesText uses={lesson.uses} />
                </p>
                <ul className="lesson-said">
                  {said.map(({ verdict, by, at }) => (
                    <li key={`${by} ${at}`}>
                      <PersonName id={by} /> · {t(`lessons.verdict.${verdict}`)}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
          {mainCause !== undefined && (
            <Link to={`/lessons?cause=${encodeURIComponent(mainCause)}`}>{t('lessons.sameCause')}</Link>
          )}
        </aside>
      </div>
    </div>
  );
}

function LessonFacts({ lesson }: { lesson: Lesson }): ReactNode {
  const { t } = useTranslation();
  const [now, zone] = [useNow(), useZone()];
  const { severity, teamId, product, departments, outcome, at, recordedBy } = lesson;
  return (
    <dl className="facts-list lesson-facts-list">
      <dt>{t('lessons.fact.severity')}</dt>
      <dd>
        <SeverityMark severity={severity} />
      </dd>
      {outcome !== undefined && (
        <>
          <dt>{t('lessons.fact.outcome')}</dt>
          <dd>{t(`outcome.${outcome}`)}</dd>
        </>
      )}
      {product !== undefined && (
        <>
          <dt>{t('lessons.fact.product')}</dt>
          <dd>
            <bdi>{product}</bdi>
          </dd>
        </>
      )}
      <dt>{t('lessons.fact.team')}</dt>
      <dd>
        <TeamName id={teamId} />
      </dd>
      {departments.length > 0 && (
        <>
          <dt>{t('lessons.fact.departments')}</dt>
          <dd>
            {departments.map((one) => (
              <span key={one} className="lesson-department">
                <TeamName id={one} />
              </span>
            ))}
          </dd>
        </>
      )}
      <dt>{t('lessons.fact.written')}</dt>
      <dd>
        {shortInstant(at, now, formattingLocale(), zone)} · <PersonName id={recordedBy} />
      </dd>
    </dl>
  );
}
