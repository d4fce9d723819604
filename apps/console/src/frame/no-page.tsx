import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePageTitle } from './use-page-title.js';

export function NoPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('fault.noPage'));
  return (
    <>
      <h1>{t('fault.noPage')}</h1>
      <p className="quiet">{t('fault.noPageText')}</p>
      <Link to="/">{t('fault.toStart')}</Link>
    </>
  );
}
