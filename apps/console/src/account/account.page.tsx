import { useQuery } from '@tanstack/react-query';
import { Alert, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { sessionQuery } from '../session/session.js';
import { accountQuery } from './account.js';
import { AbsenceSection } from './absence-section.js';
import { DigestSection } from './digest-section.js';
import { noticesQuery } from './notices.js';
import { PasswordSection } from './password-section.js';
import { SecondFactorSection } from './second-factor-section.js';
import { SessionsSection } from './sessions-section.js';

/** One's own sign-in: the password, the second factor, and where one is signed in. */
export function AccountPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('account.page'));
  const account = useQuery(accountQuery);
  const { data: session } = useQuery(sessionQuery);
  const isLimited = session?.member?.next === 'enrolment';
  return (
    <>
      <h1>{t('account.page')}</h1>
      <p className="quiet account-introduction">{t('account.introduction')}</p>
      {isLimited && <Alert className="entrance-notice" type="warning" showIcon title={t('secondFactor.needed')} />}
      {account.data ? (
        <>
          <SecondFactorSection state={account.data.secondFactor} />
          <PasswordSection />
          <SessionsSection />
          {!isLimited && <NoticeSections />}
        </>
      ) : account.isError ? (
        <FaultNotice title={t('account.unreadable')} error={account.error} retry={() => void account.refetch()} />
      ) : (
        <Skeleton active title paragraph={{ rows: 8 }} />
      )}
    </>
  );
}

/** How one is reached; whoever has still to set up a second factor may not ask yet. */
function NoticeSections(): ReactNode {
  const { t } = useTranslation();
  const notices = useQuery(noticesQuery);
  if (notices.data)
    return (
      <>
        <DigestSection notices={notices.data} />
        <AbsenceSection notices={notices.data} />
      </>
    );
  if (notices.isError)
    return <FaultNotice title={t('account.unreadable')} error={notices.error} retry={() => void notices.refetch()} />;
  return <Skeleton active title paragraph={{ rows: 4 }} />;
}
