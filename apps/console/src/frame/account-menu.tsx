import { LogoutOutlined, SettingOutlined, UserOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { forgetAllDrafts } from '../complaint/drafts.js';
import { nobody, sessionQuery, signOut, type StaffMember } from '../session/session.js';

/** Who is signed in, the way to their account, and out. */
export function AccountMenu({ member }: { member: StaffMember }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const leave = useMutation({
    mutationFn: signOut,
    networkMode: 'always',
    onSuccess: () => {
      forgetAllDrafts();
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
