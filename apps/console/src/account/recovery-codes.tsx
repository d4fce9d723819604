import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Shown this once. Whoever loses both these and the authenticator has to be recognised by an administrator. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }): ReactNode {
  const { t } = useTranslation();
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${codes.join('\r\n')}\r\n`)}`;
  return (
    <Alert
      className="entrance-notice"
      type="success"
      showIcon
      role="status"
      title={t('secondFactor.codesTitle')}
      description={
        <>
          <p className="plain">{t('secondFactor.codesText')}</p>
          <ul className="account-codes">
            {codes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
          <Button href={file} download="redress-recovery-codes.txt">
            {t('secondFactor.codesSave')}
          </Button>
        </>
      }
    />
  );
}
