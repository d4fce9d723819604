import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePageTitle } from '../frame/use-page-title.js';
import { LessonTabs } from '../lessons/lesson-tabs.js';
import { formattingLocale } from '../locales/language.js';
import { EmptyState } from '../pieces/empty-state.js';
import { sessionQuery } from '../session/session.js';
import { useFreshLists } from '../work/work-queries.js';
import { FiguresView } from './figures-view.js';
import { OwnMeasures } from './own-measures.js';
import { readAddress, type View, viewsFor, writeAddress } from './quality-address.js';
import { countsQuery } from './quality-queries.js';
import { ReviewFilters } from './review-filters.js';
import { ReviewList } from './review-list.js';
import './words.js';
import './quality.css';

/** Closed complaints that are looked at again: what there is to review, what was found, and what it shows. */
export function QualityPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('quality.page'));
  useFreshLists('quality');
  const [search, setSearch] = useSearchParams();
  const views = viewsFor(useQuery(sessionQuery).data?.member?.roles ?? []);
  const view = views.find((one) => one === search.get('view')) ?? views[0];
  const asked = readAddress(search);
  const look = (next: View): void => setSearch(writeAddress(next, {}));
  return (
    <div className="lessons quality">
      <h1>{t('quality.page')}</h1>
      <p className="quiet plain">{t('quality.introduction')}</p>
      <LessonTabs />
      {view === undefined ? (
        <div className="panel">
          <EmptyState title={t('quality.none.teams')} text={t('quality.missingText')} />
        </div>
      ) : (
        <>
          <ViewTabs views={views} view={view} look={look} />
          {view === 'figures' && <FiguresView />}
          {view === 'measures' && <OwnMeasures />}
          {view !== 'figures' && view !== 'measures' && (
            <>
              <ReviewFilters view={view} asked={asked} look={(next) => setSearch(writeAddress(view, next))} />
              <ReviewList view={view} asked={asked} />
            </>
          )}
        </>
      )}
    </div>
  );
}

function ViewTabs({
  views,
  view,
  look,
}: {
  views: readonly View[];
  view: View;
  look: (view: View) => void;
}): ReactNode {
  const { t } = useTranslation();
  const counts = useQuery(countsQuery).data;
  const number = new Intl.NumberFormat(formattingLocale());
  return (
    <div className="action-tabs" role="group" aria-label={t('quality.whose')}>
      {views.map((one) => (
        <button
          key={one}
          type="button"
          className="chip chip-plain"
          aria-pressed={one === view}
          onClick={() => look(one)}
        >
          {t(`quality.of.${one}`)}{' '}
          {(one === 'mine' || one === 'teams' || one === 'measures') && (
            <span className="chip-count">{counts ? number.format(counts[one]) : '–'}</span>
          )}
        </button>
      ))}
    </div>
  );
}
