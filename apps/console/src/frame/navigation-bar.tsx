import { DownOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import type { StaffMember } from '../session/session.js';
import type { Destination } from './navigation.js';
import { destinationsFor, isAt } from './navigation.js';
import { useShortcuts } from './shortcuts.js';
import { ShortcutsPage } from './shortcuts-page.js';

/** How wide the end of the bar is in which its words fade, in pixels (`.navigation` in `console.css`). */
const fades = 24;

/** Where one can go: by a click, or by `g` and a letter. */
export function NavigationBar({ member }: { member: StaffMember }): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [areKeysOpen, setKeysOpen] = useState(false);
  const bar = useRef<HTMLElement>(null);
  // Where the bar has no room for every word, the one of this page may be pushed out of it.
  useEffect(() => {
    const here = bar.current?.querySelector<HTMLElement>('[aria-current]');
    if (!bar.current || !here) return;
    const { scrollLeft, clientWidth, offsetLeft } = bar.current;
    const place = here.offsetLeft - offsetLeft;
    // Words fade where the bar ends.
    const isSeen = place >= scrollLeft && place + here.offsetWidth <= scrollLeft + clientWidth - fades;
    if (!isSeen) bar.current.scrollLeft = place - here.offsetWidth;
  }, [pathname]);
  const destinations = destinationsFor(member.roles);
  useShortcuts([
    ...destinations.map(({ name, path, key }) => ({
      keys: `g ${key}`,
      does: t(`navigation.${name}`),
      act: () => void navigate(path),
    })),
    { keys: '?', does: t('keys.page'), act: () => setKeysOpen(true) },
  ]);
  const ofHouse = destinations.filter(({ isOfHouse }) => isOfHouse);
  const inBar = ofHouse.length > 1 ? destinations.filter(({ isOfHouse }) => !isOfHouse) : destinations;
  return (
    <>
      <nav ref={bar} className="navigation" aria-label={t('navigation.label')}>
        {inBar.map((one) => (
          <Link
            key={one.path}
            to={one.path}
            aria-current={isAt(one, pathname) ? (pathname === one.path ? 'page' : 'true') : undefined}
          >
            {t(`navigation.${one.name}`)}
          </Link>
        ))}
        {ofHouse.length > 1 && <HouseMenu pages={ofHouse} />}
      </nav>
      <ShortcutsPage isOpen={areKeysOpen} close={() => setKeysOpen(false)} />
    </>
  );
}

/** The pages that look after the house, behind one word: the bar is for what one does all day. */
function HouseMenu({ pages }: { pages: readonly Destination[] }): ReactNode {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const here = pages.find((one) => isAt(one, pathname));
  const items = pages.map(({ name, path }) => ({ key: name, label: <Link to={path}>{t(`navigation.${name}`)}</Link> }));
  return (
    <Dropdown trigger={['click']} menu={{ items, selectedKeys: here ? [here.name] : [] }}>
      <button type="button" className="navigation-more" aria-current={here ? 'true' : undefined}>
        {here ? t(`navigation.${here.name}`) : t('navigation.house')} <DownOutlined aria-hidden />
      </button>
    </Dropdown>
  );
}
