import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePageTitle } from '../frame/use-page-title.js';
import { Entrance } from './entrance.js';
import { NewPasswordField } from './new-password-field.js';
import { Refusal } from './refusal.js';
import { choosePassword } from './session.js';

/** Where the link of an invitation or a reset leads. Its token stands behind the `#`, which no server is told. */
export function ChoosePasswordPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('password.choose'));
  const [token] = useState(() => window.location.hash.slice(1));
  const chosen = useMutation({ mutationFn: choosePassword, networkMode: 'always' });
  return (
    <Entrance title={t('password.choose')} introduction={t('password.rule')}>
      {chosen.isSuccess ? (
        <>
          <Alert className="entrance-notice" type="success" showIcon role="status" title={t('password.chosen')} />
          <Link to="/sign-in">{t('password.toSignIn')}</Link>
        </>
      ) : (
        <>
          {chosen.isError && <Refusal error={chosen.error} otherwise={t('password.linkNotValid')} />}
          <Form
            layout="vertical"
            requiredMark={false}
            validateTrigger="onSubmit"
            disabled={chosen.isPending}
            onFinish={({ newPassword }: { newPassword: string }) => chosen.mutate({ token, password: newPassword })}
          >
            <NewPasswordField />
            <Button type="primary" size="large" htmlType="submit" block loading={chosen.isPending}>
              {t('password.save')}
            </Button>
          </Form>
          <p className="quiet entrance-foot">
            <Link to="/sign-in">{t('password.toSignIn')}</Link>
          </p>
        </>
      )}
    </Entrance>
  );
}
