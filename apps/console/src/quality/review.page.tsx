import { useQuery } from '@tanstack/react-query';
import { Alert, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { Problem } from '../http/request.js';
import { EmptyState } from '../pieces/empty-state.js';
import type { Review } from './quality-address.js';
import { reviewQuery } from './quality-queries.js';
import { ReasonTags } from './reason-tags.js';
import { ReviewAnswer } from './review-answer.js';
import { ReviewFacts } from './review-facts.js';
import { ReviewMeasures } from './review-measures.js';
import { ScoreForm } from './score-form.js';
import { ScoreList } from './score-list.js';
import '../lessons/words.js';
import '../lessons/lessons.css';
import './words.js';
import './quality.css';

/** One closed complaint that is looked at again: the scorecard, what was found, and what came of it. */
export function ReviewPage(): ReactNode {
  const { t } = useTranslation();
  const { ref = '' } = useParams();
  usePageTitle(t('quality.one'));
  const { data, isError, error, refetch } = useQuery(reviewQuery(ref));
  if (error instanceof Problem && error.status === 404)
    return (
      <div className="panel">
        <EmptyState title={t('quality.missing')} text={t('quality.missingText')}>
          <Link to="/quality">{t('quality.back')}</Link>
        </EmptyState>
      </div>
    );
  if (isError && !data) return <FaultNotice title={t('quality.lost')} error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active className="panel waiting" paragraph={{ rows: 8 }} />;
  return <ReviewView review={data} />;
}

function ReviewView({ review }: { review: Review }): ReactNode {
  const { t } = useTranslation();
  const [isSent, setSent] = useState(false);
  const { ref, subject, reasons, result, mayReview } = review;
  return (
    <div className="lessons quality">
      <p className="plain">
        <Link to="/quality">{t('quality.back')}</Link>
      </p>
      <header className="lesson-head lesson-title">
        <h1>
          {t('quality.one')} <span className="complaint-ref">{ref}</span>
        </h1>
        <ReasonTags reasons={reasons} />
      </header>
      {subject !== undefined && (
        <p className="plain quality-title">
          <bdi>{subject}</bdi>
        </p>
      )}
      <div role="status">{isSent && <Alert type="success" showIcon title={t('quality.sent')} />}</div>
      <div className="lesson-columns">
        <div className="lesson-main">
          {mayReview && <ScoreForm key={ref} review={review} sent={() => setSent(true)} />}
          {!mayReview && !result && (
            <section className="panel">
              <EmptyState title={t('quality.waiting')} text={t('quality.waitingText')} />
            </section>
          )}
          {result && (
            <>
              <ScoreList result={result} />
              <ReviewAnswer review={review} />
              <ReviewMeasures review={review} />
            </>
          )}
        </div>
        <aside className="lesson-aside">
          <ReviewFacts review={review} />
        </aside>
      </div>
    </div>
  );
}
