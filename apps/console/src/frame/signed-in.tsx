import { LogoutOutlined, SettingOutlined, UserOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Dropdown, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, Outlet, useLocation } from 'react-router';
import { AppearanceSwitch } from '../appearance/appearance-switch.js';
import { LanguageSwitch } from '../locales/language-switch.js';
import { nobody, sessionQuery, signOut, type StaffMember } from '../session/session.js';
import { Brand } from './brand.js';
import { FaultNotice } from './fault-notice.js';

/** The frame of every page behind the sign-in; who is not signed in is sent there, and comes back afterwards. */
export function SignedIn(): ReactNode {
  const { t } = useTranslation();
  const session = useQuery(sessionQuery);
  const { pathname } = useLocation();
  if (session.data?.member === null) return <Navigate to="/sign-in" replace state={{ from: pathname }} />;
  if (session.data?.member?.next === 'enrolment' && pathname !== '/account') return <Navigate to="/account" replace />;
  return (
    <>
      <header className="bar">
        <Link to="/" className="bar-home">
          <Brand />
        </Link>
        <LanguageSwitch />
        <AppearanceSwitch />
        {session.data && <Account member={session.data.member} />}
      </header>
      <main className="page">
        {session.data ? (
          <Outlet />
        ) : session.isError ? (
          <FaultNotice title={t('health.lost')} error={session.error} retry={() => void session.refetch()} />
        ) : (
          <Skeleton active title paragraph={{ rows: 6 }} />
        )}
      </main>
    </>
  );
}

function Account({ member }: { member: StaffMember }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const leave = useMutation({
    mutationFn: signOut,
    networkMode: 'always',
    onSuccess: () => {
      client.setQueryData(sessionQuery.queryKey, nobody);
      // Nothing of what one person saw is left for the next.
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
    },
  });
  const name = t('account.of', { name: member.name });
  const items = [
    {
      key: 'who',
      type: 'group' as const,
      label: (
        <>
          <strong className="account-name">{member.name}</strong>
          <span className="account-fact">{member.email}</span>
          <span className="account-fact">{member.roles.map((role) => t(`role.${role}`)).join(' · ')}</span>
        </>
      ),
    },
    { type: 'divider' as const },
    { key: 'own', icon: <SettingOutlined />, label: <Link to="/account">{t('account.page')}</Link> },
    { key: 'leave', icon: <LogoutOutlined />, label: t('account.signOut'), onClick: () => leave.mutate() },
  ];
  return (
    <>
      <Dropdown trigger={['click']} placement="bottomRight" menu={{ items }}>
        <Button type="text" icon={<UserOutlined />} aria-label={name} title={name}>
          <span className="account-button">{member.name}</span>
        </Button>
      </Dropdown>
      {leave.isError && (
        <Alert className="bar-notice" type="error" showIcon role="alert" title={t('fault.unreachable')} />
      )}
    </>
  );
}
