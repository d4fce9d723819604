import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import './words.js';
import './lessons.css';

/** The pages about what is learnt. */
export function LessonTabs(): ReactNode {
  const { t } = useTranslation();
  return (
    <nav className="lesson-tabs" aria-label={t('lessons.tabs')}>
      <NavLink to="/lessons" end>
        {t('lessons.tab.library')}
      </NavLink>
      <NavLink to="/actions">{t('lessons.tab.actions')}</NavLink>
      <NavLink to="/causes">{t('lessons.tab.causes')}</NavLink>
      <NavLink to="/alarms">{t('lessons.tab.alarms')}</NavLink>
      <NavLink to="/feedback">{t('lessons.tab.feedback')}</NavLink>
    </nav>
  );
}
