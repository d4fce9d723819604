import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { type Api, ask } from '../http/ask.js';
import { useNow } from '../http/server-time.js';
import { CauseName } from '../lessons/cause-name.js';
import { LessonTabs } from '../lessons/lesson-tabs.js';
import { shortDay, shortInstant } from '../locales/instants.js';
import { currentLanguage, formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { PersonName } from '../pieces/person-name.js';
import { TeamName } from '../pieces/team-name.js';
import { MonthName } from './month-name.js';
import { PackState } from './pack-state.js';
import './words.js';
import './feedback.css';

type Pack = Api['FeedbackPack'];

/** What complaints of one month tell one department. */
export function PackPage(): ReactNode {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  usePageTitle(t('feedback.page'));
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['feedback', 'pack', id],
    queryFn: ({ signal }) => ask('GET /api/feedback-packs/{id}', { path: { id }, signal }),
  });
  return (
    <div className="lessons">
      <h1>
        {data ? (
          <>
            <TeamName id={data.department} /> · <MonthName month={data.month} />
          </>
        ) : (
          t('feedback.page')
        )}
      </h1>
      <LessonTabs />
      {isError && !data && <FaultNotice title={t('feedback.lost')} error={error} retry={() => void refetch()} />}
      {!data && !isError && <Skeleton active className="panel waiting" paragraph={{ rows: 8 }} />}
      {data && (
        <div className="lesson-columns">
          <div className="lesson-main">
            <Numbers pack={data} />
            <Actions pack={data} />
            <Quotes pack={data} />
          </div>
          <div className="lesson-aside">
            <PackState pack={data} />
            <p className="plain lesson-facts">
              <a href={`/api/feedback-packs/${encodeURIComponent(id)}/pdf?locale=${currentLanguage()}`} download>
                {t('feedback.pdf')}
              </a>
              <Link to="/feedback">{t('feedback.all')}</Link>
            </p>
          </div>
        </div>
      )}
    </div>
  );
}

function Numbers({ pack: { counts, causes, openActions, madeAt } }: { pack: Pack }): ReactNode {
  const { t } = useTranslation();
  const [now, zone, locale] = [useNow(), useZone(), formattingLocale()];
  const numbers = [
    [t('feedback.answered'), counts.answered],
    [t('feedback.answeredInTime'), counts.answeredInTime],
    [t('feedback.openRequests'), counts.open],
    [t('feedback.overdue'), counts.overdue],
    [t('feedback.lessons'), counts.lessons],
    [t('feedback.actionsCount'), openActions],
  ] as const;
  return (
    <section className="panel lesson-section">
      <h2>{t('feedback.numbers')}</h2>
      <dl className="feedback-numbers">
        {numbers.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet plain">{t('feedback.made', { instant: shortInstant(madeAt, now, locale, zone) })}</p>
      <h3>{t('feedback.causes')}</h3>
      {causes.length === 0 && <p className="quiet plain">{t('feedback.nothing')}</p>}
      <ol className="feedback-causes">
        {causes.map(({ cause, count }) => (
          <li key={cause}>
            <CauseName code={cause} />
            <span>{count}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Actions({ pack: { actions, openActions } }: { pack: Pack }): ReactNode {
  const { t } = useTranslation();
  const [zone, locale] = [useZone(), formattingLocale()];
  return (
    <section className="panel lesson-section">
      <h2>{t('feedback.actions')}</h2>
      {openActions === 0 && <p className="quiet plain">{t('feedback.nothing')}</p>}
      <ol className="lesson-actions">
        {actions.map(({ ref, action, ownerId, dueAt }) => (
          <li key={`${ref} ${action}`}>
            <p className="plain lesson-action">
              <bdi>{action}</bdi>
            </p>
            <p className="plain lesson-facts">
              <PersonName id={ownerId} />
              {dueAt !== undefined && <span>{t('feedback.due', { day: shortDay(dueAt - 1, locale, zone) })}</span>}
              <ComplaintLink complaintRef={ref} />
            </p>
          </li>
        ))}
      </ol>
      {openActions > actions.length && (
        <p className="quiet plain">{t('feedback.actionsMore', { count: openActions })}</p>
      )}
    </section>
  );
}

function Quotes({ pack: { quotes } }: { pack: Pack }): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="panel lesson-section">
      <h2>{t('feedback.quotes')}</h2>
      <p className="quiet plain">{t('feedback.quotesHelp')}</p>
      {quotes.length === 0 && <p className="quiet plain">{t('feedback.nothing')}</p>}
      {quotes.map(({ cause, text }) => (
        <figure key={text} className="feedback-quote">
          <bdi>{text}</bdi>
          <figcaption className="quiet">
            <CauseName code={cause} />
          </figcaption>
        </figure>
      ))}
    </section>
  );
}
