import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, type InputRef } from 'antd';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { AppearanceSwitch } from '../appearance/appearance-switch.js';
import { Brand } from '../frame/brand.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { Problem } from '../http/request.js';
import { LanguageSwitch } from '../locales/language-switch.js';
import { sessionQuery, signIn } from './session.js';

interface Credentials {
  email: string;
  password: string;
}

export function SignInPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('signIn.page'));
  const noted = useLocation().state as { from?: string } | null;
  const session = useQuery(sessionQuery);
  const client = useQueryClient();
  const [form] = Form.useForm<Credentials>();
  const password = useRef<InputRef>(null);
  const attempt = useMutation({
    mutationFn: signIn,
    networkMode: 'always',
    onSuccess: () => client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
    onError: () => {
      form.resetFields(['password']);
      password.current?.focus();
    },
  });

  if (session.data?.member) return <Navigate to={noted?.from ?? '/'} replace />;
  const busy = attempt.isPending || (attempt.isSuccess && session.isFetching);
  return (
    <div className="entrance">
      <header className="bar">
        <span className="bar-home" />
        <LanguageSwitch />
        <AppearanceSwitch />
      </header>
      <main className="entrance-card">
        <Brand />
        <h1>{t('signIn.page')}</h1>
        <p className="quiet">{t('signIn.introduction')}</p>
        {attempt.isError ? (
          <Refusal error={attempt.error} />
        ) : (
          session.data?.ended && <Alert className="entrance-notice" type="info" showIcon title={t('signIn.ended')} />
        )}
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          validateTrigger="onSubmit"
          disabled={busy}
          onFinish={({ email, password }: Credentials) => attempt.mutate({ email: email.trim(), password })}
        >
          <Form.Item<Credentials>
            name="email"
            label={t('signIn.email')}
            rules={[{ required: true, whitespace: true, message: t('signIn.emailMissing') }]}
          >
            <Input size="large" type="email" autoComplete="username" autoFocus spellCheck={false} />
          </Form.Item>
          <Form.Item<Credentials>
            name="password"
            label={t('signIn.password')}
            rules={[{ required: true, message: t('signIn.passwordMissing') }]}
          >
            <Input.Password ref={password} size="large" autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" size="large" htmlType="submit" block loading={busy}>
            {t('signIn.submit')}
          </Button>
        </Form>
        <p className="quiet entrance-foot">{t('signIn.forgotten')}</p>
      </main>
    </div>
  );
}

function Refusal({ error }: { error: Error }): ReactNode {
  const { t } = useTranslation();
  const status = error instanceof Problem ? error.status : undefined;
  const words =
    status === undefined
      ? t('fault.unreachable')
      : status === 401 || status === 422
        ? t('signIn.refused')
        : status === 429
          ? t('signIn.tooMany')
          : t('fault.unexpected');
  return <Alert className="entrance-notice" type="error" showIcon role="alert" title={words} />;
}
