import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, type InputRef } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { usePageTitle } from '../frame/use-page-title.js';
import { CodeForm } from './code-form.js';
import { Entrance } from './entrance.js';
import { ForgottenForm } from './forgotten-form.js';
import { Refusal } from './refusal.js';
import { proveSecondFactor, providerQuery, sessionQuery, signIn } from './session.js';

interface Credentials {
  email: string;
  password: string;
}

/** What the page asks for: the password, then a code where there is a second factor; or where to send a link. */
type Step = 'password' | 'secondFactor' | 'forgotten';

export function SignInPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('signIn.page'));
  const location = useLocation();
  const noted = location.state as { from?: string } | null;
  const { search } = location;
  const provider = useQuery(providerQuery);
  const session = useQuery(sessionQuery);
  const client = useQueryClient();
  const [step, setStep] = useState<Step>('password');
  const enter = (): unknown => client.invalidateQueries({ queryKey: sessionQuery.queryKey });

  if (session.data?.member) return <Navigate to={noted?.from ?? '/'} replace />;
  if (step === 'secondFactor')
    return (
      <Entrance title={t('secondFactor.page')} introduction={t('secondFactor.introduction')}>
        <CodeForm label={t('secondFactor.code')} submit={t('signIn.submit')} send={proveSecondFactor} done={enter} />
        <BackToPassword back={() => setStep('password')} />
      </Entrance>
    );
  if (step === 'forgotten')
    return (
      <Entrance title={t('password.forgotten')} introduction={t('password.forgottenIntroduction')}>
        <ForgottenForm />
        <BackToPassword back={() => setStep('password')} />
      </Entrance>
    );
  return (
    <Entrance title={t('signIn.page')} introduction={t('signIn.introduction')}>
      {search.includes('single-sign-on=') && (
        <Alert
          className="entrance-notice"
          type="error"
          showIcon
          role="alert"
          title={search.endsWith('unknown') ? t('signIn.elsewhereUnknown') : t('signIn.elsewhereFailed')}
        />
      )}
      <PasswordForm
        ended={session.data?.ended === true}
        loading={session.isFetching}
        done={(next) => (next === 'secondFactor' ? setStep('secondFactor') : enter())}
      />
      {provider.data?.name !== undefined && (
        <p className="entrance-foot">
          <Button size="large" block href="/api/session/single-sign-on">
            {t('signIn.elsewhere', { name: provider.data.name })}
          </Button>
        </p>
      )}
      <p className="quiet entrance-foot">
        <Button type="link" className="plain-link" onClick={() => setStep('forgotten')}>
          {t('password.forgotten')}
        </Button>
      </p>
    </Entrance>
  );
}

function BackToPassword({ back }: { back: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <p className="quiet entrance-foot">
      <Button type="link" className="plain-link" onClick={back}>
        {t('signIn.back')}
      </Button>
    </p>
  );
}

function PasswordForm({
  ended,
  loading,
  done,
}: {
  ended: boolean;
  loading: boolean;
  done: (next?: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const [form] = Form.useForm<Credentials>();
  const password = useRef<InputRef>(null);
  const attempt = useMutation({
    mutationFn: signIn,
    networkMode: 'always',
    onSuccess: (answer) => done(answer?.next),
    onError: () => {
      form.resetFields(['password']);
      password.current?.focus();
    },
  });
  const busy = attempt.isPending || (attempt.isSuccess && loading);
  return (
    <>
      {attempt.isError ? (
        <Refusal error={attempt.error} otherwise={t('signIn.refused')} />
      ) : (
        ended && <Alert className="entrance-notice" type="info" showIcon title={t('signIn.ended')} />
      )}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        validateTrigger="onSubmit"
        disabled={busy}
        onFinish={({ email, password: secret }: Credentials) =>
          attempt.mutate({ email: email.trim(), password: secret })
        }
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
    </>
  );
}
