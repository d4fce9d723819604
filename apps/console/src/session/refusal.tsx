import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../http/request.js';

/** Why something about a sign-in did not work, and what to do. @param otherwise what 401 and 422 mean here */
export function Refusal({ error, otherwise }: { error: Error; otherwise: string }): ReactNode {
  const { t } = useTranslation();
  return <Alert className="entrance-notice" type="error" showIcon role="alert" title={wordsOf()} />;

  function wordsOf(): string {
    if (!(error instanceof Problem)) return t('fault.unreachable');
    switch (error.code) {
      case 'sign-in.too-many-tries':
        return t('signIn.tooMany', { seconds: error.retryAfter ?? 60 });
      case 'second-factor.refused':
        return t('secondFactor.refused');
      case 'password.wrong':
        return t('password.wrong');
      case 'password.too-weak':
        return t('password.tooWeak');
      case 'password-link.not-valid':
        return t('password.linkNotValid');
      default:
        return error.status === 401 || error.status === 422 ? otherwise : t('fault.unexpected');
    }
  }
}
