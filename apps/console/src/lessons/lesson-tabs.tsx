import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { sessionQuery } from '../session/session.js';
import './words.js';
import './lessons.css';

/** For whom reviews of closed complaints are. */
const reviewing = ['agent', 'lead', 'manager', 'director', 'auditor'];

/** The pages about what is learnt. */
export function LessonTabs(): ReactNode {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const bar = useRef<HTMLElement>(null);
  const roles = useQuery(sessionQuery).data?.member?.roles ?? [];
  const mayReview = roles.some((role) => reviewing.includes(role));
  // On a phone the tab of this page may be pushed out of sight.
  useEffect(() => {
    const here = bar.current?.querySelector<HTMLElement>('[aria-current]');
    if (bar.current && here) bar.current.scrollLeft = here.offsetLeft - bar.current.offsetLeft - here.offsetWidth;
  }, [pathname, mayReview]);
  return (
    <nav ref={bar} className="lesson-tabs" aria-label={t('lessons.tabs')}>
      <NavLink to="/lessons" end>
        {t('lessons.tab.library')}
      </NavLink>
      <NavLink to="/actions">{t('lessons.tab.actions')}</NavLink>
      <NavLink to="/causes">{t('lessons.tab.causes')}</NavLink>
      <NavLink to="/alarms">{t('lessons.tab.alarms')}</NavLink>
      <NavLink to="/feedback">{t('lessons.tab.feedback')}</NavLink>
      {mayReview && <NavLink to="/quality">{t('lessons.tab.quality')}</NavLink>}
    </nav>
  );
}
