import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../frame/use-page-title.js';
import { useFreshLists } from '../work/work-queries.js';
import { CallBacks } from './call-backs.js';
import { DueFollowUps } from './due-follow-ups.js';
import { Ratings } from './ratings.js';
import './words.js';
import './follow-up.css';

/** Customers who wait for a call of ours, and what they said of us. */
export function FollowUpPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('follow-up.page'));
  useFreshLists('follow-up');
  return (
    <div className="follow-up">
      <h1>{t('follow-up.page')}</h1>
      <p className="quiet">{t('follow-up.introduction')}</p>
      <CallBacks />
      <DueFollowUps />
      <Ratings />
    </div>
  );
}
