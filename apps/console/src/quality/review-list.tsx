import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { shortDay } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { DeadlineText } from '../pieces/deadline-text.js';
import { EmptyState } from '../pieces/empty-state.js';
import { PagedList } from '../pieces/paged-list.js';
import { PersonName } from '../pieces/person-name.js';
import { TeamName } from '../pieces/team-name.js';
import type { Review, ReviewsAsk } from './quality-address.js';
import { marks } from './quality-address.js';
import { reviewsQuery } from './quality-queries.js';
import { ReasonTags } from './reason-tags.js';

/** Reviews, each with why its complaint was chosen: open ones by when they are due, done ones the latest first. */
export function ReviewList({ view, asked }: { view: 'mine' | 'teams' | 'results'; asked: ReviewsAsk }): ReactNode {
  const { t } = useTranslation();
  const list = useInfiniteQuery(reviewsQuery({ ...asked, of: view }));
  return (
    <PagedList
      query={list}
      lost={t('quality.lost')}
      empty={<EmptyState title={t(`quality.none.${view}`)} text={t(`quality.noneText.${view}`)} />}
    >
      {(reviews) => (
        <ol className="panel lesson-list" aria-label={t('quality.list')}>
          {reviews.map((review) => (
            <ReviewLine key={review.ref} review={review} view={view} />
          ))}
        </ol>
      )}
    </PagedList>
  );
}

function ReviewLine({ review, view }: { review: Review; view: 'mine' | 'teams' | 'results' }): ReactNode {
  const { t } = useTranslation();
  const [zone, locale] = [useZone(), formattingLocale()];
  const { ref, subject, reasons, teamId, ownerId, reviewerId, closedAt, dueAt, result } = review;
  const day = (at: number): string => shortDay(at, locale, zone);
  return (
    <li className="lesson">
      <Link className="lesson-link" to={`/quality/${encodeURIComponent(ref)}`}>
        <span className="lesson-head quality-line">
          <span className="complaint-ref">{ref}</span>
          {subject !== undefined && <bdi className="quality-subject">{subject}</bdi>}
          <ReasonTags reasons={reasons} />
        </span>
        <span className="lesson-facts">
          {result ? <ResultText result={result} /> : <DeadlineText deadline={dueAt} />}
          {view !== 'mine' &&
            (reviewerId === undefined ? (
              <span className="tone-warning">{t('quality.nobody')}</span>
            ) : (
              <span>
                {t('quality.by')} <PersonName id={result?.by ?? reviewerId} />
              </span>
            ))}
          {view !== 'results' && ownerId !== undefined && (
            <span>
              {t('quality.owner')} <PersonName id={ownerId} />
            </span>
          )}
          <TeamName id={teamId} />
          <span>
            {t('quality.closed')} {day(closedAt)}
          </span>
          {result && (
            <span>
              {t('quality.reviewedAt')} {day(result.at)}
            </span>
          )}
        </span>
      </Link>
    </li>
  );
}

/** How many criteria got each mark; those that got none are left out. */
function ResultText({ result: { scores } }: { result: NonNullable<Review['result']> }): ReactNode {
  const { t } = useTranslation();
  return (
    <span className="quality-result">
      {marks.map((mark) => {
        const count = scores.filter((one) => one.mark === mark).length;
        return (
          count > 0 && (
            <span key={mark} className={`quality-mark-${mark}`}>
              {t(`quality.mark.${mark}`)} {count}
            </span>
          )
        );
      })}
    </span>
  );
}
