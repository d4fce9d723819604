import { SearchOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useShortcuts } from '../frame/shortcuts.js';

/** The way to the search from everywhere: a box to click, `/`, or Ctrl-K. */
export function SearchWay(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const go = (): void => {
    const box = document.querySelector<HTMLElement>('.search input[type=search]');
    if (box) box.focus();
    else void navigate('/search');
  };
  useShortcuts([
    { keys: '/', does: t('navigation.search'), act: go },
    { keys: 'Ctrl+k', does: t('navigation.search'), act: go },
  ]);
  return (
    <Link to="/search" className="search-way" aria-label={t('navigation.search')}>
      <SearchOutlined aria-hidden />
      <span aria-hidden className="search-way-word">
        {t('navigation.search')}
      </span>
      <kbd aria-hidden>/</kbd>
    </Link>
  );
}
