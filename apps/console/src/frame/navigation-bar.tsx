import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useNavigate } from 'react-router';
import type { StaffMember } from '../session/session.js';
import { destinationsFor } from './navigation.js';
import { useShortcuts } from './shortcuts.js';
import { ShortcutsPage } from './shortcuts-page.js';

/** Where one can go: by a click, or by `g` and a letter. */
export function NavigationBar({ member }: { member: StaffMember }): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [areKeysOpen, setKeysOpen] = useState(false);
  const destinations = destinationsFor(member.roles);
  useShortcuts([
    ...destinations.map(({ name, path, key }) => ({
      keys: `g ${key}`,
      does: t(`navigation.${name}`),
      act: () => void navigate(path),
    })),
    { keys: '?', does: t('keys.page'), act: () => setKeysOpen(true) },
  ]);
  return (
    <>
      <nav className="navigation" aria-label={t('navigation.label')}>
        {destinations.map(({ name, path }) => (
          <NavLink key={path} to={path} end={path === '/'}>
            {t(`navigation.${name}`)}
          </NavLink>
        ))}
      </nav>
      <ShortcutsPage isOpen={areKeysOpen} close={() => setKeysOpen(false)} />
    </>
  );
}
