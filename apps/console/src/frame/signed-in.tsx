import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, Outlet, useLocation } from 'react-router';
import { AppearanceSwitch } from '../appearance/appearance-switch.js';
import { LiveChannel } from '../http/live.js';
import { LanguageSwitch } from '../locales/language-switch.js';
import { houseQuery } from '../locales/workflow-words.js';
import { SearchWay } from '../search/search-way.js';
import { forgetDrafts } from '../session/drafts.js';
import { sessionQuery } from '../session/session.js';
import { AccountMenu } from './account-menu.js';
import { Brand } from './brand.js';
import { CallWatcher } from './call-watcher.js';
import { FaultNotice } from './fault-notice.js';
import { HeartbeatNotice } from './heartbeat-notice.js';
import { watchesHeartbeat } from './heartbeat.js';
import { destinationsFor } from './navigation.js';
import { NavigationBar } from './navigation-bar.js';
import { listenForShortcuts } from './shortcuts.js';

/** The frame of every page behind the sign-in; who is not signed in is sent there, and comes back afterwards. */
export function SignedIn(): ReactNode {
  const { t } = useTranslation();
  const session = useQuery(sessionQuery);
  const { pathname, search, hash } = useLocation();
  const member = session.data?.member;
  const isOpen = Boolean(member) && member?.next !== 'enrolment';
  // What everything is called; who has still to set up a second factor may not ask yet.
  const house = useQuery({ ...houseQuery, enabled: isOpen });
  useEffect(() => listenForShortcuts(), []);
  useEffect(() => {
    if (member === null) forgetDrafts();
  }, [member]);
  if (member === null) return <Navigate to="/sign-in" replace state={{ from: pathname + search + hash }} />;
  if (member?.next === 'enrolment' && pathname !== '/account') return <Navigate to="/account" replace />;
  const failed = session.isError ? session : isOpen && house.isError ? house : undefined;
  // One's own account needs none of the house's words, and must stand while its owner comes in: it shows what is shown once.
  const isReady = house.data !== undefined || pathname === '/account';
  return (
    <LiveChannel isOn={isOpen}>
      <a className="to-content" href="#content">
        {t('navigation.toContent')}
      </a>
      <header>
        <div className="bar">
          <Link to="/" className="bar-home">
            <Brand />
          </Link>
          {member && isOpen ? <NavigationBar member={member} /> : <span className="navigation" />}
          {member && isOpen && <SearchWay />}
          <LanguageSwitch />
          <AppearanceSwitch />
          {member && <AccountMenu member={member} />}
          {member && isOpen && destinationsFor(member.roles).some(({ name }) => name === 'phone') && <CallWatcher />}
        </div>
        {house.data?.isDemonstration && <p className="demonstration">{t('product.demonstration')}</p>}
      </header>
      {member && isOpen && isReady && watchesHeartbeat(member.roles) && <HeartbeatNotice />}
      <main className="page" id="content" tabIndex={-1}>
        {failed ? (
          <FaultNotice title={t('health.lost')} error={failed.error} retry={() => void failed.refetch()} />
        ) : member && isReady ? (
          <Outlet />
        ) : (
          <Skeleton active title paragraph={{ rows: 6 }} />
        )}
      </main>
    </LiveChannel>
  );
}
