import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { EmptyState } from '../pieces/empty-state.js';
import { PagedList } from '../pieces/paged-list.js';
import { PersonName } from '../pieces/person-name.js';
import { StageTag } from '../pieces/stage-tag.js';
import { satisfactionOf } from './attempts.js';
import { CountedHeading } from './counted-heading.js';
import { ratingsQuery } from './follow-up-queries.js';

const tags = { dissatisfied: 'tag tag-overdue', neutral: 'tag', satisfied: 'tag tag-done' } as const;

/** What customers said of us; whoever is not satisfied comes first. */
export function Ratings(): ReactNode {
  const { t } = useTranslation();
  const query = useInfiniteQuery(ratingsQuery);
  const [now, zone] = [useNow(), useZone()];
  return (
    <section aria-labelledby="ratings">
      <CountedHeading id="ratings" total={query.data?.pages[0]?.total}>
        {t('follow-up.ratings')}
      </CountedHeading>
      <p className="quiet plain">{t('follow-up.ratingsText')}</p>
      <PagedList
        query={query}
        lost={t('follow-up.lost')}
        empty={<EmptyState title={t('follow-up.noRatings')} text={t('follow-up.noRatingsText')} />}
      >
        {(ratings) => (
          <ol className="panel follow-up-lines">
            {ratings.map((one) => {
              const satisfaction = satisfactionOf(one.handling, one.outcome);
              return (
                <li key={one.ref}>
                  <span className="follow-up-mark">
                    <span className={tags[satisfaction]}>{t(`follow-up.${satisfaction}`)}</span>
                    {one.ratedAt !== undefined && (
                      <time className="quiet">{shortInstant(one.ratedAt, now, formattingLocale(), zone)}</time>
                    )}
                  </span>
                  <span className="follow-up-about">
                    <ComplaintLink complaintRef={one.ref} subject={one.subject} />
                    <span className="follow-up-said">
                      <span>{t('follow-up.marks', { handling: one.handling, outcome: one.outcome })}</span>
                      {one.comment !== undefined && <bdi className="follow-up-words">{one.comment}</bdi>}
                    </span>
                  </span>
                  <span className="follow-up-mark quiet">
                    <StageTag stage={one.stage} />
                    <span>
                      {t('follow-up.owner')} <PersonName id={one.ownerId} />
                    </span>
                  </span>
                </li>
              );
            })}
          </ol>
        )}
      </PagedList>
    </section>
  );
}
